/** findings.csv, written while records pass by: there may be a million findings, and none is kept. */
import type { OrderRecord } from '../model/order-record.js';
import type { AcrossFinding, ConversationRecord, FindingRecord, RefundRecord, RuleRecord } from '../model/results.js';
import { RepeatedBytes, type TextBytes } from '../text/text-bytes.js';
import { addCell, BYTE_ORDER_MARK, csvCell, csvLine } from './csv.js';
import { csvHeads } from './csv-heads.js';
import { reviewLabel } from './review-figures.js';
import { CHINESE_NAMES, ENGLISH_NAMES } from './words/names.js';
import { titleOf } from './words/in-language.js';
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
  /** What is said of rules, by id, in this language. */
  readonly rules: ReadonlyMap<string, RuleRecord>;
  /** What a person said of a finding, by its id, '' where nobody did. */
  readonly reviewOf?: (finding: string) => string;
}

/** The first line, with the mark that tells Excel the encoding. */
export function findingsCsvHead(language: Language): string {
  return BYTE_ORDER_MARK + csvLine(csvHeads(FINDING_COLUMNS, language));
}

/** Adds a line for every finding of the record. */
export function addFindings(bytes: TextBytes, record: ConversationRecord | RefundRecord | OrderRecord, options: FindingsCsvOptions): void {
  if (record.findings.length === 0) return;
  const place = record.type === 'conversation' ? placeOf(record) : { ...NOWHERE, shop: record.shop ?? '' };
  for (const finding of record.findings) addFinding(bytes, finding, place, options);
}

/** Adds a line for a finding across conversations. */
export function addAcrossFinding(bytes: TextBytes, found: AcrossFinding, options: FindingsCsvOptions): void {
  addFinding(bytes, found.finding, { ...found, customer_masked: '' }, options);
}

/** What a finding was found in, '' where there is none: a row of an after-sale file may be all there is. */
interface FoundIn {
  readonly conversation: string;
  readonly customer: string;
  readonly shop: string;
  readonly platform: string;
  readonly customer_masked: string;
}

const NOWHERE: FoundIn = { conversation: '', customer: '', shop: '', platform: '', customer_masked: '' };

function placeOf({ id, customer, shop, platform, customer_masked }: ConversationRecord): FoundIn {
  return { conversation: id, customer, shop, platform, customer_masked };
}

function addFinding(bytes: TextBytes, finding: FindingRecord, place: FoundIn, { rules, reviewOf, language }: FindingsCsvOptions): void {
  const { rule, message, detail } = finding;
  const names = language === 'zh' ? CHINESE_NAMES : ENGLISH_NAMES;
  addCell(bytes, finding.id);
  addRepeated(bytes, rule);
  addRepeated(bytes, finding.category);
  addRepeated(bytes, names.severity[finding.severity] ?? finding.severity);
  addNext(bytes, String(finding.points));
  addRepeated(bytes, names.role[finding.role] ?? finding.role);
  addRepeated(bytes, finding.agent ?? '');
  addNext(bytes, finding.at);
  addNext(bytes, message === null ? '' : String(message));
  addRepeated(bytes, finding.file);
  addNext(bytes, String(finding.row));
  addNext(bytes, finding.match);
  addNext(bytes, finding.text);
  addNext(bytes, finding.order);
  addRepeated(bytes, JSON.stringify(detail));
  addNext(bytes, place.conversation);
  addNext(bytes, place.customer);
  addRepeated(bytes, place.shop);
  addRepeated(bytes, rules.get(rule)?.remedy ?? '');
  addNext(bytes, reviewLabel(finding, language, reviewOf));
  addRepeated(bytes, titleOf(finding, rules, language));
  addRepeated(bytes, place.platform);
  addNext(bytes, place.customer_masked);
  bytes.ascii('\r\n');
}

function addNext(bytes: TextBytes, cell: string | null): void {
  bytes.ascii(',');
  addCell(bytes, cell);
}

/** The cells of rules, agents, files and shops; small figures are often the same too. */
const repeated = new RepeatedBytes(csvCell);

function addRepeated(bytes: TextBytes, cell: string): void {
  bytes.ascii(',');
  if (cell !== '') bytes.put(repeated.of(cell));
}
