/** The five words of the platforms' rating cards (reference/platforms.md §1.2), best first there, highest number here. */
const WORDS: Readonly<Record<string, number>> = { 非常满意: 5, 满意: 4, 一般: 3, 不满意: 2, 非常不满意: 1 };

/** A rating as an export writes it: 1 to 5, or the platform's word for it; null for anything else. */
export function readRating(written: string): number | null {
  const rating = written.trim();
  const known = Object.hasOwn(WORDS, rating) ? WORDS[rating] : undefined;
  if (known !== undefined) return known;
  const number = rating === '' ? Number.NaN : Number(rating);
  return number >= 1 && number <= 5 ? number : null;
}
