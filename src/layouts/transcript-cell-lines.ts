/** The lines of a transcript that stands in one cell. */
import type { TextLine } from '../model/record.js';
import { withoutPastedHeads } from './pasted-heads.js';
import { shopsOfLines } from './shops-of-lines.js';
import type { TranscriptGrammar } from './transcript-grammar.js';
import { type Said, TranscriptLines } from './transcript-lines.js';

export interface CellRead {
  readonly said: readonly Said[];
  readonly ignored: number;
  /** Lines that belong to no message. */
  readonly stray: number;
  /** Messages with a clock and no day. */
  readonly undated: number;
}

const BREAK = /\r\n?|\n|<br ?\/?>|\\r\\n|\\n/gi;
/** `2026-11-22 09:00:03` alone, above `name: text`: some scrapers write so. */
const TIME_ALONE = /^\[?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]+)?\d{1,2}:\d{2}(?::\d{2})?\]?$/;
const NAMED = /^[^:：]{1,60}[:：]/;

/** Blank lines are left out; the rows are the lines' numbers in the cell, and show where they stood. */
export function linesOfCell(cell: string): TextLine[] {
  const lines: TextLine[] = [];
  let row = 0;
  let above = '';
  let time = '';
  for (const written of cell.split(BREAK)) {
    row++;
    const line = written.trim();
    const begins = time === '' && above === '' && TIME_ALONE.test(line);
    above = line;
    if (line === '') continue;
    if (time !== '' && NAMED.test(line)) lines.push({ row, line: `${time} ${line}` });
    else {
      if (time !== '') lines.push({ row: row - 1, line: time });
      if (!begins) lines.push({ row, line: written });
    }
    time = begins ? line : '';
  }
  if (time !== '') lines.push({ row, line: time });
  return lines;
}

/**
 * @param isKnown whether a name tells a role; asked only where no time shows that it is a name
 * @param start the wall clock at which the session began, for messages that have a clock alone; null where nobody knows it
 */
export function readCell(lines: readonly TextLine[], grammar: TranscriptGrammar, isKnown: (name: string) => boolean, start: number | null): CellRead {
  const reader = new TranscriptLines(grammar, (name) => grammar.timed || isKnown(name), start, shopsOfLines(grammar, lines));
  const said: Said[] = [];
  let ignored = 0;
  let stray = 0;
  let undated = 0;
  lines.forEach((line, at) => {
    const below = lines[at + 1];
    const meaning = reader.read(line, below?.row === line.row + 1 ? below.line : null);
    if (meaning === 'stray') stray++;
    else if (meaning === 'undated') undated++;
    else if (meaning === 'ignored' || (meaning !== 'continued' && 'session' in meaning)) ignored++;
    else if (meaning !== 'continued') said.push(meaning.said);
  });
  return { said: withoutPastedHeads(said), ignored, stray, undated };
}
