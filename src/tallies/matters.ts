/** What dissatisfied customers were dissatisfied about: topic × product × stage. */
import type { ConversationRecord, FindingRecord } from '../model/results.js';

/** The lowest two of five stars; the platforms' own words for a bad review are read as these. */
const BAD_RATING = 2;

/** A customer who rated 1 or 2, or in whose own words there is a critical or major finding: a threat, a complaint. */
export function isDissatisfied(record: ConversationRecord, standing: readonly FindingRecord[]): boolean {
  if (record.rating !== null && record.rating <= BAD_RATING) return true;
  for (const { role, severity } of standing) {
    if (role === 'customer' && (severity === 'critical' || severity === 'major')) return true;
  }
  return false;
}

/** One key a topic, or one for none. */
export function matterKeys(record: ConversationRecord): string[] {
  const product = productOf(record);
  const topics = record.topics.length === 0 ? [''] : record.topics;
  return topics.map((topic) => [topic, product, record.stage ?? ''].join('\0'));
}

/** Back from a key to what it was made of; '' = not known. */
export function matterOf(key: string): { topic: string; product: string; stage: string } {
  const [topic = '', product = '', stage = ''] = key.split('\0');
  return { topic, product, stage };
}

/** The product that order files name for the conversation, or ''. */
export function productOf(record: ConversationRecord): string {
  const { products } = record as { products?: unknown };
  const first: unknown = Array.isArray(products) ? products[0] : (record as { product?: unknown }).product;
  return typeof first === 'string' ? first : '';
}
