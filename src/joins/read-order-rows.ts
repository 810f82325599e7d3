/** Order files → their rows; a row is an order, or one article of it. */
import type { Source } from '../model/message.js';
import { ORDER_TIMES, type Order, type OrderTime } from '../model/order.js';
import type { ExportRecord } from '../model/record.js';
import { isRemark, type Note, remark } from '../model/remark.js';
import { cellsByWord } from './cells-by-word.js';
import { amountReader } from './read-amount.js';
import { type FactFile, type FactOptions, type OpenedFacts, type RowReader, readFacts } from './read-facts.js';
import { stepTimes } from './read-times.js';

/** A row with the number of its article, or '' where the file numbers none. */
export interface OrderRow extends Order {
  readonly item: string;
}

/** Reads a whole order file: of a platform that a layout is shipped for, or with the plain columns of docs/exports.md. */
export function readOrderRows(
  records: AsyncIterable<ExportRecord[]>,
  source: Source,
  options: FactOptions,
): Promise<FactFile<OrderRow>> {
  return readFacts(records, source, 'orders', options, rowReader);
}

function rowReader(opened: OpenedFacts): RowReader<OrderRow> {
  const { source, notes } = opened;
  const { there, columns, read } = stepTimes(ORDER_TIMES, opened);
  notes.push(...undecidable(there));
  const { cell, id, shop, platform } = cellsByWord(opened);
  const amountOf = amountReader(opened, (row) => cell(row, 'amount'));
  return (row) => {
    const times = read(row);
    if (isRemark(times)) return times;
    const order = id(row, 'order_id');
    if (order === '') return remark('order-unnumbered');
    const product = cell(row, 'product');
    return {
      id: order,
      item: id(row, 'item_id'),
      products: product === '' ? [] : [product],
      amount: amountOf(row),
      status: cell(row, 'status'),
      times,
      columns,
      tracking: cell(row, 'tracking'),
      payment: cell(row, 'payment'),
      agent: cell(row, 'agent'),
      customer: cell(row, 'customer'),
      tier: cell(row, 'tier'),
      shop: shop(row),
      platform: platform(row),
      source,
      row: row.row,
    };
  };
}

function undecidable(there: readonly OrderTime[]): readonly Note[] {
  const missing = (['paid_at', 'shipped_at', 'delivered_at'] as const).filter((time) => !there.includes(time));
  return missing.map((time) => remark('refund-time-missing', { time }));
}
