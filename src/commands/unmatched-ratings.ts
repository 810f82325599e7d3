import type { RatingJoin } from '../joins/rating-join.js';
import type { Rating } from '../joins/read-ratings.js';
import { shownValue } from '../layouts/shown-value.js';
import type { RemarkRecord } from '../model/input-record.js';
import { type Note, remark } from '../model/remark.js';
import { remarkRecords } from './input-record.js';

/** So many rows are named. */
const NAMED = 5;

/** Once all conversations are read: the ratings of each file that belong to none of them, counted, the first rows named. */
export function unmatchedRatings(ratings: RatingJoin | null): RemarkRecord[] {
  const byFile = new Map<string, Rating[]>();
  for (const rating of ratings?.leftovers() ?? []) {
    const { file } = rating.source;
    const others = byFile.get(file);
    if (others === undefined) byFile.set(file, [rating]);
    else others.push(rating);
  }
  return [...byFile].flatMap(([file, left]) => {
    // Where a rating names a customer alone, the name is not told.
    const value = left.map(({ conversation, order }) => conversation || order).find((name) => name !== '') ?? '';
    const rows = left.slice(0, NAMED).map(({ row }) => row);
    const note: Note = { ...remark('rating-unmatched', { value: shownValue(value) }), rows, count: left.length };
    return remarkRecords([note], file);
  });
}
