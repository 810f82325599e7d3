import { formatCount } from './format.js';
import { changesOf } from './monthly/changes.js';
import { formatMeasure } from './monthly/measures.js';
import { monthlyWords } from './monthly/words.js';
import type { Screen } from './screen.js';
import { fittingTable, type ScreenColumn, screenTable, screenTitle } from './screen-table.js';

/** Columns by their place: what a figure is counted on gives way first, then the verdict in words, then the period before. */
const NARROWER = [[0, 1, 2, 3, 4, 5], [0, 1, 3, 4, 5], [0, 1, 3, 4], [0, 1, 4], [0, 1]];

/** The figures of a period, each with the period before and the change where there is one; red is worse, green is better. */
export function screenFigures({ report, width, paint }: Screen): string[] {
  const { words, previous, totals, language } = report;
  if (totals.conversations === 0) return [];
  const say = monthlyWords(language);
  const changes = changesOf(report);
  const rows = changes.map(({ measure, now, before, shown, verdict }) => [
    say.measures[measure],
    formatMeasure(measure, now.value, words),
    say.basis(formatCount(now.of), say.bases[measure]),
    formatMeasure(measure, before?.value ?? null, words),
    shown === null ? '–' : say.difference(measure, shown, words),
    say.verdicts[verdict],
  ]);
  const colours = { worse: paint.red, better: paint.green, steady: paint.dim, few: paint.dim, alone: paint.dim };
  const colour = (text: string, row: number) => colours[changes[row - 1]?.verdict ?? 'alone'](text);
  const right = { align: 'right' } as const;
  const columns: ScreenColumn[] = [{}, right, { paint: (text) => paint.dim(text) }, right, { ...right, paint: colour }, { paint: colour }];
  const lines = [say.heads.figures.map((name) => name.replace(/^>/u, '')), ...rows];
  const tables = (previous === null ? [[0, 1, 2], [0, 1]] : NARROWER).map((shown) => () => screenTable(shown.map((at) => columns[at] ?? {}), choose(lines, shown)));
  return [screenTitle(say.sections.figures, paint), ...fittingTable(tables, width)];
}

function choose(rows: readonly (readonly string[])[], columns: readonly number[]): string[][] {
  return rows.map((row) => columns.map((at) => row[at] ?? ''));
}
