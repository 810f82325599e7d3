/** What a tea shop's export says, for the tests of this room. */
import type { Gatherer } from '../../src/conversations/gatherer.js';
import type { Conversation } from '../../src/model/conversation.js';
import type { Message, Reading, Source } from '../../src/model/message.js';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** 2026-11-22 09:00:00 in Shanghai. */
export const NINE = Date.UTC(2026, 10, 22, 1);

export const monday: Source = { file: 'monday.csv', index: 0 };
export const tuesday: Source = { file: 'tuesday.csv', index: 1 };

export type Said = Partial<Omit<Message, 'source'>> & { readonly source?: Source };

export function message(said: Said = {}): Message {
  return {
    time: NINE,
    precise: true,
    role: 'customer',
    sender: '',
    text: '龙井还有货吗',
    type: 'text',
    id: '',
    source: monday,
    row: 2,
    ...said,
  };
}

export function reading(said: Said & Partial<Omit<Reading, 'message'>> = {}): Reading {
  const {
    conversation = 'C1',
    customer = '',
    shop = '茶铺',
    platform = 'taobao',
    order = '',
    product = '',
    rating = '',
    team = '',
  } = said;
  const { time, precise, role, sender, text, type, id, source, row } = message(said);
  const words = { time, precise, role, sender, text, type, id, source, row };
  return { message: words, platform, conversation, customer, shop, order, product, rating, team };
}

export function conversation(messages: readonly Message[]): Conversation {
  return { platform: '', shop: '茶铺', id: 'C1', customer: '', messages, orders: [], rating: null, teams: new Map() };
}

/** A whole run: every input in batches of a few readings. */
export function gather(gatherer: Gatherer, inputs: readonly (readonly Reading[])[], batch = 3): Conversation[] {
  const given: Conversation[] = [];
  for (const input of inputs) {
    for (let from = 0; from < input.length; from += batch) given.push(...gatherer.add(input.slice(from, from + batch)));
    given.push(...gatherer.endOfInput());
  }
  given.push(...gatherer.finish());
  return given;
}

/** Whole numbers from 0 to below `sides`, the same in every run of a seed (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * sides);
  };
}
