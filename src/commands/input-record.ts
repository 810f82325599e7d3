import type { ReadRecord } from '../audit.js';
import type { Skip } from '../model/record.js';
import type { Note } from '../model/remark.js';
import type { InputRecord, RemarkRecord, SkipRecord } from '../model/input-record.js';
import { noteSentence, remarkSentence } from '../reports/words/remark-words.js';

/** The input as results have it: each reason in English, and as a code with its facts. */
export function inputRecord(read: ReadRecord): InputRecord {
  return { ...read, skips: read.skips.map(skipRecord) };
}

function skipRecord({ row, reason }: Skip): SkipRecord {
  return { row, reason: remarkSentence(reason, 'en'), ...reason };
}

/** The notes of a file as results have them. */
export function remarkRecords(notes: readonly Note[], file?: string): RemarkRecord[] {
  return notes.map((note) => ({ ...note, ...(file === undefined ? {} : { file }) }));
}

/** The same in English, each with its file: for standard error, and for whoever reads results without knowing the codes. */
export function englishNotes(remarks: readonly RemarkRecord[]): string[] {
  return remarks.map((record) => {
    const sentence = noteSentence(record as unknown as Note, 'en');
    return record.file === undefined ? sentence : `${record.file}: ${sentence}`;
  });
}
