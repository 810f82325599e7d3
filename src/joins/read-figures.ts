/** Files of figures that only the shop knows. */
import { chooseTimeReader } from '../layouts/choose-time-reader.js';
import { shownValue } from '../layouts/shown-value.js';
import type { Figure } from '../model/figure.js';
import type { Source } from '../model/message.js';
import type { ExportRecord } from '../model/record.js';
import { remark } from '../model/remark.js';
import { localParts } from '../text/zoned-time.js';
import { cellsByWord } from './cells-by-word.js';
import { type FactFile, type FactOptions, type OpenedFacts, type RowReader, readFacts } from './read-facts.js';

/** `2026-10`, `2026年10月`, `202610`. */
const MONTH = /^(20\d{2})[-/.年]?(0?[1-9]|1[0-2])月?$/u;
const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;

/** Reads a whole file of figures. */
export function readFigures(records: AsyncIterable<ExportRecord[]>, source: Source, options: FactOptions): Promise<FactFile<Figure>> {
  return readFacts(records, source, 'figures', options, rowReader);
}

function rowReader(opened: OpenedFacts): RowReader<Figure> {
  const { table, naming, source, options, notes } = opened;
  const { cell, value, shop } = cellsByWord(opened);
  // A month alone is no date that could be read in two orders.
  const days = { ...table, sample: table.sample.filter((row) => !MONTH.test(cell(row, 'date'))) };
  const times = chooseTimeReader(days, ['date'], naming, options.timezone, source.file);
  notes.push(...times.notes);
  const dateOf = (written: string): string => {
    const month = MONTH.exec(written);
    if (month !== null) return `${month[1]}-${(month[2] ?? '').padStart(2, '0')}`;
    const time = times.reader.read(written, '');
    return Number.isNaN(time) ? '' : localParts(time, options.timezone).date;
  };
  return (row) => {
    const [written, name] = [cell(row, 'date'), cell(row, 'name')];
    const date = dateOf(written);
    if (date === '') return remark('figure-undated', { value: shownValue(written) });
    if (name === '') return remark('figure-unnamed');
    const figure = numberOf(cell(row, 'value'));
    if (figure === null) return remark('figure-no-number', { value: shownValue(cell(row, 'value')) });
    return {
      date,
      name,
      ...figure,
      group: cell(row, 'group'),
      shop: shop(row),
      agent: cell(row, 'agent'),
      target: numberOf(cell(row, 'target'))?.value ?? null,
      weight: numberOf(cell(row, 'weight'))?.value ?? null,
      peer: numberOf(cell(row, 'peer'))?.value ?? null,
      rank: cell(row, 'rank'),
      better: value(row, 'better') === 'down' ? 'down' : 'up',
    };
  };
}

/** `98.5%` is 98.5 with its unit: what stands in one file is written alike. */
function numberOf(cell: string): { value: number; unit: string } | null {
  const bare = cell.normalize('NFKC').replace(/[\s¥$元]/gu, '');
  const unit = bare.endsWith('%') ? '%' : '';
  const number = unit === '' ? bare : bare.slice(0, -1);
  return NUMBER.test(number) ? { value: Number(number.replaceAll(',', '')), unit } : null;
}
