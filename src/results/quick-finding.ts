/** A finding read from its bytes: what is counted of it, and where the rest stands. */
import type { LeanFinding } from '../model/counted.js';
import type { FindingRecord } from '../model/results.js';
import type { Severity } from '../model/rule.js';
import { ownString } from '../text/own-string.js';
import type { Fields } from './check-fields.js';
import { checkFinding } from './check-record.js';
import type { FindingHead, FindingHeads } from './finding-heads.js';
import type { LineCursor } from './line-cursor.js';
import { Literal } from './literal.js';
import type { Name } from './name-pool.js';
import { passValue } from './pass-value.js';

const [OPEN_BRACE, CLOSE_BRACE] = [0x7b, 0x7d];

class QuickFinding implements LeanFinding {
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  readonly category: string;
  readonly severity: Severity;
  readonly points: number;
  readonly role: FindingRecord['role'];
  readonly agent: string | null;
  readonly at: string | null;
  readonly detail: LeanFinding['detail'];
  readonly #bytes: Buffer;
  readonly #start: number;
  readonly #end: number;

  constructor(id: string, head: Omit<FindingHead, 'literal'>, agent: string | null, at: string | null, detail: LeanFinding['detail'], bytes: Buffer, start: number, end: number) {
    this.id = id;
    this.rule = head.rule;
    this.title = head.title;
    this.category = head.category;
    this.severity = head.severity;
    this.points = head.points;
    this.role = head.role;
    this.agent = agent;
    this.at = at;
    this.detail = detail;
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  whole(): FindingRecord {
    const finding = JSON.parse(this.#bytes.toString('utf8', this.#start, this.#end)) as FindingRecord;
    checkFinding(finding as unknown as Fields, '');
    return finding;
  }

  kept(): LeanFinding {
    const bytes = Buffer.from(this.#bytes.subarray(this.#start, this.#end));
    const at = this.at === null ? null : ownString(this.at);
    return new QuickFinding(ownString(this.id), this, this.agent, at, this.detail, bytes, 0, bytes.length);
  }
}

const ID = new Literal('{"id":');
const RULE = new Literal(',"rule":');
const AGENT = new Literal(',"agent":');
const AT = new Literal(',"at":');
const MESSAGE = new Literal(',"message":');
const FILE = new Literal(',"file":');
const ROW = new Literal(',"row":');
const MATCH = new Literal(',"match":');
const TEXT = new Literal(',"text":');
const ORDER = new Literal(',"order":');
const DETAIL = new Literal(',"detail":');

/** Reads the finding that begins at the cursor. @param agent whose it may well be */
export function readQuickFinding(line: LineCursor, heads: FindingHeads, agent: Name | null): LeanFinding {
  const start = line.at;
  line.take(ID);
  const id = line.text();
  line.take(RULE);
  const head = heads.read(line, line.name().text);
  line.take(AGENT);
  const name = line.isNull() ? null : line.name(agent).text;
  line.take(AT);
  const at = line.textOrNull();
  passEvidence(line);
  line.take(DETAIL);
  const detail = readDetail(line);
  line.takeByte(CLOSE_BRACE);
  return new QuickFinding(id, head, name, at, detail, line.bytes, start, line.at);
}

function passEvidence(line: LineCursor): void {
  line.take(MESSAGE);
  line.numberOrNull();
  line.take(FILE);
  line.passText();
  line.take(ROW);
  line.number();
  line.take(MATCH);
  line.passText();
  line.take(TEXT);
  line.passText();
  line.take(ORDER);
  if (!line.isNull()) line.passText();
}

const VETO = new Literal('"veto":');
const SERVING = new Literal('"serving":');
const NO_DETAIL: LeanFinding['detail'] = {};

function readDetail(line: LineCursor): LeanFinding['detail'] {
  let detail = NO_DETAIL;
  line.takeByte(OPEN_BRACE);
  if (line.next() === CLOSE_BRACE) {
    line.at++;
    return detail;
  }
  do {
    if (line.passes(SERVING)) detail = { ...detail, serving: line.name().text };
    else if (line.passes(VETO)) {
      line.takeWord('true');
      detail = { ...detail, veto: true };
    } else {
      line.passName();
      passValue(line);
    }
  } while (!line.ends(CLOSE_BRACE));
  return detail;
}
