/** The worksheet of a review, as a spreadsheet opens it: what was found on the left, two empty columns for people at the end. */
import type { FindingRecord, RuleRecord } from '../model/results.js';
import { csvFile } from './csv.js';
import { csvHeads } from './csv-heads.js';
import { titleOf } from './words/in-language.js';
import { type Language, nameOf, wordsOf } from './words/words-of.js';

export const WORKSHEET_COLUMNS = ['id', 'severity', 'title', 'agent', 'at', 'shop', 'conversation', 'file', 'row', 'match', 'text', 'verdict', 'reason'] as const;

/** An id of digits alone, or with one e among them, would be taken for a number by a spreadsheet, and lose its end. */
export const ID_MARK = 'F-';
const NUMBER_LIKE = /^\d+(?:e\d+)?$/u;

export interface WorksheetRow {
  /** Null = a conversation in which nothing was found. */
  readonly finding: FindingRecord | null;
  readonly agent: string;
  readonly at: string | null;
  readonly shop: string;
  readonly conversation: string;
}

/** @param rules what the results tell of their rules, by id, in this language */
export function worksheetCsv(rows: readonly WorksheetRow[], rules: ReadonlyMap<string, RuleRecord>, language: Language): string {
  const words = wordsOf(language);
  const cells = rows.map(({ finding, ...known }) => ({
    ...known,
    id: finding === null ? '' : NUMBER_LIKE.test(finding.id) ? `${ID_MARK}${finding.id}` : finding.id,
    severity: finding === null ? '' : nameOf('severity', finding.severity, words),
    title: finding === null ? '' : titleOf(finding, rules, language),
    file: finding?.file ?? '',
    row: finding?.row ?? null,
    match: finding?.match ?? '',
    text: finding?.text ?? '',
    verdict: '',
    reason: '',
  }));
  return csvFile(WORKSHEET_COLUMNS, csvHeads(WORKSHEET_COLUMNS, language), cells);
}
