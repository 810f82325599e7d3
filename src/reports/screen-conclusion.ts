import { wrap } from './display-width.js';
import { headline } from './headline.js';
import { conclusion } from './monthly/conclusion.js';
import { onOneLine } from './printable.js';
import type { Screen } from './screen.js';

/** What the figures come to: of an audit in one sentence, of a period in a few, the verdict first. */
export function screenConclusion({ report, width, paint }: Screen): string[] {
  if (report.monthly === null) return wrap(onOneLine(headline(report)), width);
  const [first = '', ...rest] = conclusion(report);
  return [
    ...wrap(onOneLine(first), width).map((line) => paint.bold(line)),
    ...rest.flatMap((sentence) => wrap(onOneLine(sentence), width - 2).map((line, at) => `${at === 0 ? '·' : ' '} ${line}`)),
  ];
}
