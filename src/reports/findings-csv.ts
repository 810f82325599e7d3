/** findings.csv, written while records pass by: there may be a million findings, and none is kept. */
import type { AcrossFinding, ConversationRecord, FindingRecord, RefundRecord } from '../model/results.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';
import { csvHeads } from './csv-heads.js';
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
export function findingsCsvRows(record: ConversationRecord | RefundRecord, options: FindingsCsvOptions): string {
  let lines = '';
  const place = record.type === 'conversation' ? { ...record, conversation: record.id } : { shop: record.shop ?? null };
  for (const finding of record.findings) lines += findingLine(finding, place, options);
  return lines;
}

/** A line for a finding across conversations. */
export function acrossCsvRow(found: AcrossFinding, options: FindingsCsvOptions): string {
  return findingLine(found.finding, found, options);
}

/** What a finding was found in; a row of an after-sale file may be all there is. */
interface FoundIn {
  readonly conversation?: string;
  readonly customer?: string;
  readonly shop: string | null;
  readonly platform?: string;
  readonly customer_masked?: string;
}

function findingLine(
  finding: FindingRecord,
  { conversation, customer, shop, platform, customer_masked: masked }: FoundIn,
  { adviceOf, reviewOf }: FindingsCsvOptions,
): string {
  return csvLine([
    finding.id,
    finding.rule,
    finding.category,
    finding.severity,
    finding.points,
    finding.role,
    finding.agent,
    finding.at,
    finding.message,
    finding.file,
    finding.row,
    finding.match,
    finding.text,
    finding.order,
    JSON.stringify(finding.detail),
    conversation ?? null,
    customer ?? null,
    shop,
    adviceOf(finding.rule),
    reviewOf?.(finding.id) || (finding.detail['review'] === true ? NEEDED : null),
    finding.title,
    platform ?? null,
    masked ?? null,
  ]);
}

/** What stands in the column `review` while nobody has said anything of a finding that a person must look at. */
const NEEDED = 'needed';
