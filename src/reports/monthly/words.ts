import type { Language } from '../words/words-of.js';
import { english } from './words-en.js';
import { chinese, type MonthlyWords } from './words-zh.js';

export type { MonthlyWords };

/** What the summary of a period says in a language. */
export function monthlyWords(language: Language): MonthlyWords {
  return language === 'zh' ? chinese : english;
}
