/** Refunds that later nights have judged, put into the conversation that names their order: then it is as one audit of everything has it. */
import { type CountedConversation, wholeFinding } from '../model/counted.js';
import type { FindingRecord, RefundRecord, RefundSpan } from '../model/results.js';
import { isOfChat } from './record-refund.js';
import { scoreLeft } from './score.js';

/** The fields of a span of a refund. */
const SPAN_FIELDS = ['id', 'order', 'kind', 'from', 'to', 'seconds', 'undecidable', 'product', 'reason', 'applied', 'sent', 'refused'] as const;

/** Puts refunds in, with what was found of them and the points it takes. */
export function putRefundsIn(record: CountedConversation, refunds: readonly RefundRecord[]): void {
  // As stage-of.ts has it: a refund speaks for the latest stage there is.
  record.stage = 'after-sale';
  for (const refund of refunds) {
    record.refunds.push(spanOf(refund));
    record.findings.push(...refund.findings);
  }
  countPoints(record);
}

/**
 * Takes refunds out of a conversation, with what was found of them and the points it took.
 * @param news those of them that go in again as a later night has judged them, without the chat: what was found of the two together stays
 */
export function forgetRefunds(record: CountedConversation, refunds: readonly RefundSpan[], news: readonly RefundRecord[]): void {
  const isOneOf = (some: readonly RefundSpan[], { detail, order }: FindingRecord) =>
    some.some((refund) => detail['refund'] === refund.id && order === refund.order);
  record.refunds = record.refunds.filter((refund) => !refunds.includes(refund));
  record.findings = record.findings.map(wholeFinding).filter((finding) => !isOneOf(refunds, finding) || (isOfChat(finding.detail) && isOneOf(news, finding)));
  countPoints(record);
}

function spanOf(refund: RefundRecord): RefundSpan {
  return Object.fromEntries(SPAN_FIELDS.flatMap((name) => (refund[name] === undefined ? [] : [[name, refund[name]]]))) as unknown as RefundSpan;
}

function countPoints(record: CountedConversation): void {
  const hasVeto = record.findings.some(({ detail }) => detail.veto === true);
  record.score = hasVeto ? 0 : scoreLeft(record.findings.map(({ points }) => points));
}
