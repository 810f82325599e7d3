import type { Remark } from './remark.js';

/** 记录: one row or object of an export, still in the platform's own words. */
export type ExportRecord = TableRow | JsonRecord | TextLine;

/** A row of a table (CSV, XLSX). `row` is the line of the file, or of the sheet, where it starts (from 1). */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** The sheet's name, where the file has sheets. */
  readonly sheet?: string;
}

/** An object of a JSON file. `row` is its number among the file's objects (from 1), or its line in JSON Lines. */
export interface JsonRecord {
  readonly row: number;
  readonly value: unknown;
}

/** A line of a plain text transcript. */
export interface TextLine {
  readonly row: number;
  readonly line: string;
}

/** Something in an input that could not be read, and where. `row` is 0 for the file as a whole. */
export interface Skip {
  readonly row: number;
  readonly reason: Remark;
}

/** What became of one input: the counts of DESIGN §4, records = messages + duplicates + ignored + skipped. */
export interface InputCounts {
  records: number;
  messages: number;
  duplicates: number;
  ignored: number;
  skipped: number;
  skips: Skip[];
}
