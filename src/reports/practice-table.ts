/** The practices of service work and what serves each: for the screen, rules/PRACTICES.md, spreadsheets and programs. */
import { type Practice, SERVERS } from '../model/practice.js';
import { csvFile } from './csv.js';
import { markdown } from './markdown.js';
import { type Block, heading, paragraph, table } from './page.js';
import { screenTable } from './screen-table.js';

const COLUMNS = ['id', 'kind', 'title', 'served_by', 'where', 'reason'] as const;

/** As a JSON array, in the order of the table; `served_by` is null where nothing serves a practice. */
export function practicesJson(practices: readonly Practice[]): string {
  const rows = practices.map(({ id, servedBy, where, reason }) => ({ id, served_by: servedBy, where, reason }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

export function practicesCsv(practices: readonly Practice[]): string {
  const rows = practices.map(({ servedBy, ...practice }) => ({ ...practice, served_by: servedBy }));
  return csvFile(COLUMNS, COLUMNS, rows);
}

/** The page rules/PRACTICES.md: how many of each kind are served, then every practice. */
export function practicesMarkdown(practices: readonly Practice[]): string {
  return markdown([
    heading(1, 'Practices'),
    paragraph(
      'What quality managers of customer service look after, row by row, and what of chataudit serves it. This page is made from the packs (sources) and from practices.csv: npm run docs.',
    ),
    paragraph(
      'Kinds: R can be told from chats, J needs a joined file, H needs a person and is only hinted at, X is no matter of an audit.',
    ),
    counts(practices),
    table(
      [...COLUMNS],
      practices.map(({ id, kind, title, servedBy, where, reason }) => [id, kind, title, servedBy ?? '', where, reason]),
    ),
  ]);
}

export function practicesScreen(practices: readonly Practice[]): string {
  const rows = practices.map(({ id, kind, servedBy, title, where, reason }) => [
    id,
    kind,
    servedBy ?? '-',
    title,
    where === '' ? reason : where,
  ]);
  const lines = screenTable([{}, {}, {}, { most: 56 }, { most: 72 }], rows);
  return `${[...lines, '', ...summary(practices)].join('\n')}\n`;
}

function counts(practices: readonly Practice[]): Block {
  return table(
    ['kind', '>rows', '>served', ...SERVERS.map((server) => `>${server}`)],
    kindsOf(practices).map(({ kind, own, served }) => [
      kind,
      String(own.length),
      String(served.length),
      ...SERVERS.map((server) => String(own.filter(({ servedBy }) => servedBy === server).length)),
    ]),
  );
}

function summary(practices: readonly Practice[]): string[] {
  return kindsOf(practices).map(({ kind, own, served }) => `  ${kind}: ${served.length} of ${own.length} served`);
}

function kindsOf(practices: readonly Practice[]) {
  return (['R', 'J', 'H', 'X'] as const).map((kind) => {
    const own = practices.filter((practice) => practice.kind === kind);
    return { kind, own, served: own.filter(({ servedBy }) => servedBy !== null) };
  });
}
