/** A message's identity: its id, or, without one, its whole row among the rows of other files (DESIGN §5). */
import type { Message, Source } from '../model/message.js';
import { mayRepeat } from './may-repeat.js';

/**
 * The messages of one conversation, each once. The same id counts once, whatever file it is in. Rows without id that are
 * identical count as often as in the file that has them most often.
 * @param messages in order of time, ties in input order
 * @param times by which they were put in order
 * @param duplicates counts what is left out, by source
 */
export function dropDuplicates(
  messages: readonly Message[],
  times: readonly number[],
  duplicates: Map<Source, number>,
): readonly Message[] {
  const dropped = new Set<number>();
  findSameIds(messages, dropped);
  findSameRows(messages, times, dropped);
  if (dropped.size === 0) return messages;
  return messages.filter((message, index) => {
    if (!dropped.has(index)) return true;
    duplicates.set(message.source, (duplicates.get(message.source) ?? 0) + 1);
    return false;
  });
}

function findSameIds(messages: readonly Message[], dropped: Set<number>): void {
  if (!mayRepeat(messages)) return;
  const seen = new Set<string>();
  for (const [index, { id }] of messages.entries()) {
    if (id === '') continue;
    if (seen.has(id)) dropped.add(index);
    seen.add(id);
  }
}

/** Identical rows have the same time, so only messages that tie can be identical; those without a time can be anywhere. */
function findSameRows(messages: readonly Message[], times: readonly number[], dropped: Set<number>): void {
  if (messages.some(({ time, source }) => time === null && source !== messages[0]?.source)) {
    findTwins(messages, 0, messages.length, dropped);
    return;
  }
  for (let from = 0, to = 1; from < messages.length; from = to, to++) {
    const first = messages[from];
    let several = false;
    for (; to < messages.length && times[to] === times[from]; to++) several ||= messages[to]?.source !== first?.source;
    if (several) findTwins(messages, from, to, dropped);
  }
}

function findTwins(messages: readonly Message[], from: number, to: number, dropped: Set<number>): void {
  const kept = new Map<string, number>();
  const inSource = new Map<Source, Map<string, number>>();
  for (let index = from; index < to; index++) {
    const message = messages[index] as Message;
    if (message.id !== '') continue;
    const row = JSON.stringify([message.time, message.role, message.sender, message.type, message.text]);
    const counts = inSource.get(message.source) ?? new Map<string, number>();
    inSource.set(message.source, counts);
    const count = (counts.get(row) ?? 0) + 1;
    counts.set(row, count);
    if (count > (kept.get(row) ?? 0)) kept.set(row, count);
    else dropped.add(index);
  }
}
