import type { PastConversation } from '../model/past-conversation.js';
import type { Refund } from '../model/refund.js';
import { RESULTS_VERSION, type RefundRecord } from '../model/results.js';
import { formatTime } from '../text/zoned-time.js';
import { type AuditedConversation, type RecordOptions, recordFindings, recordRefund } from './record-conversation.js';
import { pointsOf } from './score.js';

export interface LooseRefund {
  readonly refund: Refund;
  /** The conversation of an earlier night that names its order. */
  readonly past?: PastConversation;
}

/** A refund that no conversation of the run names, with what the rules find of it. */
export function recordLooseRefund(audited: AuditedConversation, { refund, past }: LooseRefund, options: RecordOptions): RefundRecord {
  const written = (time: number | null | undefined): string | null => (time == null ? null : formatTime(time, options.timezone));
  const applied = written(refund.times.applied_at);
  const own = past === undefined ? audited : { ...audited, findings: audited.findings.filter(({ detail }) => !isOfChat(detail)) };
  return {
    type: 'refund',
    v: RESULTS_VERSION,
    ...recordRefund(refund, options),
    shop: past?.shop ?? refund.shop,
    ...(past === undefined ? {} : { conversation: past.id, platform: past.platform }),
    agent: refund.agent,
    started: applied,
    findings: recordFindings(own, pointsOf(own.findings), options).map((finding) => ({
      ...finding,
      file: refund.source.file,
      row: refund.row,
      at: past === undefined ? applied : written(past.start),
    })),
  };
}

/** Whether a finding about a refund rests on what was said too: without the chat nobody can judge it again. */
export function isOfChat(detail: Readonly<Record<string, unknown>>): boolean {
  return detail['chat'] === true;
}
