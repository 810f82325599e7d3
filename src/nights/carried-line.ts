/** A conversation that may go on ↔ the line that is kept of it until the next night. */
import { hash } from 'node:crypto';
import type { Conversation } from '../model/conversation.js';
import type { Message, Reading, Role, Source } from '../model/message.js';

interface CarriedLine {
  platform: string;
  shop: string;
  id: string;
  /** The export's own id, or ''. */
  named: string;
  customer: string;
  orders: readonly string[];
  products?: readonly string[];
  rating: number | null;
  teams: Record<string, string>;
  files: string[];
  messages: CarriedMessage[];
}

type CarriedMessage = [
  time: number | null,
  precise: 0 | 1,
  role: Role,
  sender: string,
  text: string,
  type: string,
  id: string,
  file: number,
  row: number,
];

/** A carried conversation as the next night reads it. */
export interface Carried {
  readonly key: string;
  /** Equal where nothing of a conversation has changed. */
  readonly state: string;
  readonly id: string;
  readonly readings: readonly Reading[];
}

/** @param hide what becomes of a text before it is kept: masked, or as it is */
export function carriedLine(
  { platform, shop, id, named = '', customer, orders, products, rating, teams, messages }: Conversation,
  hide: (text: string) => string,
): string {
  const files: string[] = [];
  const kept = messages.map(({ time, precise, role, sender, text, type, id: own, source, row }): CarriedMessage => {
    let file = files.indexOf(source.file);
    if (file < 0) file = files.push(source.file) - 1;
    return [time, precise ? 1 : 0, role, sender, hide(text), type, own, file, row];
  });
  const line: CarriedLine = {
    ...{ platform, shop, id, named, customer, orders, rating },
    ...(products === undefined ? {} : { products }),
    teams: Object.fromEntries(teams),
    files,
    messages: kept,
  };
  return `${JSON.stringify(line)}\n`;
}

/** The files that a carried message names have this place among the inputs of a run. */
export const CARRIED = -1;

export function readCarriedLine(text: string): Carried {
  const line = JSON.parse(text) as CarriedLine;
  const { platform, shop, named, customer, orders, products = [], rating, teams } = line;
  const sources = line.files.map((file): Source => ({ file, index: CARRIED }));
  const twins = new Map<string, Message>();
  const last = line.messages.length - 1;
  const readings = line.messages.map((kept, index): Reading => {
    const message = messageOf(kept, (file) => sources[file] as Source, twins);
    return {
      message,
      platform,
      shop,
      conversation: named,
      customer,
      order: orders[index] ?? '',
      product: products[index] ?? '',
      rating: index === last && rating !== null ? String(rating) : '',
      team: message.role === 'agent' && Object.hasOwn(teams, message.sender) ? (teams[message.sender] ?? '') : '',
    };
  });
  return {
    key: keyOf(line),
    id: line.id,
    state: stateOf({ customer, orders, products, rating, teams: new Map(Object.entries(teams)), messages: line.messages }),
    readings: [...readings, ...furtherFacts(readings, orders, products)],
  };
}

/** A reading names one order and one product: more of them than messages are told by copies, which count as duplicates. */
function furtherFacts(readings: readonly Reading[], orders: readonly string[], products: readonly string[]): Reading[] {
  const last = readings.at(-1);
  if (last === undefined) return [];
  const message = { ...last.message, source: { ...last.message.source } };
  const copies: Reading[] = [];
  for (let at = readings.length; at < Math.max(orders.length, products.length); at++)
    copies.push({ ...last, message, order: orders[at] ?? '', product: products[at] ?? '' });
  return copies;
}

/** What tells a conversation from all others. */
export function keyOf({ platform, shop, id }: Pick<Conversation, 'platform' | 'shop' | 'id'>): string {
  return JSON.stringify([platform, shop, id]);
}

type Changing = Pick<Conversation, 'customer' | 'orders' | 'products' | 'rating' | 'teams'> & { readonly messages: readonly unknown[] };

/** All of a conversation that the next night may change, in few characters: a shop may carry a whole day. */
export function stateOf({ customer, orders, products = [], rating, teams, messages }: Changing): string {
  const sorted = [...teams].sort(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify([customer, orders, products, rating, sorted, messages.length]), 'hex').slice(0, 16);
}

/** Identical rows of several files count as often as in the file that has them most often: here, all are of one. */
function messageOf(kept: CarriedMessage, sourceOf: (file: number) => Source, twins: Map<string, Message>): Message {
  const [time, precise, role, sender, text, type, id, file, row] = kept;
  const message = { time, precise: precise === 1, role, sender, text, type, id, source: sourceOf(file), row };
  if (id !== '') return message;
  const same = JSON.stringify([time, role, sender, type, text]);
  const twin = twins.get(same);
  if (twin === undefined) twins.set(same, message);
  return twin === undefined ? message : { ...message, source: twin.source, row: twin.row };
}
