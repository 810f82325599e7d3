/** Of files with a column for each step (applied, paid, shipped …): the times of a row, and what each column is called. */
import { chooseTimeReader } from '../layouts/choose-time-reader.js';
import type { TableRow } from '../model/record.js';
import type { Remark } from '../model/remark.js';
import { cellsByWord } from './cells-by-word.js';
import { inColumn } from './in-column.js';
import type { OpenedFacts } from './read-facts.js';

/** How a database writes that there is no time yet. */
const NO_TIME = /^0000|^1970-01-01/;

export interface StepTimes<Step extends string> {
  /** The steps that the file has a column for. */
  readonly there: readonly Step[];
  /** By step: the column's head in the file. */
  readonly columns: Readonly<Partial<Record<Step, string>>>;
  /** In milliseconds since 1970, of the steps that a row has a time of; a remark where one cannot be read. */
  read(row: TableRow): Partial<Record<Step, number>> | Remark;
}

/** Adds to the file's notes what is assumed of its times. */
export function stepTimes<Step extends string>(steps: readonly Step[], opened: OpenedFacts): StepTimes<Step> {
  const { table, naming, source, options, notes } = opened;
  const there = steps.filter((step) => table.columns.has(step));
  const { reader, notes: assumed } = chooseTimeReader(table, there, naming, options.timezone, source.file);
  notes.push(...assumed);
  const columns = Object.fromEntries(there.map((step) => [step, table.columns.get(step)?.head ?? ''])) as Partial<Record<Step, string>>;
  const { cell } = cellsByWord(opened);
  return {
    there,
    columns,
    read(row) {
      const times: Partial<Record<Step, number>> = {};
      for (const step of there) {
        const written = cell(row, step);
        if (written === '' || NO_TIME.test(written)) continue;
        const time = reader.read(written, '');
        if (Number.isNaN(time)) return inColumn(reader.problem(written), columns[step] ?? step);
        times[step] = time;
      }
      return times;
    },
  };
}
