/** Which files of reviews hold for a report. */
import { existsSync } from 'node:fs';
import { readReviews, Reviews } from '../results/reviews.js';
import type { Language } from './settings.js';

/** Those that the command names, else those of the configuration that are there: before the first review there is none. */
export function reviewFiles(named: readonly string[] | undefined, configured: readonly string[] = []): readonly string[] | undefined {
  if (named !== undefined) return named;
  const there = configured.filter((file) => existsSync(file));
  return there.length === 0 ? undefined : there;
}

/** The reviews of all files; of a finding the last one named holds. Throws UserError for a file that holds none. */
export function reviewsOf(files: readonly string[], language: Language): Reviews {
  return new Reviews(new Map(files.flatMap((file) => [...readReviews(file)])), language);
}
