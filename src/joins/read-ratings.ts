/** Files of ratings → ratings of 1 to 5. */
import { chooseTimeReader } from '../layouts/choose-time-reader.js';
import { ratingReader } from '../layouts/rating-reader.js';
import { shownValue } from '../layouts/shown-value.js';
import type { Source } from '../model/message.js';
import type { ExportRecord } from '../model/record.js';
import { remark } from '../model/remark.js';
import { cellsByWord } from './cells-by-word.js';
import { type FactFile, type FactOptions, type OpenedFacts, type RowReader, readFacts } from './read-facts.js';

export interface Rating {
  /** 1 to 5 */
  readonly rating: number;
  /** Whose it is: '' where the file does not say. */
  readonly conversation: string;
  readonly order: string;
  readonly customer: string;
  readonly shop: string;
  readonly platform: string;
  /** Milliseconds since 1970, or null. */
  readonly time: number | null;
  readonly source: Source;
  readonly row: number;
}

/** Reads a whole file of ratings. A row without a rating (asked, not answered) is ignored. */
export function readRatings(
  records: AsyncIterable<ExportRecord[]>,
  source: Source,
  options: FactOptions,
): Promise<FactFile<Rating>> {
  return readFacts(records, source, 'ratings', options, rowReader);
}

function rowReader(opened: OpenedFacts): RowReader<Rating> {
  const { table, naming, source, options, notes } = opened;
  const times = chooseTimeReader(table, ['time'], naming, options.timezone, source.file);
  notes.push(...times.notes);
  const ratingOf = ratingReader(table.layout, table.columns.get('rating')?.head ?? '');
  const { cell, id, shop, platform } = cellsByWord(opened);
  return (row) => {
    const whose = {
      conversation: id(row, 'conversation_id'),
      order: id(row, 'order_id'),
      customer: cell(row, 'customer'),
    };
    if (Object.values(whose).every((name) => name === ''))
      return remark('rating-unnamed');
    const written = cell(row, 'rating');
    if (written === '') return null;
    const rating = ratingOf(written);
    if (rating === '') return remark('rating-unknown', { value: shownValue(written) });
    const clock = cell(row, 'time');
    const time = clock === '' ? null : times.reader.read(clock, '');
    if (time !== null && Number.isNaN(time)) return times.reader.problem(clock);
    if (time === null && whose.conversation === '' && whose.order === '') {
      return remark('rating-undated');
    }
    return { ...whose, rating: Number(rating), shop: shop(row), platform: platform(row), time, source, row: row.row };
  };
}
