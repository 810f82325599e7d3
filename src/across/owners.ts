/** Whose conversations are: customers, orders, agents, each name kept once for all rules across conversations. */
import type { CountedConversation } from '../model/counted.js';
import { Names, SEPARATOR } from '../text/names.js';
import { TextTable, type TextSnapshot } from './text-table.js';

/** Owners as they go from thread to thread. */
export interface OwnersSnapshot {
  readonly customers: TextSnapshot;
  readonly orders: TextSnapshot;
  readonly agents: readonly string[];
}

/** The number here of each owner of another thread. */
export interface OwnersHere {
  readonly customer: Int32Array;
  readonly order: Int32Array;
  readonly agent: Int32Array;
  readonly shop: Int32Array;
}

const NOBODY: readonly number[] = [];

export class Owners {
  /** A customer's or order's text begins with the number of its shop: the same name in two shops is not the same customer. */
  readonly #customers = new TextTable();
  readonly #orders = new TextTable();
  readonly agents = new Names();
  readonly #prefixes: string[] = [];
  /** What was asked last: several rules ask it of the same conversation. */
  #record: CountedConversation | null = null;
  #customer: readonly number[] | null = null;
  #order: readonly number[] | null = null;

  /** The customer of a conversation; none where nobody is named. */
  customersOf(record: CountedConversation, shop: number): readonly number[] {
    this.#lookAt(record);
    return (this.#customer ??= record.customer === '' ? NOBODY : [this.#customers.add(record.customer, this.#prefixOf(shop))]);
  }

  /** The orders of a conversation, each once. */
  ordersOf(record: CountedConversation, shop: number): readonly number[] {
    this.#lookAt(record);
    return (this.#order ??= record.orders.length === 0 ? NOBODY : this.#numbersOf(record.orders, this.#prefixOf(shop)));
  }

  #numbersOf(orders: readonly string[], prefix: string): readonly number[] {
    const numbers: number[] = [];
    for (const order of orders) {
      const number = this.#orders.add(order, prefix);
      if (!numbers.includes(number)) numbers.push(number);
    }
    return numbers;
  }

  #prefixOf(shop: number): string {
    return (this.#prefixes[shop] ??= shop + SEPARATOR);
  }

  #lookAt(record: CountedConversation): void {
    if (record === this.#record) return;
    this.#record = record;
    this.#customer = this.#order = null;
  }

  customer(number: number): string {
    return nameIn(this.#customers.text(number));
  }

  order(number: number): string {
    return nameIn(this.#orders.text(number));
  }

  snapshot(): OwnersSnapshot {
    return { customers: this.#customers.snapshot(), orders: this.#orders.snapshot(), agents: this.agents.snapshot() };
  }

  /** Takes in the owners of another thread. `shops`: the number here of each of its shops. */
  merge({ customers, orders, agents }: OwnersSnapshot, shops: Int32Array): OwnersHere {
    return {
      customer: mergeTexts(this.#customers, customers, shops),
      order: mergeTexts(this.#orders, orders, shops),
      agent: this.agents.merge(agents),
      shop: shops,
    };
  }
}

function mergeTexts(into: TextTable, other: TextSnapshot, shops: Int32Array): Int32Array {
  const here = new Int32Array(other.ends.length);
  let start = 0;
  for (let number = 0; number < here.length; number++) {
    const end = other.ends[number] as number;
    let shop = 0;
    let at = start;
    for (; other.bytes[at] !== 0; at++) shop = shop * 10 + (other.bytes[at] as number) - ZERO;
    here[number] = into.addBytes(other.bytes, at, end, String(shops[shop]));
    start = end;
  }
  return here;
}

const ZERO = 0x30;

const nameIn = (text: string): string => text.slice(text.indexOf(SEPARATOR) + 1);
