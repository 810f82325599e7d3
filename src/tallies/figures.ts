/** Figures made of counts: what was not measured is null, never 0 and never NaN. */

/** `part` of `whole` as a share from 0 to 1, to four places. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : rounded(part / whole, 4);
}

/** The mean of a sum of milliseconds, in seconds to the millisecond. */
export function meanSeconds(milliseconds: number, of: number): number | null {
  return of === 0 ? null : seconds(milliseconds / of);
}

/** Milliseconds in seconds, to the millisecond. */
export function seconds(milliseconds: number): number;
export function seconds(milliseconds: number | null): number | null;
export function seconds(milliseconds: number | null): number | null {
  return milliseconds === null ? null : rounded(milliseconds / 1000, 3);
}

/** Thousandths of a point in points. */
export function points(thousandths: number): number {
  return rounded(thousandths / 1000, 3);
}

/** The mean of a sum of scores in thousandths, to two places. */
export function meanScore(thousandths: number, of: number): number | null {
  return of === 0 ? null : rounded(thousandths / of / 1000, 2);
}

export function rounded(value: number, places: number): number {
  const scale = 10 ** places;
  return Math.round(value * scale) / scale;
}

/** The upper two of five stars are satisfied, the lower two are bad reviews, as the platforms' own words are read. */
export const SATISFIED = 4;
export const BAD = 2;

/** How many ratings there are, their mean to two places, and how many are good and bad. */
export function ratingFigures(ratings: ReadonlyMap<number, number>): { count: number; mean: number | null; satisfied: number; bad: number } {
  let count = 0;
  let satisfied = 0;
  let bad = 0;
  let thousandths = 0; // ratings may be halves: whole numbers add up exactly in any order
  for (const [rating, times] of ratings) {
    count += times;
    if (rating >= SATISFIED) satisfied += times;
    if (rating <= BAD) bad += times;
    thousandths += Math.round(rating * 1000) * times;
  }
  return { count, mean: meanScore(thousandths, count), satisfied, bad };
}

/** The key with the highest count, of equal ones the first by name; null of nothing. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  return ranked(counts)[0]?.[0] ?? null;
}

/** Keys by count, highest first, equal ones by name. */
export function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, one], [b, two]) => two - one || compareNames(a, b));
}

/** By code point: the same order on every machine, which no locale's is. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
