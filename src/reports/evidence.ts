/** A finding as it is told on a page: the words or figures it rests on, whose doing it is, and where to look it up. */
import type { Example } from '../tallies/examples.js';
import { findingFigures } from './finding-figures.js';
import { formatMoment } from './format.js';
import { onOneLine } from './printable.js';
import type { Report } from './report.js';
import { reviewLabel } from './review-figures.js';
import { nameOf, type Words } from './words/words-of.js';

/** The words, with what was found set off; the figures too, where no words were found; '' where there is neither. */
export function quoteOf({ finding }: Example, words: Words): string {
  const text = onOneLine(finding.text);
  const match = onOneLine(finding.match);
  const at = match === '' ? -1 : text.indexOf(match);
  if (at >= 0) return words.quote(`${text.slice(0, at)}【${match}】${text.slice(at + match.length)}`);
  const quote = text === '' ? '' : words.quote(text);
  return told([quote, match === '' ? findingFigures(finding.detail, words) : ''], ' — ');
}

/** Whose doing it is: the agent, or the customer (masked) and who served. */
export function doerOf({ finding, customer }: Example, words: Words): string {
  if (finding.agent !== null) return finding.agent;
  const { serving } = finding.detail;
  const role = nameOf('role', finding.role, words);
  return told(
    [
      finding.role === 'customer' && customer !== '' ? `${role} ${customer}` : role,
      typeof serving === 'string' ? words.colon(words.text.serving, serving) : '',
    ],
    ' · ',
  );
}

/** `2026-11-22.csv:42`, or '' where the finding has no row. */
export function rowOf({ finding }: Example): string {
  return finding.file === '' ? '' : `${finding.file}:${finding.row}`;
}

/** When it was, in which shop where there are several, in which conversation or order. */
export function occasionOf({ finding, conversation, shop }: Example, { words, totals }: Report): string {
  const { text } = words;
  const order = finding.order === null ? '' : `${text.order} ${finding.order}`;
  return told(
    [
      finding.at === null ? '' : formatMoment(finding.at),
      totals.shops > 1 ? shop : '',
      conversation === '' ? order : `${text.conversation} ${conversation}`,
    ],
    ' · ',
  );
}

/** A finding as one line: words, what people said of it, who, when, where. */
export function evidenceOf(example: Example, report: Report): string {
  const { words, language, reviews } = report;
  const review = reviewLabel(example.finding, language, reviews?.labelOf);
  const place = told([review, doerOf(example, words), occasionOf(example, report), rowOf(example)], ' · ');
  return told([quoteOf(example, words), place], ' — ');
}

function told(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}
