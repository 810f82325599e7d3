/** What a search gives to its page: messages with what was found in them and what was said around, masked already. */
import type { Role } from '../model/message.js';

export interface SaidLine {
  readonly file: string;
  readonly row: number;
  /** ISO 8601 with offset, or null where the export has no times. */
  readonly at: string | null;
  readonly role: Role;
  readonly sender: string;
  readonly text: string;
}

export interface SearchHit extends SaidLine {
  readonly conversation: string;
  readonly shop: string;
  readonly customer_masked: string;
  /** The words that were found, as the text has them. */
  readonly match: string;
  readonly before: readonly SaidLine[];
  readonly after: readonly SaidLine[];
}

export interface SearchResult {
  /** As they were asked for. */
  readonly words: string;
  /** Messages of the roles that were asked for. */
  readonly searched: number;
  /** Messages in which the words stand, and the conversations that they are of. */
  readonly found: number;
  readonly conversations: number;
  /** The first of them. */
  readonly hits: readonly SearchHit[];
}
