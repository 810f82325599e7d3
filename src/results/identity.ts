/** Names that stay the same in every run and tell nothing: pseudonyms of customers, ids of findings. */
import { hash } from 'node:crypto';
import type { Conversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import { keyOf } from './key-set.js';

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
  readonly #given = new Map<string, number>();

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  of({ rule, message, order, detail }: Finding): string {
    const { platform, shop, id, messages } = this.#conversation;
    const said = message === null ? undefined : messages[message];
    const refund = detail['refund'];
    const about = [platform, shop, id, rule.id, order ?? '', refund === undefined ? '' : String(refund)];
    if (said?.id) about.push(said.id);
    else if (said !== undefined) about.push(said.role, said.sender, String(said.time), said.text);
    const name = nameOf(keyOf(...about));
    const before = this.#given.get(name) ?? 0;
    this.#given.set(name, before + 1);
    return before === 0 ? name : nameOf(keyOf(name, String(before)));
  }
}

/** 16 hexadecimal digits. */
function nameOf([low, high]: readonly [number, number]): string {
  return low.toString(16).padStart(8, '0') + high.toString(16).padStart(8, '0');
}
