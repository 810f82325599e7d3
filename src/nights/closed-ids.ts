/** Conversation ids that are used up, so that one which comes back after days opens `C1#2` and takes nobody's place. */
import { hash } from 'node:crypto';

/** By id in short: how many conversations under it are closed for good. */
export type ClosedIds = Map<number, number>;

interface Named {
  readonly platform: string;
  readonly shop: string;
  readonly name: string;
}

/** 52 bits of SHA-256: that two of a million ids meet has a probability of 1 in 9,000. */
const DIGITS = 13;

/** An id in short, as a number. */
export function shortId({ platform, shop, name }: Named): number {
  return Number.parseInt(hash('sha256', JSON.stringify([platform, shop, name]), 'hex').slice(0, DIGITS), 16);
}

/** The place of a conversation among those of its id, from 0: `C1#3` is 2. */
export function placeAmong(id: string, name: string): number {
  return id === name ? 0 : Number(id.slice(name.length + 1)) - 1;
}
