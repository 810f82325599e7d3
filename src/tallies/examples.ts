/**
 * The gravest findings with their evidence, a few of each kind, for the pages people read. Which ones does not depend on
 * the order in which findings come, nor on how the work was divided.
 */
import { type CountedFinding, wholeFinding } from '../model/counted.js';
import type { FindingRecord } from '../model/results.js';
import { SEVERITIES } from '../model/rule.js';
import { ownString } from '../text/own-string.js';

export interface Example {
  readonly finding: FindingRecord;
  /** The conversation's id, or '' for an after-sale row that joins none. */
  readonly conversation: string;
  readonly shop: string;
  /** Masked. */
  readonly customer: string;
}

/** An example whose evidence nobody has asked for yet: a graver one may take its place. */
export interface Candidate extends Omit<Example, 'finding'> {
  readonly finding: CountedFinding;
}

export type PlainExamples = [string, Example[]][];

export class Examples {
  readonly #limit: number;
  readonly #kept = new Map<string, Candidate[]>();

  /** Keeps the `limit` gravest under each key. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Those kept under `key`, gravest first. */
  of(key: string): readonly Example[] {
    return (this.#kept.get(key) ?? []).map(wholeExample);
  }

  add(key: string, example: Candidate): void {
    const kept = this.#kept.get(key) ?? [];
    const last = kept[this.#limit - 1];
    if (last !== undefined && compareExamples(example, last) >= 0) return;
    const at = kept.findIndex((other) => compareExamples(example, other) < 0);
    kept.splice(at === -1 ? kept.length : at, 0, ownCandidate(example));
    kept.length = Math.min(kept.length, this.#limit);
    if (kept.length === 1) this.#kept.set(ownString(key), kept);
  }

  merge(other: Examples): void {
    for (const [key, examples] of other.#kept) for (const example of examples) this.add(key, example);
  }

  toPlain(): PlainExamples {
    return [...this.#kept].map(([key, kept]) => [key, kept.map(wholeExample)]);
  }

  static fromPlain(limit: number, plain: PlainExamples): Examples {
    const examples = new Examples(limit);
    for (const [key, kept] of plain) for (const example of kept) examples.add(key, example);
    return examples;
  }
}

/** A copy: texts may be slices of a megabyte that was read at once, and would keep all of it in memory. */
function ownCandidate({ finding, conversation, shop, customer }: Candidate): Candidate {
  const own = 'whole' in finding ? finding.kept() : structuredCopy(finding);
  return { finding: own, conversation: ownString(conversation), shop: ownString(shop), customer: ownString(customer) };
}

function wholeExample(example: Candidate): Example {
  return { ...example, finding: wholeFinding(example.finding) };
}

/** By severity, then points, then time, then what tells two findings apart. */
export function compareExamples(a: Candidate, b: Candidate): number {
  const [one, two] = [a.finding, b.finding];
  return (
    (one.severity === two.severity ? 0 : SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(two.severity)) ||
    two.points - one.points ||
    compareTexts(one.at ?? '~', two.at ?? '~') ||
    compareTexts(one.id, two.id) ||
    compareTexts(a.shop, b.shop) ||
    compareTexts(a.conversation, b.conversation) ||
    compareEvidence(wholeExample(a), wholeExample(b))
  );
}

function compareEvidence(a: Example, b: Example): number {
  return (
    compareTexts(a.finding.file, b.finding.file) ||
    a.finding.row - b.finding.row ||
    compareTexts(JSON.stringify(a), JSON.stringify(b))
  );
}

function compareTexts(a: string, b: string): number {
  return a > b ? 1 : a < b ? -1 : 0;
}

function structuredCopy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
