import type { ExportRecord } from '../model/record.js';
import type { TextWindow } from './text-window.js';
import type { Told } from './told.js';

export type FormatName = 'csv' | 'json' | 'jsonl' | 'xlsx' | 'html' | 'text';

/**
 * The longest record that is read, in UTF-16 code units (64 MB of memory): longer ones are skipped and told, so that a
 * file without line ends or closing brackets cannot eat the machine.
 */
export const LONGEST_RECORD = 32 * 1024 * 1024;

/** The beginning of an export's text, which decides how it is read. */
export interface Head {
  /** The file's ending in lower case without `.gz`: `csv`, `jsonl`, `` for none. */
  readonly ending: string;
  readonly text: string;
  /** The head is all there is. */
  readonly whole: boolean;
  /** The delimiter that the user asks for. */
  readonly delimiter: string | undefined;
}

/** Takes whole records off the front of the text, as many as are there, each time more text has come. */
export interface Cutter {
  cut(text: TextWindow): ExportRecord[];
}

/** A way an export can be written: how it is recognised, and how its text is cut into records. */
export interface Format {
  readonly name: FormatName;
  fits(head: Head): boolean;
  /** A promise where a library is loaded first. */
  cutter(head: Head, told: Told): Cutter | Promise<Cutter>;
}
