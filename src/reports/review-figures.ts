/** What people said of findings, as reports show it. */
import type { FindingRecord } from '../model/results.js';
import { rounded } from '../tallies/figures.js';
import { formatCount, formatRate } from './format.js';
import type { Words } from './words/words-of.js';
import { reviewWordsOf } from './words/review-words.js';
import type { Language } from './words/words-of.js';

/** Of a rule's findings: so many were right, of so many on which a person has decided. */
export interface RulePrecision {
  readonly rule: string;
  readonly right: number;
  readonly decided: number;
}

export interface ReviewFigures {
  /** All findings of the period, the dismissed too, and how many of them have a verdict. */
  readonly findings: number;
  readonly reviewed: number;
  /** Those of them that wait for a decision on an appeal. */
  readonly appealed: number;
  readonly precision: readonly RulePrecision[];
  /** The verdict on a finding as reports show it, '' where nobody gave one. */
  readonly labelOf: (finding: string) => string;
}

/** The verdict on a finding; where there is none and its rule asks for one, that it waits for it; else ''. */
export function reviewLabel(
  { id, detail }: Pick<FindingRecord, 'id' | 'detail'>,
  language: Language,
  labelOf?: ReviewFigures['labelOf'],
): string {
  return labelOf?.(id) || (detail['review'] === true ? reviewWordsOf(language).needed : '');
}

/** Confirmed ÷ decided, from 0 to 1; null where nothing was decided. */
export function precisionOf(reviews: ReviewFigures | null, rule: string): { confirmed: number | null; dismissed: number | null; precision: number | null } {
  const found = reviews?.precision.find((each) => each.rule === rule);
  if (found === undefined) return { confirmed: null, dismissed: null, precision: null };
  const { right, decided } = found;
  return { confirmed: right, dismissed: decided - right, precision: rounded(right / decided, 4) };
}

/** How much was reviewed, with what result, and how often all rules together were right. */
export function reviewSentence(reviews: ReviewFigures, language: Language, words: Words): string {
  const say = reviewWordsOf(language);
  const { findings, reviewed, appealed, precision } = reviews;
  const right = precision.reduce((sum, each) => sum + each.right, 0);
  const decided = precision.reduce((sum, each) => sum + each.decided, 0);
  if (reviewed === 0) return say.nothingReviewed(formatCount(findings));
  return say.reviewed(
    formatRate(reviewed, findings, words),
    formatCount(right),
    formatCount(decided - right),
    formatCount(appealed),
    decided === 0 ? '' : formatRate(right, decided, words),
  );
}
