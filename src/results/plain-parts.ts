/** The parts of a record, read from the bytes of its line; what is absent is filled in as check-record.ts does. */
import type { FindingRecord, RefundSpan, TurnRecord } from '../model/results.js';
import { SEVERITIES } from '../model/rule.js';
import { FieldNames } from './field-names.js';
import { END, type JsonBytes } from './json-bytes.js';
import { NOT_PLAIN } from './json-values.js';

type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of texts; absent and null are none. */
export function readTexts(json: JsonBytes, own = false): string[] {
  const texts: string[] = [];
  if (json.isNull()) return texts;
  for (let more = json.firstItem(); more; more = json.nextItem()) texts.push(own ? json.ownText() : json.text());
  return texts;
}

/** A list of what `read` reads; absent and null are none. */
export function readList<Item>(json: JsonBytes, read: (json: JsonBytes) => Item): Item[] {
  const items: Item[] = [];
  if (json.isNull()) return items;
  for (let more = json.firstItem(); more; more = json.nextItem()) items.push(read(json));
  return items;
}

const TURN = new FieldNames(['at', 'agent', 'wait', 'counted', 'why']);

export function readTurn(json: JsonBytes): TurnRecord {
  let at: string | null = null;
  let agent: string | null = null;
  let wait: number | null = null;
  let counted: boolean | undefined;
  let why: string | undefined;
  for (let field = json.firstField(TURN); field !== END; field = json.nextField(TURN, field)) {
    if (field === 0) at = json.textOrNull();
    else if (field === 1) agent = json.textOrNull();
    else if (field === 2) wait = json.numberOr(null);
    else if (field === 3) counted = json.boolean();
    else if (field === 4) why = json.text();
    else json.pass();
  }
  if (counted === undefined) throw NOT_PLAIN;
  return why === undefined ? { at, agent, wait, counted } : { at, agent, wait, counted, why };
}

/** The fields of a span of a refund, in the order in which `readSpanField` knows them. */
export const SPAN_FIELDS = ['id', 'order', 'kind', 'from', 'to', 'seconds', 'undecidable', 'product', 'reason', 'applied', 'sent', 'refused'] as const;

const SPAN = new FieldNames(SPAN_FIELDS);

export function readSpan(json: JsonBytes): RefundSpan {
  const span: RefundSpan = { id: '', order: '', kind: '', from: '', to: '', seconds: null };
  for (let field = json.firstField(SPAN); field !== END; field = json.nextField(SPAN, field))
    if (!readSpanField(json, span, field)) json.pass();
  return span;
}

/** Reads the field of that place among SPAN; false when there is none of that place. */
export function readSpanField(json: JsonBytes, span: RefundSpan, field: number): boolean {
  if (field === 0) span.id = json.ownText();
  else if (field === 1) span.order = json.ownText();
  else if (field === 2) span.kind = json.text();
  else if (field === 3) span.from = json.text();
  else if (field === 4) span.to = json.text();
  else if (field === 5) span.seconds = json.numberOr(null);
  else if (field === 6) span.undecidable = json.boolean();
  else if (field === 7) span.product = json.text();
  else if (field === 8) span.reason = json.text();
  else if (field === 9) span.applied = json.text();
  else if (field === 10) span.sent = json.boolean();
  else if (field === 11) span.refused = json.text() as 'refused' | 'won';
  else return false;
  return true;
}

const FINDING = new FieldNames(['id', 'rule', 'title', 'category', 'severity', 'points', 'role', 'agent', 'at', 'message', 'file', 'row', 'match', 'text', 'order', 'detail']);
const GRAVENESS = new FieldNames(SEVERITIES);

export function readFinding(json: JsonBytes): FindingRecord {
  let id = '';
  let role = '';
  let file = '';
  let match = '';
  let text = '';
  let rule: string | undefined;
  let title: string | undefined;
  let category: string | undefined;
  let severity = -1;
  let points = 0;
  let agent: string | null = null;
  let at: string | null = null;
  let message: number | null = null;
  let row = 0;
  let order: string | null = null;
  let detail: unknown;
  for (let field = json.firstField(FINDING); field !== END; field = json.nextField(FINDING, field)) {
    switch (field) {
      case 0: id = json.ownText(); break;
      case 1: rule = json.text(); break;
      case 2: title = json.text(); break;
      case 3: category = json.text(); break;
      case 4: severity = json.choice(GRAVENESS); break;
      case 5: points = json.numberOr(0); break;
      case 6: role = json.text(); break;
      case 7: agent = json.textOrNull(); break;
      case 8: at = json.textOrNull(); break;
      case 9: message = json.numberOr(null); break;
      case 10: file = json.text(); break;
      case 11: row = json.numberOr(0); break;
      case 12: match = json.text(); break;
      case 13: text = json.ownText(); break;
      case 14: order = json.ownTextOrNull(); break;
      case 15: detail = json.value(); break;
      default: json.pass();
    }
  }
  if (rule === undefined || severity < 0) throw NOT_PLAIN;
  return {
    id,
    rule,
    title: title ?? rule,
    category: category ?? rule,
    severity: SEVERITIES[severity] as FindingRecord['severity'],
    points,
    role: role as FindingRecord['role'],
    agent,
    at,
    message,
    file,
    row,
    match,
    text,
    order,
    detail: isFields(detail) ? detail : {},
  };
}
