import { CHINESE_HEADS, type Head } from './words/chinese-heads.js';
import type { Language } from './words/words-of.js';

/** The heads of a CSV file: in English the columns' own names (DESIGN §8), which scripts rely on. */
export function csvHeads(columns: readonly Head[], language: Language, own: Partial<Record<Head, string>> = {}): readonly string[] {
  return language === 'zh' ? columns.map((column) => own[column] ?? CHINESE_HEADS[column]) : columns;
}
