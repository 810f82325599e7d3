/** What is told beside the report, on standard error, of the files that were read. */
import type { Language } from './words-of.js';

export interface ToldWords {
  readonly note: (sentence: string) => string;
  readonly more: (file: string, rows: number) => string;
}

const zh: ToldWords = {
  note: (sentence) => `说明：${sentence}`,
  more: (file, rows) => `${file}: 另有 ${rows} 行读不了；results.jsonl 里全部列出`,
};

const en: ToldWords = {
  note: (sentence) => `note: ${sentence}`,
  more: (file, rows) => `${file}: and ${rows} more ${rows === 1 ? 'row' : 'rows'} that could not be read; results.jsonl names them all`,
};

export function toldWordsOf(language: Language): ToldWords {
  return language === 'zh' ? zh : en;
}
