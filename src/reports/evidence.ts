import type { Example } from '../tallies/examples.js';
import { formatMoment, formatNumber } from './format.js';
import { onOneLine } from './printable.js';
import type { Report } from './report.js';
import { nameOf, type Words } from './words/words-of.js';

/** Figures of a finding that no words stand behind, told in a quote's place. */
const FIGURES = 4;

/** A finding as its words, with what was found set off; where there are none, the figures that it rests on. */
export function quoteOf({ finding }: Example, words: Words): string {
  const text = onOneLine(finding.text);
  const match = onOneLine(finding.match);
  if (text === '') return figuresOf(finding.detail);
  const at = match === '' ? -1 : text.indexOf(match);
  if (at === -1) return words.quote(text);
  return words.quote(`${text.slice(0, at)}【${match}】${text.slice(at + match.length)}`);
}

function figuresOf(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .filter(([, value]) => typeof value === 'number' || typeof value === 'string')
    .slice(0, FIGURES)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? formatNumber(value, 3) : value}`)
    .join(', ');
}

/** Who did it: the agent, the customer (masked), or the role. */
export function doerOf({ finding, customer }: Example, words: Words): string {
  const role = nameOf('role', finding.role, words);
  if (finding.agent !== null) return finding.agent;
  return finding.role === 'customer' && customer !== '' ? `${role} ${customer}` : role;
}

/** Where it can be looked up: the file's row, and the conversation or order. */
export function placeOf({ finding, conversation }: Example, { words }: Report): string {
  const subject =
    conversation !== ''
      ? `${words.text.conversation} ${conversation}`
      : finding.order === null
        ? ''
        : `${words.text.order} ${finding.order}`;
  const file = finding.file === '' ? '' : `${finding.file}:${finding.row}`;
  return [subject, file].filter((part) => part !== '').join(' · ');
}

/** A finding as one line: words, who, when, where. */
export function evidenceOf(example: Example, report: Report): string {
  const { words } = report;
  const { finding, shop } = example;
  const { serving } = finding.detail;
  const parts = [
    doerOf(example, words),
    finding.agent === null && typeof serving === 'string' ? words.colon(words.text.serving, serving) : '',
    finding.at === null ? '' : formatMoment(finding.at),
    report.totals.shops > 1 ? shop : '',
    placeOf(example, report),
  ];
  const quote = quoteOf(example, words);
  return [...(quote === '' ? [] : [quote]), parts.filter((part) => part !== '').join(' · ')].join(' — ');
}
