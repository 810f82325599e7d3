import type { Refund } from '../model/refund.js';
import { RESULTS_VERSION, type RefundRecord } from '../model/results.js';
import { formatTime } from '../text/zoned-time.js';
import { type AuditedConversation, type RecordOptions, recordFindings, recordRefund } from './record-conversation.js';
import { pointsOf } from './score.js';

/** A refund that no conversation names, with what the rules find of it. */
export function recordLooseRefund(audited: AuditedConversation, refund: Refund, options: RecordOptions): RefundRecord {
  const { applied_at: applied } = refund.times;
  return {
    type: 'refund',
    v: RESULTS_VERSION,
    ...recordRefund(refund, options),
    shop: refund.shop,
    agent: refund.agent,
    started: applied === undefined ? null : formatTime(applied, options.timezone),
    findings: recordFindings(audited, pointsOf(audited.findings), options).map((finding) => ({
      ...finding,
      file: refund.source.file,
      row: refund.row,
      at: applied === undefined ? null : formatTime(applied, options.timezone),
    })),
  };
}
