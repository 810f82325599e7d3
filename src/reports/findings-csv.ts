/** findings.csv, written while records pass by: there may be a million findings, and none is kept. */
import type { OrderRecord } from '../model/order-record.js';
import type { AcrossFinding, ConversationRecord, FindingRecord, RefundRecord } from '../model/results.js';
import { BYTE_ORDER_MARK, csvCell, csvLine, quotedCell, RepeatedCells } from './csv.js';
import { csvHeads } from './csv-heads.js';
import { reviewLabel } from './review-figures.js';
import type { Language } from './words/words-of.js';

/** The keys of a finding (DESIGN §4), what it was found in, what people say of it. New columns go to the end. */
export const FINDING_COLUMNS = [
  'id',
  'rule',
  'category',
  'severity',
  'points',
  'role',
  'agent',
  'at',
  'message',
  'file',
  'row',
  'match',
  'text',
  'order',
  'detail',
  'conversation',
  'customer',
  'shop',
  'advice',
  'review',
  'title',
  'platform',
  'customer_masked',
] as const;

export interface FindingsCsvOptions {
  readonly language: Language;
  /** The remedy of a rule, '' where it has none. */
  readonly adviceOf: (rule: string) => string;
  /** What a person said of a finding, by its id, '' where nobody did. */
  readonly reviewOf?: (finding: string) => string;
}

/** The first line, with the mark that tells Excel the encoding. */
export function findingsCsvHead(language: Language): string {
  return BYTE_ORDER_MARK + csvLine(csvHeads(FINDING_COLUMNS, language));
}

/** A line for every finding of the record; '' when it has none. */
export function findingsCsvRows(record: ConversationRecord | RefundRecord | OrderRecord, options: FindingsCsvOptions): string {
  if (record.findings.length === 0) return '';
  let lines = '';
  const place = placeCells(record.type === 'conversation' ? { ...record, conversation: record.id } : { shop: record.shop ?? null });
  for (const finding of record.findings) lines += findingLine(finding, place, options);
  return lines;
}

/** A line for a finding across conversations. */
export function acrossCsvRow(found: AcrossFinding, options: FindingsCsvOptions): string {
  return findingLine(found.finding, placeCells(found), options);
}

/** What a finding was found in; a row of an after-sale file may be all there is. */
interface FoundIn {
  readonly conversation?: string;
  readonly customer?: string;
  readonly shop?: string | null;
  readonly platform?: string;
  readonly customer_masked?: string;
}

/** The cells that all findings of one record have in common. */
interface PlaceCells {
  /** conversation, customer, shop */
  readonly before: string;
  /** platform, customer_masked */
  readonly after: string;
}

function placeCells({ conversation, customer, shop, platform, customer_masked: masked }: FoundIn): PlaceCells {
  return {
    before: `${csvCell(conversation ?? null)},${csvCell(customer ?? null)},${repeated.of(shop ?? '')}`,
    after: `${repeated.of(platform ?? '')},${csvCell(masked ?? null)}`,
  };
}

/** The cells of rules, agents, files and shops. */
const repeated = new RepeatedCells();

function findingLine(finding: FindingRecord, { before, after }: PlaceCells, { adviceOf, reviewOf, language }: FindingsCsvOptions): string {
  const { rule, message, detail } = finding;
  const review = reviewLabel(finding, language, reviewOf);
  return (
    `${csvCell(finding.id)},${repeated.of(rule)},${repeated.of(finding.category)},${repeated.of(finding.severity)},${finding.points},` +
    `${repeated.of(finding.role)},${repeated.of(finding.agent ?? '')},${csvCell(finding.at)},${message ?? ''},${repeated.of(finding.file)},` +
    `${finding.row},${csvCell(finding.match)},${csvCell(finding.text)},${csvCell(finding.order)},${detailCell(detail)},${before},` +
    `${repeated.of(adviceOf(rule))},${csvCell(review)},${repeated.of(finding.title)},${after}\r\n`
  );
}

function detailCell(detail: FindingRecord['detail']): string {
  const written = JSON.stringify(detail);
  return written === '{}' ? written : quotedCell(written);
}
