/** Records as the text they become, and what they add up to. Works in any thread: accounts are added up. */
import type { Across, AcrossSnapshot } from '../across/across.js';
import { type CountedFinding, type CountedRecord, wholeRecord } from '../model/counted.js';
import type { MeasuresRecord } from '../model/results.js';
import { SEVERITIES, type Severity } from '../model/rule.js';
import { addAcrossFinding, addFindings, type FindingsCsvOptions } from '../reports/findings-csv.js';
import { addResultsLine } from '../results/results-line.js';
import type { Language } from '../reports/words/words-of.js';
import { Tally, type TallySnapshot } from '../tallies/tally.js';
import { TextBytes } from '../text/text-bytes.js';

/** Which texts are wanted. */
export interface Wanted {
  readonly results: boolean;
  readonly findings: boolean;
  readonly language: Language;
}

/** Lines of results.jsonl and of findings.csv, in UTF-8. */
export interface Written {
  readonly results: Uint8Array<ArrayBuffer>;
  readonly findings: Uint8Array<ArrayBuffer>;
}

/** What people said of findings. */
export interface ReviewedFindings {
  stands(finding: CountedFinding): boolean;
  /** Counts a finding, once. */
  count(finding: CountedFinding): void;
  readonly labelOf: (finding: string) => string;
}

/** What records add up to, as it goes from thread to thread. */
export interface Account {
  readonly tally: TallySnapshot;
  readonly across: AcrossSnapshot;
  readonly conversations: number;
  readonly fired: readonly string[];
  readonly gravest: number;
}

export class Recorder {
  readonly tally: Tally;
  conversations = 0;
  /** Rules that fired. */
  readonly fired = new Set<string>();
  /** The gravest severity found, as its place among SEVERITIES. */
  #gravest = Number.POSITIVE_INFINITY;
  readonly #wanted: Wanted;
  readonly #csv: FindingsCsvOptions;
  readonly #results = new TextBytes();
  readonly #findings = new TextBytes();
  readonly #across: Across;
  readonly #reviews: ReviewedFindings | undefined;

  constructor(
    window: MeasuresRecord['window'],
    across: Across,
    wanted: Wanted,
    /** By id, in the language of the texts. */
    rules: FindingsCsvOptions['rules'],
    reviews?: ReviewedFindings,
  ) {
    this.#reviews = reviews;
    this.tally = new Tally(reviews === undefined ? { window } : { window, stands: (finding) => reviews.stands(finding) });
    this.#across = across;
    this.#wanted = wanted;
    const { language } = wanted;
    this.#csv = { rules, language, ...(reviews === undefined ? {} : { reviewOf: reviews.labelOf }) };
  }

  /** Takes records in; gives their lines, none where they are not wanted. */
  add(records: readonly CountedRecord[]): Written {
    const { results, findings } = this.#wanted;
    for (const record of records) {
      if (results) addResultsLine(this.#results, wholeRecord(record));
      if (findings && record.findings.length > 0) addFindings(this.#findings, wholeRecord(record), this.#csv);
      this.tally.add(record);
      if (record.type === 'conversation') this.conversations++;
      for (const finding of record.findings) this.#note(finding);
    }
    this.#across.add(records);
    return this.#written();
  }

  /** All records are in, those of other threads too: counts what they show together, and gives its lines. */
  addUp(): Written {
    const found = this.#across.findings();
    for (const { finding } of found) this.#note(finding);
    this.tally.addAcross(found);
    for (const enquiry of this.#across.enquiries()) this.tally.addEnquiry(enquiry);
    if (this.#wanted.findings) for (const each of found) addAcrossFinding(this.#findings, each, this.#csv);
    return this.#written();
  }

  #written(): Written {
    return { results: this.#results.take(), findings: this.#findings.take() };
  }

  #note(finding: CountedFinding): void {
    const { rule, severity } = finding;
    this.#reviews?.count(finding);
    this.fired.add(rule);
    this.#gravest = Math.min(this.#gravest, SEVERITIES.indexOf(severity));
  }

  /** Whether something was found at or above a severity. */
  found(severity: Severity): boolean {
    return this.#gravest <= SEVERITIES.indexOf(severity);
  }

  account(): Account {
    const { tally, conversations, fired } = this;
    return {
      tally: tally.snapshot(),
      across: this.#across.snapshot(),
      conversations,
      fired: [...fired],
      gravest: this.#gravest,
    };
  }

  /** Adds what another thread has counted. */
  merge({ tally, across, conversations, fired, gravest }: Account): void {
    this.tally.mergeSnapshot(tally);
    this.#across.merge(across);
    this.conversations += conversations;
    for (const rule of fired) this.fired.add(rule);
    this.#gravest = Math.min(this.#gravest, gravest);
  }
}
