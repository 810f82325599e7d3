/** Names that stay the same in every run and tell nothing: pseudonyms of customers, ids of findings. */
import { hash } from 'node:crypto';
import type { Conversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';

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
 * that a review survives a re-run. Two equal messages are told apart by their order.
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
    const identity =
      said === undefined ? '' : said.id !== '' ? said.id : `${said.time}\0${said.role}\0${said.sender}\0${said.text}`;
    const about = `${rule.id}\0${platform}\0${shop}\0${id}\0${identity}\0${order ?? ''}\0${detail['refund'] ?? ''}`;
    const before = this.#given.get(about) ?? 0;
    this.#given.set(about, before + 1);
    return hash('sha256', before === 0 ? about : `${about}\0${before}`, 'hex').slice(0, 16);
  }
}
