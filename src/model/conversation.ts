import type { EventPhase } from './event.js';
import type { Message } from './message.js';
import type { Order } from './order.js';
import type { Refund } from './refund.js';

/** 会话: the messages between one customer and the shop until it falls silent, in order of time. */
export interface Conversation {
  readonly platform: string;
  readonly shop: string;
  /** The export's id (`C1`, then `C1#2` after a long silence), or a stable one made of shop, customer and start. */
  readonly id: string;
  /** The export's own id, which `id` is made of; '' or absent where the export gives none. */
  readonly named?: string;
  /** The customer's name or id as the export has it, or ''. */
  readonly customer: string;
  readonly messages: readonly Message[];
  /** When it began, in milliseconds, where its messages are not at hand. */
  readonly began?: number;
  readonly orders: readonly string[];
  /** What the export says that it is about; left out where it does not say. */
  readonly products?: readonly string[];
  /** 1 to 5, or null. */
  readonly rating: number | null;
  /** The team that the export names for an agent, by agent. */
  readonly teams: ReadonlyMap<string, string>;
  /** The level that the roster gives an agent, by agent; left out where there is no roster. */
  readonly levels?: ReadonlyMap<string, string>;
  /** The orders of an order file that it is about; left out where there is none. */
  readonly bought?: readonly Order[];
  /** The customer's level in the shop, or `returning`, `new`; left out where no order file tells. */
  readonly tier?: string;
  /** The livestream or promotion that it belongs to; left out where no calendar tells. */
  readonly event?: { readonly name: string; readonly phase: EventPhase };
}

/** 轮次: from the customer's first message to the human agent's answer. */
export interface Turn {
  /** Index in `messages` of the message that opens it: the customer's, or a transfer where the response definition says so. */
  readonly opened: number;
  /** Index of the message that closes it, or null when never answered. */
  readonly closed: number | null;
  /** Who answered; for an open turn the last human agent so far; null when there was none, or it went to one who never spoke. */
  readonly agent: string | null;
  /** Milliseconds, or null when never answered or undecidable. */
  readonly wait: number | null;
  /** False = left out of the response figures, `why` tells the reason. */
  readonly counted: boolean;
  readonly why?: Uncounted;
}

/**
 * Why a turn is left out of the response figures: its times are missing or without seconds; it, or the conversation, began outside
 * the service hours; no person was reached, only a robot spoke; or the answer came within the same second.
 */
export type Uncounted = 'undecidable' | 'outside-hours' | 'not-transferred' | 'bot-only' | 'instant';

export interface MeasuredConversation extends Conversation {
  readonly turns: readonly Turn[];
  /** Human agents in order of appearance. */
  readonly agents: readonly string[];
  readonly refunds: readonly Refund[];
}
