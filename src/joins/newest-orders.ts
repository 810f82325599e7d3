/** Rows of order files → orders: articles put together, and of overlapping files the state that has come furthest. */
import type { Order, OrderTime } from '../model/order.js';
import { orderKey } from './order-numbers.js';
import type { OrderRow } from './read-order-rows.js';

/** Each order once. Within one file its rows are its articles; of several files the one that knows its latest time stands. */
export function newestOrders(rows: readonly OrderRow[]): Order[] {
  const kept = new Map<string, Order>();
  for (const [key, inFile] of grouped(rows)) {
    const order = together(inFile);
    const other = kept.get(key);
    if (other === undefined || lastTime(order) >= lastTime(other)) kept.set(key, order);
  }
  return [...kept.values()];
}

/** By order, the rows of one file; the files in the order in which they were read. */
function grouped(rows: readonly OrderRow[]): [string, OrderRow[]][] {
  const groups = new Map<string, [string, OrderRow[]]>();
  for (const row of rows) {
    const key = `${row.platform}\0${orderKey(row.id)}`;
    const inFile = `${row.source.index}\0${key}`;
    const group = groups.get(inFile);
    if (group === undefined) groups.set(inFile, [key, [row]]);
    else group[1].push(row);
  }
  return [...groups.values()];
}

type Times = Partial<Record<OrderTime, number>>;

/** An order of its articles: times are the first of each, but the last of shipping and after: it is on its way when all of it is. */
function together(rows: readonly OrderRow[]): Order {
  const [{ item: _, ...first }] = rows as [OrderRow];
  if (rows.length === 1) return first;
  const articles = [...new Map(rows.map((row) => [`${row.item}\0${row.products.join()}\0${row.item === '' ? row.row : ''}`, row])).values()];
  const merged: Times = {};
  for (const time of ['ordered_at', 'paid_at', 'promised_at'] as const) keep(merged, time, Math.min, articles);
  for (const time of ['shipped_at', 'collected_at', 'delivered_at'] as const)
    if (articles.every(({ times }) => times[time] !== undefined)) keep(merged, time, Math.max, articles);
  return {
    ...first,
    products: [...new Set(articles.flatMap(({ products }) => products))],
    amount: amountOf(articles),
    times: merged,
  };
}

function keep(
  into: Times,
  time: OrderTime,
  choose: (...times: number[]) => number,
  rows: readonly OrderRow[],
): void {
  const known = rows.flatMap(({ times }) => times[time] ?? []);
  if (known.length > 0) into[time] = choose(...known);
}

/** Numbered articles have amounts of their own; rows without numbers that all say the same amount say that of the order. */
function amountOf(articles: readonly OrderRow[]): number | null {
  const amounts = articles.flatMap(({ amount }) => amount ?? []);
  if (amounts.length === 0) return null;
  const isNumbered = articles.every(({ item }) => item !== '');
  if (!isNumbered && new Set(amounts).size === 1) return amounts[0] ?? null;
  // In hundredths: 0.1 + 0.2 is no amount.
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;
}

function lastTime({ times: { promised_at: _, ...times } }: Order): number {
  return Math.max(...Object.values(times), 0);
}
