import type { OpenedTable } from './opened-table.js';
import type { RoleReader } from './role-reader.js';

/** At which cell of a row each part of a message stands; -1 where the export does not have it. */
export interface MessagePlaces {
  readonly time: number;
  /** The day of a clock that stands alone. */
  readonly date: number;
  readonly text: number;
  readonly type: number;
  readonly messageId: number;
  readonly conversation: number;
  readonly sender: number;
  readonly agent: number;
  readonly customer: number;
  readonly shop: number;
  readonly platform: number;
  readonly order: number;
  readonly product: number;
  readonly rating: number;
  readonly team: number;
}

export function messagePlaces({ columns }: OpenedTable, roles: RoleReader): MessagePlaces {
  const at = (word: string) => columns.get(word)?.at ?? -1;
  return {
    // A column called date may hold the whole time.
    time: columns.has('time') ? at('time') : at('date'),
    date: columns.has('time') ? at('date') : -1,
    text: at('text'),
    type: at('type'),
    messageId: at('message_id'),
    conversation: at('conversation_id'),
    sender: roles.takesSender ? -1 : at('sender'),
    agent: at('agent'),
    customer: at('customer'),
    shop: at('shop'),
    platform: at('platform'),
    order: at('order_id'),
    product: at('product'),
    rating: at('rating'),
    team: at('team'),
  };
}
