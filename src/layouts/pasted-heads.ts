/**
 * Heads of messages that somebody pasted into what he said: they must not make another speaker say it. They are told by times that
 * fall out of the order of the messages around them.
 */
import type { Said } from './transcript-lines.js';
import { readWritten } from './written-time.js';

/** Exports put messages of the same moments in any order; what is pasted is older (milliseconds). */
const OUT_OF_ORDER = 60_000;
/** More messages out of order are a chat of their own. */
const MOST_PASTED = 3;

/** The messages, with what was pasted put back into the text of the message above. */
export function withoutPastedHeads(said: readonly Said[]): readonly Said[] {
  if (said.length < 2) return said;
  const times = said.map(({ time }) => (time === '' ? Number.NaN : (readWritten(time, null)?.local ?? Number.NaN)));
  const kept: Said[] = [];
  for (let at = 0; at < said.length; at++) {
    const one = said[at] as Said;
    kept.push(one);
    const pasted = pastedBehind(at, times, said);
    for (let number = 0; number < pasted; number++) {
      const { head, text } = said[++at] as Said;
      one.text = `${one.text === '' ? '' : `${one.text}\n`}${head}${text}`;
    }
  }
  return kept;
}

/** How many messages behind one are out of order, while those behind them go on where it stopped. */
function pastedBehind(at: number, times: readonly number[], said: readonly Said[]): number {
  const before = times[at] as number;
  if (Number.isNaN(before)) return 0;
  for (let count = 1; count <= MOST_PASTED && at + count < times.length; count++) {
    const pasted = times[at + count] as number;
    const next = times[at + count + 1];
    const isOlder = pasted < before - OUT_OF_ORDER;
    // At the end nothing shows that the chat goes on: there, it must have gone on so far, and only one who has spoken can be quoted.
    if (next === undefined) return count === 1 && isOlder && (times[at - 1] ?? Number.NaN) <= before && speaks(said, at + 1) ? 1 : 0;
    if (!isOlder && !(pasted > next + OUT_OF_ORDER && next >= before)) return 0;
    if (next >= before) return count;
  }
  return 0;
}

function speaks(said: readonly Said[], at: number): boolean {
  return said.some(({ sender }, number) => number !== at && sender === said[at]?.sender);
}
