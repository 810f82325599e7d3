/** After-sale files → refunds, with the names of the columns that their times came from. */
import type { Source } from '../model/message.js';
import type { ExportRecord } from '../model/record.js';
import { REFUND_TIMES, type Refund, type RefundTime } from '../model/refund.js';
import { isRemark, type Note, remark } from '../model/remark.js';
import { cellsByWord } from './cells-by-word.js';
import { amountReader } from './read-amount.js';
import { type FactFile, type FactOptions, type OpenedFacts, type RowReader, readFacts } from './read-facts.js';
import { stepTimes } from './read-times.js';

/** Reads a whole after-sale file: of a platform that a layout is shipped for, or with the plain columns of DESIGN §4.1. */
export function readRefunds(
  records: AsyncIterable<ExportRecord[]>,
  source: Source,
  options: FactOptions,
): Promise<FactFile<Refund>> {
  return readFacts(records, source, 'after-sale', options, refundReader);
}

function refundReader(opened: OpenedFacts): RowReader<Refund> {
  const { source, notes } = opened;
  const { there, columns, read } = stepTimes(REFUND_TIMES, opened);
  notes.push(...undecidable(there));
  const { cell, id, value, shop, platform } = cellsByWord(opened);
  const amountOf = amountReader(opened, (row) => cell(row, 'amount'));
  return (row) => {
    const times = read(row);
    if (isRemark(times)) return times;
    if (there.includes('applied_at') && times.applied_at === undefined) return remark('applied-at-empty');
    if (Object.keys(times).length === 0) return remark('refund-undated');
    const refund = { id: id(row, 'refund_id'), order: id(row, 'order_id') };
    if (refund.id === '' && refund.order === '') return remark('refund-unnamed');
    return {
      ...refund,
      kind: value(row, 'kind'),
      times,
      columns,
      status: cell(row, 'status'),
      amount: amountOf(row),
      reason: cell(row, 'reason'),
      ...goodsOf(value(row, 'goods'), cell(row, 'kind')),
      ...refusalOf(cell(row, 'status'), cell(row, 'appeal')),
      ...(cell(row, 'product') === '' ? {} : { product: cell(row, 'product') }),
      agent: cell(row, 'agent'),
      customer: cell(row, 'customer'),
      shop: shop(row),
      platform: platform(row),
      source,
      row: row.row,
    };
  };
}

function undecidable(there: readonly RefundTime[]): readonly Note[] {
  const missing = (['applied_at', 'finished_at'] as const).filter((time) => !there.includes(time));
  return missing.map((time) => remark('refund-time-missing', { time }));
}

/** Whether the goods had been sent: the column says it, or the kind of refund does (未发货仅退款, 退货退款). */
function goodsOf(goods: string, kind: string): { sent?: boolean } {
  if (goods === 'sent' || goods === 'unsent') return { sent: goods === 'sent' };
  if (/未发货|发货前/u.test(kind)) return { sent: false };
  return /已发货|退货/u.test(kind) && !/无需退货|不退货|不需要退货/u.test(kind) ? { sent: true } : {};
}

function refusalOf(status: string, appeal: string): { refused?: 'refused' | 'won' } {
  if (!/拒绝|refus|reject/iu.test(status)) return {};
  return { refused: /成功|通过|支持|won|upheld/iu.test(appeal) && !/[未不]|失败/u.test(appeal) ? 'won' : 'refused' };
}
