/** A record read from the bytes of its line: what JSON.parse and check-record.ts make of it, in a third of the time. */
import type { Role } from '../model/message.js';
import type { ConversationRecord, FindingRecord, RefundRecord, RefundSpan, TurnRecord } from '../model/results.js';
import { FieldNames } from './field-names.js';
import { END, JsonBytes } from './json-bytes.js';
import { NOT_PLAIN } from './json-values.js';
import { isFields, readFinding, readList, readSpan, readSpanField, readTexts, readTurn, SPAN_FIELDS } from './plain-parts.js';
import { TextPool } from './text-pool.js';

const json = new JsonBytes(new TextPool());

/**
 * The conversation or refund of a line of `bytes` from `start` to `end` (exclusive), without the fields that no report knows.
 * Undefined for what is not as this program writes it: another record, a mistake, the type not first.
 */
export function readPlainRecord(bytes: Buffer, start: number, end: number): ConversationRecord | RefundRecord | undefined {
  json.begin(bytes, start, end);
  try {
    if (json.firstField(CONVERSATION) !== 0) return undefined;
    const type = json.text();
    const record = type === 'conversation' ? readConversation() : type === 'refund' ? readRefund() : undefined;
    json.finish();
    return record;
  } catch {
    return undefined;
  }
}

const CONVERSATION = new FieldNames(['type', 'v', 'id', 'platform', 'shop', 'customer', 'customer_masked', 'stage', 'started', 'ended', 'agents', 'orders', 'topics', 'rating', 'messages', 'agent_messages', 'turns', 'refunds', 'findings', 'score', 'products', 'tier', 'event', 'levels', 'teams']);

function readConversation(): ConversationRecord {
  let v = 1;
  let id: string | undefined;
  let platform = '';
  let shop = '';
  let customer = '';
  let masked = '';
  let stage: string | null = null;
  let started: string | null = null;
  let ended: string | null = null;
  let agents: string[] | undefined;
  let orders: string[] | undefined;
  let topics: string[] | undefined;
  let rating: number | null = null;
  let messages: Record<Role, number> | undefined;
  let agentMessages: Record<string, number> | undefined;
  let turns: TurnRecord[] | undefined;
  let refunds: RefundSpan[] | undefined;
  let findings: FindingRecord[] | undefined;
  let score = 100;
  const rest: Pick<ConversationRecord, 'teams' | 'levels' | 'products' | 'tier' | 'event'> = {};
  for (let field = json.nextField(CONVERSATION, 0); field !== END; field = json.nextField(CONVERSATION, field)) {
    switch (field) {
      case 0: throw NOT_PLAIN;
      case 1: v = json.numberOr(1); break;
      case 2: id = json.ownText(); break;
      case 3: platform = json.text(); break;
      case 4: shop = json.text(); break;
      case 5: customer = json.ownText(); break;
      case 6: masked = json.text(); break;
      case 7: stage = json.textOrNull(); break;
      case 8: started = json.textOrNull(); break;
      case 9: ended = json.textOrNull(); break;
      case 10: agents = readTexts(json); break;
      case 11: orders = readTexts(json, true); break;
      case 12: topics = readTexts(json); break;
      case 13: rating = json.numberOr(null); break;
      case 14: messages = readNumbers(); break;
      case 15: agentMessages = readNumbers(); break;
      case 16: turns = readList(json, readTurn); break;
      case 17: refunds = readList(json, readSpan); break;
      case 18: findings = readList(json, readFinding); break;
      case 19: score = json.numberOr(100); break;
      case 20: rest.products = readTexts(json); break;
      case 21: rest.tier = json.text(); break;
      case 22: rest.event = readFields() as NonNullable<ConversationRecord['event']>; break;
      case 23: rest.levels = readFields() as Record<string, string>; break;
      case 24: rest.teams = readFields() as Record<string, string>; break;
      default: json.pass();
    }
  }
  if (id === undefined) throw NOT_PLAIN;
  const record: ConversationRecord = {
    type: 'conversation',
    v,
    id,
    platform,
    shop,
    customer,
    customer_masked: masked,
    stage,
    started,
    ended,
    agents: agents ?? [],
    orders: orders ?? [],
    topics: topics ?? [],
    rating,
    messages: messages ?? ({} as Record<Role, number>),
    agent_messages: agentMessages ?? {},
    turns: turns ?? [],
    refunds: refunds ?? [],
    findings: findings ?? [],
    score,
  };
  return Object.assign(record, rest);
}

const REFUND = new FieldNames([...SPAN_FIELDS, 'type', 'v', 'started', 'findings', 'shop', 'agent', 'conversation', 'platform']);
/** Where the fields begin that are not the span's. */
const OWN = SPAN_FIELDS.length;

function readRefund(): RefundRecord {
  const record: RefundRecord = { type: 'refund', v: 1, id: '', order: '', kind: '', from: '', to: '', seconds: null, started: null, findings: [] };
  for (let field = json.nextField(REFUND, 0); field !== END; field = json.nextField(REFUND, field)) {
    if (readSpanField(json, record, field)) continue;
    if (field === OWN) throw NOT_PLAIN;
    else if (field === OWN + 1) record.v = json.numberOr(1);
    else if (field === OWN + 2) record.started = json.textOrNull();
    else if (field === OWN + 3) record.findings = readList(json, readFinding);
    else if (field === OWN + 4) record.shop = json.text();
    else if (field === OWN + 5) record.agent = json.text();
    else if (field === OWN + 6) record.conversation = json.ownText();
    else if (field === OWN + 7) record.platform = json.text();
    else json.pass();
  }
  return record;
}

/** An object whose values are all numbers; absent and null are none. */
function readNumbers(): Record<string, number> {
  const numbers = json.isNull() ? {} : json.fields();
  for (const name in numbers) if (typeof numbers[name] !== 'number') throw NOT_PLAIN;
  return numbers as Record<string, number>;
}

function readFields(): object {
  const fields = json.value();
  if (!isFields(fields)) throw NOT_PLAIN;
  return fields;
}
