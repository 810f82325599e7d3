/** What dissatisfied customers were dissatisfied about: topic × product × stage. */
import type { CountedConversation, CountedFinding } from '../model/counted.js';
import { BAD } from './figures.js';


/** A customer who rated 1 or 2, or in whose own words there is a critical or major finding: a threat, a complaint. */
export function isDissatisfied(record: CountedConversation, standing: readonly CountedFinding[]): boolean {
  if (record.rating !== null && record.rating <= BAD) return true;
  for (const { role, severity } of standing) {
    if (role === 'customer' && (severity === 'critical' || severity === 'major')) return true;
  }
  return false;
}

/** What shipped rules call a customer who takes the matter to the platform or an authority. */
const COMPLAINTS = new Set(['platform-complaint', 'regulator']);

/** 投诉: in the customer's own words. */
export function hasComplaint(standing: readonly CountedFinding[]): boolean {
  for (const { role, category } of standing) if (role === 'customer' && COMPLAINTS.has(category)) return true;
  return false;
}

/** One key a conversation, with all of its topics, so that what is counted by it adds up to conversations. */
export function matterKey(record: CountedConversation): string {
  return [[...record.topics].sort().join('\u0001'), productOf(record), record.stage ?? ''].join('\0');
}

/** Back from a key to what it was made of; '' = not known. */
export function matterOf(key: string): { topics: string[]; product: string; stage: string } {
  const [topics = '', product = '', stage = ''] = key.split('\0');
  return { topics: topics === '' ? [] : topics.split('\u0001'), product, stage };
}

/** The product that the export, or else an order file, names for the conversation, or ''. */
export function productOf({ products }: CountedConversation): string {
  return products?.[0] ?? '';
}
