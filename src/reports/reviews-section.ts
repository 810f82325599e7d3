import { compareNames } from '../tallies/figures.js';
import { formatCount, formatRate } from './format.js';
import { type Block, heading, paragraph, table } from './page.js';
import type { Report } from './report.js';
import { reviewSentence } from './review-figures.js';
import { reviewWordsOf } from './words/review-words.js';

/** How much people have read, and how often each rule was right, the least often first; nothing where no reviews were given. */
export function reviewsSection({ reviews, rules, titles, language, words }: Report): Block[] {
  if (reviews === null) return [];
  const say = reviewWordsOf(language);
  const rows = [...reviews.precision]
    .sort((a, b) => a.right / a.decided - b.right / b.decided || b.decided - a.decided || compareNames(a.rule, b.rule))
    .map(({ rule, right, decided }) => [
      titles.get(rule) ?? rules.get(rule)?.title ?? rule,
      rule,
      formatCount(right),
      formatCount(decided - right),
      formatRate(right, decided, words),
    ]);
  return [
    heading(2, say.section),
    paragraph(reviewSentence(reviews, language, words)),
    ...(rows.length === 0 ? [] : [table(say.heads, rows), paragraph(say.note)]),
  ];
}
