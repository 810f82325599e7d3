/** What the reading of files has to tell, as sentences. Results may come from anywhere: an unknown code keeps the words it came with. */
import type { Note, Remark, RemarkCode, RemarkFacts } from '../../model/remark.js';
import type { RemarkRecord, SkipRecord } from '../../model/input-record.js';
import type { RunRecord } from '../../model/results.js';
import { REMARKS_EN } from './remarks-en.js';
import { REMARKS_ZH } from './remarks-zh.js';
import type { Language } from './words-of.js';

/** A sentence for every code, without its full stop. */
export type RemarkWords = { readonly [Code in RemarkCode]: (facts: RemarkFacts[Code]) => string };

/** A remark as a sentence. */
export function remarkSentence({ code, facts }: Remark, language: Language): string {
  const words: RemarkWords = language === 'zh' ? REMARKS_ZH : REMARKS_EN;
  return (words[code] as (facts: Remark['facts']) => string)(facts);
}

/** A note as a sentence, with its rows: `rows 17, 45: …`. */
export function noteSentence(note: Note, language: Language): string {
  const { rows = [], count = rows.length } = note;
  const sentence = remarkSentence(note, language);
  if (rows.length === 0) return sentence;
  const more = count - rows.length;
  if (language === 'zh') return `第 ${rows.join('、')} 行${more > 0 ? `等 ${count} 处` : ''}：${sentence}`;
  return `${count === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}: ${sentence}`;
}

/** Why a record of an input could not be read. */
export function skipSentence({ reason, code, facts }: SkipRecord, language: Language): string {
  return recordSentence({ code: code ?? '', facts: facts ?? {} }, language) ?? reason;
}

/** The notes of a run, each with its file. Older results have them in the words that they came with. */
export function runNotes({ notes, remarks }: Pick<RunRecord, 'notes' | 'remarks'>, language: Language): string[] {
  const sentences = (remarks ?? []).map((record) => {
    const sentence = recordSentence(record, language);
    return sentence === null || record.file === undefined ? sentence : `${record.file}${language === 'zh' ? '：' : ': '}${sentence}`;
  });
  if (remarks === undefined || sentences.includes(null)) return notes;
  return sentences.filter((sentence) => sentence !== null);
}

/** Null for a code that this version does not know, or whose facts are not what it needs. */
function recordSentence(record: RemarkRecord, language: Language): string | null {
  if (!Object.hasOwn(REMARKS_EN, record.code)) return null;
  try {
    return noteSentence(record as unknown as Note, language);
  } catch {
    return null;
  }
}
