/** What the page of a search says, in both languages. */
import type { Language } from './words-of.js';

export interface SearchWords {
  readonly title: (words: string) => string;
  readonly found: (messages: string, conversations: string) => string;
  readonly nothing: (messages: string) => string;
  readonly more: (count: string) => string;
}

const zh: SearchWords = {
  title: (words) => `检索 · ${words}`,
  found: (messages, conversations) => `${conversations} 个会话中有 ${messages} 条消息命中。`,
  nothing: (messages) => `查了 ${messages} 条消息，没有命中。`,
  more: (count) => `另有 ${count} 条未列出，用 --limit 多列一些。`,
};

const en: SearchWords = {
  title: (words) => `Search · ${words}`,
  found: (messages, conversations) => `Messages found: ${messages}, in conversations: ${conversations}.`,
  nothing: (messages) => `Nothing found in messages searched: ${messages}.`,
  more: (count) => `Not listed: ${count} more. Ask for them with --limit.`,
};

export function searchWordsOf(language: Language): SearchWords {
  return language === 'zh' ? zh : en;
}
