/** A livestream or a promotion: what a calendar says of it. */
export interface Event {
  readonly name: string;
  /** '' = of all shops. */
  readonly shop: string;
  /** Milliseconds since 1970, both included. */
  readonly start: number;
  readonly end: number;
  readonly product: string;
  readonly note: string;
}

/**
 * Where in the course of an event a conversation stands: while it lasts; about an order made in it, before that is shipped, on its
 * way, and once it is delivered; or in the three days after it, about no such order.
 */
export const EVENT_PHASES = ['during', 'unshipped', 'shipped', 'delivered', 'after'] as const;
export type EventPhase = (typeof EVENT_PHASES)[number];

/** An event of a calendar; '' where it does not say. */
export interface EventRecord {
  name: string;
  shop: string;
  start: string;
  end: string;
  product: string;
  note: string;
}
