/** A search as a page, a table, an object, or lines on a screen: each hit in its conversation, with the row it stands in. */
import { Chalk } from 'chalk';
import { csvFile } from './csv.js';
import { csvHeads } from './csv-heads.js';
import { wrap } from './display-width.js';
import { formatCount, formatMoment } from './format.js';
import { markdown } from './markdown.js';
import { heading, list, paragraph } from './page.js';
import { onOneLine } from './printable.js';
import type { ScreenOptions } from './screen.js';
import type { SaidLine, SearchHit, SearchResult } from './search-result.js';
import { searchWordsOf } from './words/search-words.js';
import { type Language, nameOf, wordsOf } from './words/words-of.js';

const COLUMNS = ['file', 'row', 'at', 'conversation', 'shop', 'customer_masked', 'role', 'sender', 'match', 'text', 'before', 'after'] as const;

export function searchMarkdown(result: SearchResult, language: Language): string {
  const hits = result.hits.flatMap((hit) => [heading(2, placeOf(hit)), ...list(linesOf(hit, language).map(({ line, isHit }) => (isHit ? { strong: line } : line)))]);
  const { title, conclusion, more } = told(result, language);
  return markdown([heading(1, title), paragraph(conclusion), ...hits, ...more.map((line) => paragraph(line))]);
}

/** A row a hit; what was said around it stands in one cell each, a line a message. */
export function searchCsv({ hits }: SearchResult, language: Language): string {
  const around = (lines: readonly SaidLine[]) => lines.map((line) => saidLine(line, language)).join('\n');
  return csvFile(COLUMNS, csvHeads(COLUMNS, language), hits.map((hit) => ({ ...hit, before: around(hit.before), after: around(hit.after) })));
}

/** The result as one object; its keys are the same in every language. */
export function searchJson(result: SearchResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

export function searchScreen(result: SearchResult, language: Language, { width, colours }: ScreenOptions): string {
  const paint = new Chalk({ level: colours ? 1 : 0 });
  const { conclusion, more } = told(result, language);
  const blocks = result.hits.map((hit) => [
    paint.dim(onOneLine(placeOf(hit))),
    ...linesOf(hit, language).flatMap(({ line, isHit }) =>
      wrap(line, Math.max(20, width - 2)).map((part, index) => `${isHit && index === 0 ? '> ' : '  '}${isHit ? paint.bold(part) : part}`),
    ),
  ]);
  return `${[...blocks, [conclusion, ...more]].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function told({ words, searched, found, conversations, hits }: SearchResult, language: Language) {
  const text = searchWordsOf(language);
  const rest = found - hits.length;
  return {
    title: text.title(words),
    conclusion: found === 0 ? text.nothing(formatCount(searched)) : text.found(formatCount(found), formatCount(conversations)),
    more: rest > 0 ? [text.more(formatCount(rest))] : [],
  };
}

function placeOf({ file, row, at, shop, conversation }: SearchHit): string {
  return [`${file}:${row}`, at === null ? '' : formatMoment(at), shop, conversation].filter((part) => part !== '').join(' · ');
}

function linesOf(hit: SearchHit, language: Language): { readonly line: string; readonly isHit: boolean }[] {
  const text = onOneLine(hit.text);
  const match = onOneLine(hit.match);
  const at = match === '' ? -1 : text.indexOf(match);
  const marked = at < 0 ? text : `${text.slice(0, at)}【${match}】${text.slice(at + match.length)}`;
  return [
    ...hit.before.map((line) => ({ line: saidLine(line, language), isHit: false })),
    { line: saidLine({ ...hit, text: marked }, language), isHit: true },
    ...hit.after.map((line) => ({ line: saidLine(line, language), isHit: false })),
  ];
}

function saidLine({ role, sender, text }: SaidLine, language: Language): string {
  const words = wordsOf(language);
  return onOneLine(words.colon(`${nameOf('role', role, words)}${sender === '' ? '' : ` ${sender}`}`, text));
}
