import type { Language } from '../../model/language.js';
import { en } from './en.js';
import { type Words, zh } from './zh.js';

export type { Language, Words };

/** What reports say in a language. */
export function wordsOf(language: Language): Words {
  return language === 'zh' ? zh : en;
}

/** What pages call an id of results, such as a topic; an id that has no name is shown as it is. */
export function nameOf(group: keyof Words['names'], id: string, words: Words): string {
  const names = words.names[group];
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}
