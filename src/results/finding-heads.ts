/** What the findings of a rule have in common: told from the bytes that were met before, it need not be read again. */
import type { FindingRecord } from '../model/results.js';
import { SEVERITIES, type Severity } from '../model/rule.js';
import { type LineCursor, NOT_QUICK } from './line-cursor.js';
import { Literal } from './literal.js';

export interface FindingHead {
  /** The bytes behind the name of the rule that say the rest. */
  readonly literal: Literal;
  readonly rule: string;
  readonly title: string;
  readonly category: string;
  readonly severity: Severity;
  readonly points: number;
  readonly role: FindingRecord['role'];
}

const TITLE = new Literal(',"title":');
const CATEGORY = new Literal(',"category":');
const SEVERITY = new Literal(',"severity":');
const POINTS = new Literal(',"points":');
const ROLE = new Literal(',"role":');

/** Rules of a run, at most; the results of strangers may name any number. */
const MOST_RULES = 4096;
/** A rule's findings take different points where it has a limit, and may be of different roles. */
const MOST_OF_A_RULE = 8;

/** The heads that were met, by rule: one that is met again is told from its bytes at once. */
export class FindingHeads {
  readonly #heads = new Map<string, FindingHead[]>();

  /** The head of a finding whose rule's name was just read. */
  read(line: LineCursor, rule: string): FindingHead {
    const known = this.#heads.get(rule);
    if (known !== undefined) for (const head of known) if (line.passes(head.literal)) return head;
    const start = line.at;
    line.take(TITLE);
    const title = line.name().text;
    line.take(CATEGORY);
    const category = line.name().text;
    line.take(SEVERITY);
    const severity = severityOf(line.name().text);
    line.take(POINTS);
    const points = line.number();
    line.take(ROLE);
    const role = line.name().text as FindingRecord['role'];
    const head = { literal: new Literal(line.bytes.subarray(start, line.at)), rule, title, category, severity, points, role };
    if (known === undefined) this.#remember(rule, head);
    else if (known.unshift(head) > MOST_OF_A_RULE) known.pop();
    return head;
  }

  #remember(rule: string, head: FindingHead): void {
    if (this.#heads.size >= MOST_RULES) this.#heads.clear();
    this.#heads.set(rule, [head]);
  }
}

function severityOf(text: string): Severity {
  const severity = SEVERITIES.find((each) => each === text);
  if (severity === undefined) throw NOT_QUICK;
  return severity;
}
