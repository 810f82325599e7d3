import type { Message } from '../model/message.js';

/** Where a message without a time stands when nothing in its input tells: before all others of its conversation. */
export const NOWHERE = Number.NEGATIVE_INFINITY;

/**
 * The time by which each message is put in order, in milliseconds. A message without one stands right behind the message before
 * it in the same input; the first ones of an input stand with the first that has a time, and NOWHERE when none has.
 * @param messages of one conversation, in input order
 */
export function timesOf(messages: readonly Message[]): number[] {
  const times: number[] = [];
  let complete = true;
  for (const { time } of messages) {
    if (time === null) complete = false;
    times.push(time ?? NOWHERE);
  }
  if (!complete) fillIn(messages, times);
  return times;
}

function fillIn(messages: readonly Message[], times: number[]): void {
  let source: Message['source'] | null = null;
  let known = NOWHERE;
  for (const [index, message] of messages.entries()) {
    if (message.source !== source) {
      source = message.source;
      known = firstTime(messages, index);
    }
    known = message.time ?? known;
    times[index] = known;
  }
}

function firstTime(messages: readonly Message[], from: number): number {
  const source = messages[from]?.source;
  for (let index = from; messages[index]?.source === source && index < messages.length; index++) {
    const time = messages[index]?.time;
    if (typeof time === 'number') return time;
  }
  return NOWHERE;
}
