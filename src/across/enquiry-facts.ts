/** What must be known of conversations and orders to tell who asked and then bought: numbers, and texts kept once. */
import { LOST_REASONS, type LostReason } from '../model/enquiry.js';
import type { OrderRecord } from '../model/order-record.js';
import type { CountedConversation, CountedFinding } from '../model/counted.js';
import type { RefundRecord } from '../model/results.js';
import { timeOfWritten } from '../text/written-time.js';
import { Column, type ColumnSnapshot, numberIn } from './column.js';
import { SEPARATOR } from '../text/names.js';
import { TextTable, textsIn, type TextSnapshot } from './text-table.js';

const LONGEST = 2 ** 31 - 1;
/** A customer who waits longer than this has been made to wait: the 3 minutes of the platforms. */
const SLOW = 180;

const TALKS = ['owner', 'started', 'lasted', 'agents', 'about', 'day', 'reason', 'isLater'] as const;
const ORDERS = ['buyer', 'ordered', 'isPaid', 'amount', 'number'] as const;
const TABLES = ['owners', 'agentLists', 'topics', 'days', 'numbers'] as const;
type Columns<Name extends string> = Readonly<Record<Name, Column>>;
type Tables = Readonly<Record<(typeof TABLES)[number], TextTable>>;

export interface EnquirySnapshot {
  readonly talks: Readonly<Record<string, ColumnSnapshot>>;
  readonly orders: Readonly<Record<string, ColumnSnapshot>>;
  readonly texts: Readonly<Record<string, TextSnapshot>>;
  readonly refunded: readonly number[];
}

export class EnquiryFacts {
  readonly talks = columns(TALKS, ['started']);
  readonly orders = columns(ORDERS, ['ordered', 'amount']);
  readonly texts = Object.fromEntries(TABLES.map((name) => [name, new TextTable()])) as unknown as Tables;
  /** Numbers of orders for which a refund was applied for. */
  readonly refunded = new Set<number>();

  addConversation(record: CountedConversation, standing: readonly CountedFinding[]): void {
    for (const { order } of record.refunds) this.#addRefund(order);
    const started = record.started === null ? Number.NaN : timeOfWritten(record.started);
    if (record.customer === '' || Number.isNaN(started) || record.messages.customer === 0) return;
    const ended = record.ended === null ? started : timeOfWritten(record.ended);
    this.talks.owner.push(this.#owner(record));
    this.talks.started.push(started);
    this.talks.lasted.push(Math.min(Math.max(0, ended - started || 0), LONGEST));
    this.talks.agents.push(this.texts.agentLists.add(record.agents.join(SEPARATOR)));
    this.talks.about.push(this.texts.topics.add(record.topics[0] ?? ''));
    this.talks.day.push(this.texts.days.add((record.started ?? '').slice(0, 10)));
    this.talks.reason.push(LOST_REASONS.indexOf(reasonOf(record, standing)));
    this.talks.isLater.push(record.stage === 'after-sale' || record.refunds.length > 0 ? 1 : 0);
  }

  addOrder(record: OrderRecord): void {
    const { ordered_at: ordered, paid_at: paid } = record.times;
    const time = Date.parse(ordered ?? paid ?? '');
    if (record.customer === '' || Number.isNaN(time)) return;
    this.orders.buyer.push(this.#owner(record));
    this.orders.ordered.push(time);
    this.orders.isPaid.push(paid === undefined ? 0 : 1);
    this.orders.amount.push(Math.round((record.amount ?? 0) * 100));
    this.orders.number.push(this.texts.numbers.add(record.id));
  }

  addRefund({ order }: RefundRecord): void {
    this.#addRefund(order);
  }

  snapshot(): EnquirySnapshot {
    const each = <Name extends string>(all: Columns<Name>) =>
      Object.fromEntries(Object.entries<Column>(all).map(([name, column]) => [name, column.snapshot()]));
    const texts = Object.fromEntries(TABLES.map((name) => [name, this.texts[name].snapshot()]));
    return { talks: each(this.talks), orders: each(this.orders), texts, refunded: [...this.refunded] };
  }

  /** Takes in what another thread has. */
  merge({ talks, orders, texts, refunded }: EnquirySnapshot): void {
    const numbers = Object.fromEntries(TABLES.map((name) => [name, Int32Array.from(textsIn(texts[name] as TextSnapshot), (text) => this.texts[name].add(text))]));
    const tableOf: Readonly<Record<string, (typeof TABLES)[number]>> = {
      owner: 'owners', buyer: 'owners', agents: 'agentLists', about: 'topics', day: 'days', number: 'numbers',
    };
    const take = (into: Readonly<Record<string, Column>>, from: Readonly<Record<string, ColumnSnapshot>>) => {
      for (const [name, column] of Object.entries(into)) {
        const own = from[name] as ColumnSnapshot;
        const renumber = numbers[tableOf[name] ?? ''];
        for (let index = 0; index < own.size; index++) {
          const number = numberIn(own, index);
          column.push(renumber === undefined ? number : (renumber[number] as number));
        }
      }
    };
    take(this.talks, talks);
    take(this.orders, orders);
    for (const number of refunded) this.refunded.add((numbers['numbers'] as Int32Array)[number] as number);
  }

  #owner({ platform, shop, customer }: Pick<OrderRecord, 'platform' | 'shop' | 'customer'>): number {
    return this.texts.owners.add([platform, shop, customer].join(SEPARATOR));
  }

  #addRefund(order: string): void {
    if (order !== '') this.refunded.add(this.texts.numbers.add(order));
  }
}

function columns<Name extends string>(names: readonly Name[], real: readonly string[]): Columns<Name> {
  return Object.fromEntries(names.map((name) => [name, new Column(real.includes(name) ? 'real' : 'whole')])) as Columns<Name>;
}

function reasonOf({ agents, turns }: CountedConversation, standing: readonly CountedFinding[]): LostReason {
  if (agents.length === 0) return 'nobody';
  if (turns.some(({ counted, wait }) => counted && wait === null)) return 'unanswered';
  if (turns.some(({ counted, wait }) => counted && wait !== null && wait > SLOW)) return 'slow';
  const isFault = ({ role, severity }: CountedFinding) => role === 'agent' && (severity === 'critical' || severity === 'major');
  return standing.some(isFault) ? 'fault' : 'undecided';
}
