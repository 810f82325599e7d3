/** What a file is by the names of its columns, where it is not what it was given for: the kinds of export lie in one folder. */
import { readHead } from './find-head.js';
import type { Subject } from './layout.js';
import { shippedLayouts } from './shipped-layouts.js';

interface Proof {
  readonly subject: Exclude<Subject, 'chats'>;
  /** Words of which one must have a column: less would fit many a chat too. */
  readonly words: readonly string[];
  /** What it is called, and the option that takes it. */
  readonly called: string;
  readonly given: string;
}

/** In the order in which they are tried. */
export const PROOFS: readonly Proof[] = [
  { subject: 'after-sale', words: ['refund_id', 'kind'], called: 'an after-sale file', given: '--after-sale' },
  { subject: 'orders', words: ['paid_at', 'shipped_at', 'delivered_at', 'tracking'], called: 'an order file', given: '--orders' },
  { subject: 'ratings', words: ['rating'], called: 'a file of ratings', given: '--ratings' },
  { subject: 'figures', words: ['value'], called: 'a file of figures of the shop', given: 'report --figures' },
  { subject: 'events', words: ['end'], called: 'a calendar of events', given: '--events' },
  { subject: 'roster', words: ['name', 'team', 'level', 'joined'], called: 'a roster', given: '--roster' },
];

/** The sentence that says what a file is by rows of which one may be its head; '' where they tell nothing. */
export function seemsToBe(rows: readonly (readonly string[])[], subject: Subject): string {
  if (subject !== 'chats' && rows.some(isChat)) return 'it looks like chats: give it as an export, without an option.';
  const other = PROOFS.find((proof) => proof.subject !== subject && rows.some((heads) => fits(heads, proof)));
  return other === undefined ? '' : `it looks like ${other.called}: give it with ${other.given}.`;
}

/** Whether the columns are those of chats: what is said, by whom and when. */
export function isChat(heads: readonly string[]): boolean {
  const { columns, missing } = readHead(heads, 0, shippedLayouts('chats'), new Map());
  return missing.length === 0 && columns.has('time');
}

function fits(heads: readonly string[], { subject, words }: Proof): boolean {
  const { columns, missing } = readHead(heads, 0, shippedLayouts(subject), new Map());
  return missing.length === 0 && words.some((word) => columns.has(word));
}
