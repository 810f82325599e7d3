/** Rows that hold a date and nothing else: the day of the clocks in the rows below. */
import type { Columns } from './choose-columns.js';
import { cleanCell, isBlank } from './clean-cell.js';
import { isGiven } from './given-words.js';

const LONGEST = 64;
const LABEL = /^(?:(?:聊天|消息|会话|发送)?日期|date)\s*:?\s*/i;
const WEEKDAY = /\s*\(?(?:(?:星期|周)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})\)?,?\s*/i;
const DAY =
  /^(?:(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|(?:19|20)\d{6}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{1,2}月\d{1,2}[日号]|[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9} \d{4})$/i;

/**
 * The date of such a row, as written; '' where the row is none.
 * @param columns the facts that no column says are no cells of the row, and a date alone in the column of texts was said by somebody
 */
export function dayHeadOf(cells: readonly string[], columns: Columns): string {
  const values = new Set<string>();
  let onlyText = true;
  const added = new Set([...columns.values()].filter(({ head }) => isGiven(head)).map(({ at }) => at));
  const text = columns.get('text')?.at;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? '';
    if (added.has(at) || isBlank(cell)) continue;
    onlyText &&= at === text;
    if (values.add(cleanCell(cell)).size > 2 || cell.length > LONGEST) return '';
  }
  if (values.size === 0 || onlyText) return '';
  const date = [...values].join(' ').normalize('NFKC').replace(LABEL, '').replace(WEEKDAY, ' ').trim();
  return DAY.test(date) ? date : '';
}
