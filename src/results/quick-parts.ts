/** Parts of a conversation's line, read from its bytes. */
import type { CountedConversation } from '../model/counted.js';
import type { Role } from '../model/message.js';
import type { RefundSpan, TurnRecord } from '../model/results.js';
import { type Fields, isFields } from './check-fields.js';
import { checkRefunds, checkSeldom } from './check-record.js';
import { type LineCursor, NOT_QUICK } from './line-cursor.js';
import { Literal } from './literal.js';
import type { Name } from './name-pool.js';
import { passValue } from './pass-value.js';

const [OPEN_BRACE, CLOSE_BRACE] = [0x7b, 0x7d];

const BY_CUSTOMER = new Literal('{"customer":');
const BY_AGENT = new Literal(',"agent":');
const BY_BOT = new Literal(',"bot":');
const BY_SYSTEM = new Literal(',"system":');

export function readMessages(line: LineCursor): Record<Role, number> {
  line.take(BY_CUSTOMER);
  const customer = line.number();
  line.take(BY_AGENT);
  const agent = line.number();
  line.take(BY_BOT);
  const bot = line.number();
  line.take(BY_SYSTEM);
  const system = line.number();
  line.takeByte(CLOSE_BRACE);
  return { customer, agent, bot, system };
}

const COLON = 0x3a;

/** @param agent whose they may well be */
export function readAgentMessages(line: LineCursor, agent: Name | null): Record<string, number> {
  const counts: Record<string, number> = {};
  line.takeByte(OPEN_BRACE);
  if (line.next() === CLOSE_BRACE) {
    line.at++;
    return counts;
  }
  do {
    const { text } = line.name(agent);
    if (text === '__proto__') throw NOT_QUICK; // a name like any other, but not to an assignment
    line.takeByte(COLON);
    counts[text] = line.number();
  } while (!line.ends(CLOSE_BRACE));
  return counts;
}

const AT = new Literal('{"at":');
const AGENT = new Literal(',"agent":');
const WAIT = new Literal(',"wait":');
const COUNTED = new Literal(',"counted":true}');
const NOT_COUNTED = new Literal(',"counted":false');
const WHY = new Literal(',"why":');

/** @param speaker whose it may well be */
export function readQuickTurn(line: LineCursor, speaker: Name | null): TurnRecord {
  line.take(AT);
  const at = line.textOrNull();
  line.take(AGENT);
  const agent = line.isNull() ? null : line.name(speaker).text;
  line.take(WAIT);
  const wait = line.numberOrNull();
  if (line.passes(COUNTED)) return { at, agent, wait, counted: true };
  line.take(NOT_COUNTED);
  const why = line.passes(WHY) ? line.name().text : undefined;
  line.takeByte(CLOSE_BRACE);
  return why === undefined ? { at, agent, wait, counted: false } : { at, agent, wait, counted: false, why };
}

const NO_REFUNDS = new Literal('[]');

export function readRefunds(line: LineCursor): RefundSpan[] {
  if (line.passes(NO_REFUNDS)) return [];
  const start = line.at;
  passValue(line);
  const fields: Fields = { refunds: JSON.parse(line.bytes.toString('utf8', start, line.at)) };
  checkRefunds(fields);
  return fields['refunds'] as RefundSpan[];
}

/** The conversation with the fields that few lines have, up to the end of the line. */
export function readRest(line: LineCursor, record: CountedConversation): CountedConversation {
  const rest: unknown = JSON.parse(`{${line.rest()}`);
  if (!isFields(rest) || Object.keys(rest).some((name) => name in record)) throw NOT_QUICK;
  checkSeldom(rest);
  return Object.assign(record, rest);
}
