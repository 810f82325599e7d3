/** A time zone's offset from UTC at any moment; keeps everyone else from asking Intl, which is far too slow per message. */
import { UserError } from '../model/user-error.js';

const DAY = 86_400_000;
/** Offsets change at whole quarters of an hour everywhere since 1973, so a quarter needs asking only once. */
const QUARTER = 900_000;

const zones = new Map<string, Zone>();

/** The zone of an IANA name (`Asia/Shanghai`) or a fixed offset (`+08:00`); one object a name. Throws UserError on any other. */
export function zoneOf(timezone: string): Zone {
  let zone = zones.get(timezone);
  if (zone === undefined) {
    zone = new Zone(offsetAsker(timezone));
    zones.set(timezone, zone);
  }
  return zone;
}

/** Times are milliseconds since 1970; a local time is what the clock on the wall shows, written as if it were UTC. */
export class Zone {
  private day = Number.NaN;
  private offset = 0;
  private localDay = Number.NaN;
  private localOffset = 0;
  private readonly days = new Map<number, number>();
  private readonly quarters = new Map<number, number>();
  private readonly localDays = new Map<number, number>();

  constructor(private readonly ask: (time: number) => number) {}

  /** Local time minus UTC at this moment, in milliseconds. */
  offsetAt(time: number): number {
    const day = Math.floor(time / DAY);
    if (day === this.day) return this.offset;
    const offset = remember(this.days, day, () => same(this.ask(day * DAY), this.ask((day + 1) * DAY)));
    if (Number.isNaN(offset)) {
      const quarter = Math.floor(time / QUARTER);
      return remember(this.quarters, quarter, () => this.ask(quarter * QUARTER));
    }
    this.day = day;
    this.offset = offset;
    return offset;
  }

  /** The moment when the wall clock shows `local`: the first of two where clocks go back, the one after the gap where they go forward. */
  toUtc(local: number): number {
    const day = Math.floor(local / DAY);
    if (day === this.localDay) return local - this.localOffset;
    const offset = remember(this.localDays, day, () =>
      same(this.offsetAt((day - 1) * DAY), this.offsetAt((day + 2) * DAY)),
    );
    if (Number.isNaN(offset)) return this.toUtcNearChange(local);
    this.localDay = day;
    this.localOffset = offset;
    return local - offset;
  }

  private toUtcNearChange(local: number): number {
    const before = this.offsetAt(local - DAY);
    const after = this.offsetAt(local + DAY);
    if (this.offsetAt(local - before) === before) return local - before;
    if (this.offsetAt(local - after) === after) return local - after;
    return local - before;
  }
}

/** NaN stands for "not the same all the while". */
function same(first: number, second: number): number {
  return first === second ? first : Number.NaN;
}

function remember(memory: Map<number, number>, key: number, find: () => number): number {
  let value = memory.get(key);
  if (value === undefined) {
    value = find();
    memory.set(key, value);
  }
  return value;
}

function offsetAsker(timezone: string): (time: number) => number {
  const fixed = /^(?:UTC|GMT)?([+-]\d{1,2}(?::?\d{2})?)$/i.exec(timezone)?.[1];
  if (fixed !== undefined) {
    const offset = offsetOf(fixed);
    return () => offset;
  }
  const format = formatOf(timezone);
  return (time) => offsetOf(/[+-][\d:]+$/.exec(format.format(time))?.[0] ?? '+0');
}

function formatOf(timezone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' });
  } catch {
    throw new UserError(
      `time zone "${timezone}": not known. Use an IANA name such as Asia/Shanghai, or an offset such as +08:00.`,
    );
  }
}

/** `+8`, `+0800`, `+08:00` or `-00:44:30` in milliseconds. */
export function offsetOf(written: string): number {
  const [, sign, hours, minutes = '0', seconds = '0'] =
    /^([+-])(\d{1,2}):?(\d{2})?:?(\d{2})?$/.exec(written) ?? ([] as string[]);
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
  return sign === '-' ? -offset : offset;
}
