import type { Order } from '../model/order.js';
import type { OrderRecord } from '../model/order-record.js';
import { RESULTS_VERSION } from '../model/results.js';
import { formatTime } from '../text/zoned-time.js';
import { pseudonym } from './identity.js';
import { type AuditedConversation, type RecordOptions, recordFindings } from './record-conversation.js';
import { pointsOf } from './score.js';

/** An order, with what the rules find of its times. */
export function recordOrder(audited: AuditedConversation, order: Order, options: RecordOptions): OrderRecord {
  const { id, platform, shop, customer, agent, products, amount, status, tier, times } = order;
  const written = (time: number) => formatTime(time, options.timezone);
  const first = times.ordered_at ?? times.paid_at ?? times.shipped_at ?? times.collected_at ?? times.delivered_at;
  const started = first === undefined ? null : written(first);
  return {
    type: 'order',
    v: RESULTS_VERSION,
    id,
    platform,
    shop,
    customer: /[*＊]/.test(customer) ? '' : options.masks ? pseudonym(customer, order, options.key) : customer,
    agent,
    products: [...products],
    amount,
    status,
    ...(tier === '' ? {} : { tier }),
    started,
    times: Object.fromEntries(Object.entries(times).map(([name, time]) => [name, written(time)])),
    findings: recordFindings(audited, pointsOf(audited.findings), options).map((finding) => ({
      ...finding,
      file: order.source.file,
      row: order.row,
      at: started,
    })),
  };
}
