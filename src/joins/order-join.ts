/** Which orders a conversation is about: those that it names, else those that its customer made just then or is waiting for. */
import type { Conversation } from '../model/conversation.js';
import type { Order } from '../model/order.js';
import { orderKey, orderNumbersIn } from './order-numbers.js';
import { samePlatform } from './same-platform.js';

const DAY = 86_400_000;
/** A customer who asks today and buys tomorrow at the same hour has bought what was asked for. */
const SOON = DAY;
/** What was delivered so long ago is no longer what a customer writes about without naming it: the time to send it back is over. */
const SETTLED = 15 * DAY;
/** The same for an order of which nobody knows whether it was delivered. */
const OLD = 30 * DAY;

const NONE: readonly Order[] = [];

export class OrderJoin {
  /** Each once. */
  readonly orders: readonly Order[];
  private readonly byNumber = new Map<string, Order>();
  private readonly byCustomer = new Map<string, Order[]>();

  /** @param orders each once (newestOrders) */
  constructor(orders: readonly Order[]) {
    this.orders = orders;
    for (const order of orders) {
      this.byNumber.set(orderKey(order.id), order);
      if (!isName(order.customer)) continue;
      const own = this.byCustomer.get(order.customer);
      if (own === undefined) this.byCustomer.set(order.customer, [order]);
      else own.push(order);
    }
    for (const own of this.byCustomer.values()) own.sort((one, other) => orderedAt(one) - orderedAt(other));
  }

  /** In the order in which they are named, or were made. */
  ordersOf(conversation: Conversation): readonly Order[] {
    if (this.orders.length === 0) return NONE;
    const named = this.named(conversation);
    return named.length > 0 ? named : this.ofCustomer(conversation);
  }

  /**
   * The customer's level in the shop, as the last of their orders has it; without one `returning` for who had bought before the
   * conversation, `new` for who bought only since, and '' for who stands in no order.
   */
  tierOf({ customer, messages, platform }: Conversation, bought: readonly Order[]): string {
    const own = (this.byCustomer.get(customer) ?? []).filter((order) => samePlatform(order.platform, platform));
    const told = [...bought, ...own].findLast(({ tier }) => tier !== '')?.tier;
    if (told !== undefined) return told;
    const start = messages[0]?.time ?? null;
    if (own.length === 0 || start === null) return '';
    return own.some((order) => orderedAt(order) < start) ? 'returning' : 'new';
  }

  private named({ orders, messages, platform }: Conversation): readonly Order[] {
    const found = new Set<Order>();
    const look = (key: string) => {
      const order = this.byNumber.get(key);
      if (order !== undefined && samePlatform(order.platform, platform)) found.add(order);
    };
    for (const order of orders) look(orderKey(order));
    for (const { text } of messages) for (const number of orderNumbersIn(text)) look(number);
    return found.size === 0 ? NONE : [...found];
  }

  /** Orders made from the conversation's start on; where there are none, the last one made before that is not settled. */
  private ofCustomer({ customer, messages, platform, shop }: Conversation): readonly Order[] {
    const own = this.byCustomer.get(customer);
    const start = messages[0]?.time ?? null;
    if (own === undefined || start === null) return NONE;
    const end = messages.at(-1)?.time ?? start;
    const fitting = own.filter((order) => samePlatform(order.platform, platform) && (order.shop === '' || shop === '' || order.shop === shop));
    const made = fitting.filter((order) => orderedAt(order) >= start && orderedAt(order) <= end + SOON);
    if (made.length > 0) return made;
    const waiting = fitting.findLast((order) => orderedAt(order) < start && !isSettled(order, start));
    return waiting === undefined ? NONE : [waiting];
  }
}

/** Where platforms hide a part of a name, two customers may share what is left. */
function isName(customer: string): boolean {
  return customer !== '' && !/[*＊]/.test(customer);
}

function orderedAt({ times }: Order): number {
  return times.ordered_at ?? times.paid_at ?? Number.NaN;
}

function isSettled(order: Order, by: number): boolean {
  const { delivered_at: delivered } = order.times;
  return delivered === undefined ? orderedAt(order) < by - OLD : delivered < by - SETTLED;
}
