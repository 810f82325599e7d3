/** Names that stay the same in every run and tell nothing: pseudonyms of customers, ids of findings. */
import { hash } from 'node:crypto';
import type { Conversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import { KeyMix, keyOf } from './key-of.js';

/** A customer's pseudonym: 16 hexadecimal digits of SHA-256 over key, platform, shop and name; cut so short, nothing can be appended to it; '' for no name. */
export function pseudonym(
  customer: string,
  { platform, shop }: Pick<Conversation, 'platform' | 'shop'>,
  key: string,
): string {
  if (customer === '') return '';
  return hash('sha256', `${key}\0${platform}\0${shop}\0${customer}`, 'hex').slice(0, 16);
}

/**
 * Ids for the findings of one conversation: a hash of rule, conversation and message, never of the file's path or row, so
 * that a review survives a re-run. Two equal messages are told apart by their order. A finding keeps nothing secret that its record
 * does not tell, so the hash is a quick one.
 */
export class FindingIds {
  readonly #conversation: Conversation;
  /** What the ids of all findings of the conversation begin with. */
  readonly #place: KeyMix;
  readonly #mix = new KeyMix();
  readonly #given = new Map<string, number>();

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
    this.#place = new KeyMix().add(conversation.platform).add(conversation.shop).add(conversation.id);
  }

  of({ rule, message, order, detail }: Finding): string {
    const said = message === null ? undefined : this.#conversation.messages[message];
    const refund = detail['refund'];
    const mix = this.#mix.begin(this.#place);
    mix.add(rule.id).add(order ?? '').add(refund === undefined ? '' : String(refund));
    if (said?.id) mix.add(said.id);
    else if (said !== undefined) mix.add(said.role).add(said.sender).add(String(said.time)).add(said.text);
    const name = nameOf(mix.key());
    const before = this.#given.get(name) ?? 0;
    this.#given.set(name, before + 1);
    return before === 0 ? name : nameOf(keyOf(name, String(before)));
  }
}

/** 16 hexadecimal digits; toString(16) would take twenty times as long. */
function nameOf([low, high]: readonly [number, number]): string {
  return String.fromCharCode(
    digit(low, 28), digit(low, 24), digit(low, 20), digit(low, 16), digit(low, 12), digit(low, 8), digit(low, 4), digit(low, 0),
    digit(high, 28), digit(high, 24), digit(high, 20), digit(high, 16), digit(high, 12), digit(high, 8), digit(high, 4), digit(high, 0),
  );
}

function digit(number: number, shift: number): number {
  return DIGITS[(number >>> shift) & 15] as number;
}

const DIGITS = new TextEncoder().encode('0123456789abcdef');
