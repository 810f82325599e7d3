/** A quick no to whether messages share an id: putting every id of a run into a set is the dearest step of gathering. */
import type { Message } from '../model/message.js';

/** Ids mostly differ in their last characters. */
const LOOKED_AT = 12;
const SLOTS = 4096;

/** The last round that put an id into each slot. */
const rounds = new Uint32Array(SLOTS);
let round = 0;

/** False when no two messages have the same id; true when two may have, or there are too many to tell. */
export function mayRepeat(messages: readonly Message[]): boolean {
  if (messages.length > SLOTS / 16) return true;
  round = (round + 1) >>> 0;
  for (const { id } of messages) {
    if (id === '') continue;
    const slot = slotOf(id);
    if (rounds[slot] === round) return true;
    rounds[slot] = round;
  }
  return false;
}

function slotOf(id: string): number {
  let hash = id.length;
  for (let index = Math.max(0, id.length - LOOKED_AT); index < id.length; index++) {
    hash = Math.imul(hash, 31) + id.charCodeAt(index);
  }
  return (hash ^ (hash >>> 12)) & (SLOTS - 1);
}
