/** What the records of a conversation say of it beside the messages: customer, orders, products, rating, teams. */
import type { Conversation } from '../model/conversation.js';
import type { Message, Reading } from '../model/message.js';
import { ownString } from '../text/own-string.js';
import { readRating } from './read-rating.js';

/** What one record says, '' = nothing. Records that say the same share one object. */
export interface Facts {
  readonly customer: string;
  readonly order: string;
  readonly product: string;
  readonly rating: string;
  readonly team: string;
}

export const NO_FACTS: Facts = { customer: '', order: '', product: '', rating: '', team: '' };

const NO_ORDERS: readonly string[] = [];
const NO_TEAMS: ReadonlyMap<string, string> = new Map();

export function saysTheSame(facts: Facts, reading: Reading): boolean {
  return (
    facts.order === reading.order &&
    facts.team === reading.team &&
    facts.product === reading.product &&
    facts.customer === reading.customer &&
    facts.rating === reading.rating
  );
}

/** Layouts share one string among the rows of a customer, but cut orders, products, ratings and teams out of the file. */
export function factsOfReading(reading: Reading): Facts {
  return {
    customer: reading.customer,
    order: ownString(reading.order),
    product: ownString(reading.product),
    rating: ownString(reading.rating),
    team: ownString(reading.team),
  };
}

/**
 * The facts of a whole conversation. Duplicate records have their say too: a later export may know more.
 * @param messages in order of time
 * @param facts what the record of each message says
 */
export function factsOfConversation(
  messages: readonly Message[],
  facts: readonly Facts[],
): Pick<Conversation, 'customer' | 'orders' | 'products' | 'rating' | 'teams'> {
  let customer = '';
  let orders: string[] | null = null;
  let products: string[] | undefined;
  let rating: number | null = null;
  let teams: Map<string, string> | null = null;
  let before: Facts = NO_FACTS;
  for (let index = 0; index < facts.length; index++) {
    const said = facts[index] as Facts;
    if (said.team !== '') teams = withTeam(teams, messages[index], said.team);
    if (said === before) continue;
    before = said;
    if (said.customer !== '') customer = said.customer;
    if (said.rating !== '') rating = readRating(said.rating) ?? rating;
    if (said.product !== '' && !products?.includes(said.product)) (products ??= []).push(said.product);
    if (said.order === '') continue;
    orders ??= [];
    if (!orders.includes(said.order)) orders.push(said.order);
  }
  return { customer, orders: orders ?? NO_ORDERS, ...(products === undefined ? {} : { products }), rating, teams: teams ?? NO_TEAMS };
}

function withTeam(
  teams: Map<string, string> | null,
  message: Message | undefined,
  team: string,
): Map<string, string> | null {
  if (message?.role !== 'agent' || message.sender === '') return teams;
  return (teams ?? new Map<string, string>()).set(message.sender, team);
}
