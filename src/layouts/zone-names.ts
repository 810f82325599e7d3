/** Zones as programs write them behind a clock. */
import { offsetOf, type Zone } from '../text/zone.js';

const OFFSETS: Readonly<Record<string, string>> = {
  z: '+0', utc: '+0', gmt: '+0', est: '-5', edt: '-4', cdt: '-5', mst: '-7', mdt: '-6', pst: '-8', pdt: '-7', bst: '+1', cet: '+1', cest: '+2',
  jst: '+9', kst: '+9', hkt: '+8', sgt: '+8', 北京时间: '+8',
};
const CENTRAL = new Set([-6, -5].map((hours) => hours * 3_600_000));
const CHINA = 8 * 3_600_000;

/** For a pattern: every name, and CST, which is China's time or that of the American middle. */
export const ZONE_NAMES = [...Object.keys(OFFSETS), 'cst'].sort((one, other) => other.length - one.length).join('|');

/** Milliseconds east of UTC; NaN for CST, of which only the reader's own zone tells which it is. */
export function offsetOfName(name: string): number {
  const offset = OFFSETS[name.toLowerCase()];
  return offset === undefined ? Number.NaN : offsetOf(offset);
}

/** The moment of a wall clock marked CST, in a zone where that is the name of the time; NaN in any other. */
export function readCst(local: number, zone: Zone): number {
  const time = zone.toUtc(local);
  const offset = zone.offsetAt(time);
  return offset === CHINA || CENTRAL.has(offset) ? time : Number.NaN;
}
