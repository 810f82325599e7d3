/** Calendars of livestreams and promotions → events. */
import { chooseTimeReader } from '../layouts/choose-time-reader.js';
import type { Event } from '../model/event.js';
import type { Source } from '../model/message.js';
import type { ExportRecord } from '../model/record.js';
import { remark } from '../model/remark.js';
import { cellsByWord } from './cells-by-word.js';
import { inColumn } from './in-column.js';
import { type FactFile, type FactOptions, type OpenedFacts, type RowReader, readFacts } from './read-facts.js';

const DAY = 86_400_000;
/** A date without a clock. */
const WHOLE_DAY = /^\D*\d{1,4}\D{1,2}\d{1,2}\D{1,2}\d{1,4}\D?$|^\d{8}$/u;

/** Reads a whole calendar. */
export function readEvents(records: AsyncIterable<ExportRecord[]>, source: Source, options: FactOptions): Promise<FactFile<Event>> {
  return readFacts(records, source, 'events', options, rowReader);
}

function rowReader(opened: OpenedFacts): RowReader<Event> {
  const { table, naming, source, options, notes } = opened;
  const times = chooseTimeReader(table, ['start', 'end'].filter((word) => table.columns.has(word)), naming, options.timezone, source.file);
  notes.push(...times.notes);
  const { cell, shop } = cellsByWord(opened);
  return (row) => {
    const [name, from, to] = [cell(row, 'name'), cell(row, 'start'), cell(row, 'end')];
    if (name === '') return remark('event-unnamed');
    const start = times.reader.read(from, '');
    if (Number.isNaN(start)) return inColumn(times.reader.problem(from), table.columns.get('start')?.head ?? 'start');
    // A day is over when it ends; an event without an end lasts its first day.
    const last = to === '' ? start : times.reader.read(to, '');
    if (Number.isNaN(last)) return inColumn(times.reader.problem(to), table.columns.get('end')?.head ?? 'end');
    const end = to === '' || WHOLE_DAY.test(to) ? last + DAY - 1 : last;
    if (end < start) return remark('event-backwards');
    return { name, start, end, shop: shop(row), product: cell(row, 'product'), note: cell(row, 'note') };
  };
}
