import type { OrderRecord } from '../model/order-record.js';
import type { ConversationRecord, RefundRecord, RunRecord } from '../model/results.js';
import { SEVERITIES } from '../model/rule.js';
import { JOINED_SUBJECTS } from '../model/input-record.js';
import {
  BadField,
  checkList,
  checkNumber,
  checkNumberOrNull,
  checkNumbers,
  checkText,
  checkTextOrNull,
  checkTexts,
  type Fields,
  isFields,
} from './check-fields.js';

/**
 * A line's value as the record it says it is, with what older versions did not write filled in; null for a record
 * type that this version does not know. Throws BadField when it is no record, or not as the format says.
 */
export function checkRecord(value: unknown): ConversationRecord | RefundRecord | OrderRecord | RunRecord | null {
  if (!isFields(value)) throw new BadField('the line', value, 'an object');
  if (value.type === 'conversation') return checkConversation(value) as unknown as ConversationRecord;
  if (value.type === 'refund') return checkRefund(value) as unknown as RefundRecord;
  if (value.type === 'order') return checkOrder(value) as unknown as OrderRecord;
  if (value.type === 'run') return checkRun(value) as unknown as RunRecord;
  checkText(value, 'type', '');
  return null;
}

function checkConversation(fields: Fields): Fields {
  checkNumber(fields, 'v', '', 1);
  checkText(fields, 'id', '');
  for (const name of ['platform', 'shop', 'customer', 'customer_masked']) checkText(fields, name, '', '');
  for (const name of ['stage', 'started', 'ended']) checkTextOrNull(fields, name, '');
  for (const name of ['agents', 'orders', 'topics']) checkTexts(fields, name);
  checkNumberOrNull(fields, 'rating', '');
  checkNumbers(fields, 'messages');
  checkNumbers(fields, 'agent_messages');
  checkList(fields, 'turns', '', checkTurn);
  checkRefunds(fields);
  checkList(fields, 'findings', '', checkFinding);
  checkNumber(fields, 'score', '', 100);
  checkSeldom(fields);
  return fields;
}

/** The refunds of a conversation. */
export function checkRefunds(fields: Fields): void {
  checkList(fields, 'refunds', '', checkSpan);
}

/** The fields of a conversation that are left out where nothing is known. */
export function checkSeldom(fields: Fields): void {
  if (fields.products !== undefined) checkTexts(fields, 'products');
  if (fields.tier !== undefined) checkText(fields, 'tier', '');
  for (const name of ['levels', 'teams', 'event'])
    if (fields[name] !== undefined && !isFields(fields[name])) throw new BadField(name, fields[name], 'an object');
}

function checkRefund(fields: Fields): Fields {
  checkNumber(fields, 'v', '', 1);
  checkSpan(fields, '');
  checkTextOrNull(fields, 'started', '');
  for (const name of ['conversation', 'platform']) if (fields[name] !== undefined) checkText(fields, name, '');
  checkList(fields, 'findings', '', checkFinding);
  return fields;
}

function checkOrder(fields: Fields): Fields {
  checkNumber(fields, 'v', '', 1);
  checkText(fields, 'id', '');
  for (const name of ['platform', 'shop', 'customer', 'agent', 'status']) checkText(fields, name, '', '');
  checkTexts(fields, 'products');
  checkNumberOrNull(fields, 'amount', '');
  checkTextOrNull(fields, 'started', '');
  fields.times ??= {};
  const { times } = fields;
  if (!isFields(times)) throw new BadField('times', times, 'an object');
  for (const name of Object.keys(times)) checkText(times, name, 'times.');
  checkList(fields, 'findings', '', checkFinding);
  return fields;
}

function checkRun(fields: Fields): Fields {
  checkNumber(fields, 'v', '', 1);
  for (const name of ['tool', 'started', 'finished', 'command']) checkText(fields, name, '', '');
  checkList(fields, 'packs', '', (pack, path) => {
    for (const name of ['pack', 'version', 'sha256']) checkText(pack, name, path, '');
    checkNumber(pack, 'rules', path, 0);
  });
  checkList(fields, 'inputs', '', checkInput);
  checkNumber(fields, 'conversations', '', 0);
  checkTexts(fields, 'notes');
  if (fields.remarks !== undefined && !(Array.isArray(fields.remarks) && fields.remarks.every(isRemark))) delete fields.remarks;
  if (fields.rules !== undefined && !isFields(fields.rules)) throw new BadField('rules', fields.rules, 'an object');
  return fields;
}

function checkInput(input: Fields, path: string): void {
  if (!(JOINED_SUBJECTS as readonly unknown[]).includes(input.subject)) delete input.subject;
  for (const name of ['file', 'layout', 'encoding', 'sha256']) checkText(input, name, path, '');
  for (const name of ['bytes', 'records', 'messages', 'duplicates', 'ignored', 'skipped']) {
    checkNumber(input, name, path, 0);
  }
  checkList(input, 'skips', path, (skip, skipPath) => {
    checkNumber(skip, 'row', skipPath, 0);
    checkText(skip, 'reason', skipPath, '');
    if (!isRemark(skip)) for (const name of ['code', 'facts']) delete skip[name];
  });
}

/** Facts are texts, figures or lists of texts; anything else is no remark, and the words that came with it are told instead. */
function isRemark(value: unknown): boolean {
  if (!isFields(value) || typeof value.code !== 'string' || !isFields(value.facts)) return false;
  return Object.values(value.facts).every((fact) =>
    Array.isArray(fact) ? fact.every((each) => typeof each === 'string') : ['string', 'number', 'boolean'].includes(typeof fact),
  );
}

function checkTurn(turn: Fields, path: string): void {
  checkTextOrNull(turn, 'at', path);
  checkTextOrNull(turn, 'agent', path);
  checkNumberOrNull(turn, 'wait', path);
  if (typeof turn.counted !== 'boolean') throw new BadField(`${path}counted`, turn.counted, 'true or false');
}

function checkSpan(span: Fields, path: string): void {
  for (const name of ['id', 'order', 'kind', 'from', 'to']) checkText(span, name, path, '');
  checkNumberOrNull(span, 'seconds', path);
  for (const name of ['product', 'reason', 'applied', 'refused']) if (span[name] !== undefined) checkText(span, name, path);
  for (const name of ['undecidable', 'sent'])
    if (span[name] !== undefined && typeof span[name] !== 'boolean') throw new BadField(path + name, span[name], 'true or false');
}

/** A finding of a list of them. @param path what comes before the names of its fields in a reason */
export function checkFinding(finding: Fields, path: string): void {
  checkText(finding, 'rule', path);
  checkText(finding, 'title', path, finding.rule as string);
  checkText(finding, 'category', path, finding.rule as string);
  if (!(SEVERITIES as readonly unknown[]).includes(finding.severity)) {
    throw new BadField(`${path}severity`, finding.severity, `one of: ${SEVERITIES.join(', ')}`);
  }
  checkNumber(finding, 'points', path, 0);
  for (const name of ['agent', 'at', 'order']) checkTextOrNull(finding, name, path);
  checkNumberOrNull(finding, 'message', path);
  for (const name of ['id', 'role', 'file', 'match', 'text']) checkText(finding, name, path, '');
  checkNumber(finding, 'row', path, 0);
  if (!isFields(finding.detail)) finding.detail = {};
}
