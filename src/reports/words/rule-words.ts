/** What the pages of rules say, by language. */
import type { Language } from './words-of.js';

export interface RuleWords {
  readonly title: string;
  readonly intro: string;
  /** id, title, category, kind, severity, points. */
  readonly heads: readonly string[];
  readonly why: string;
  readonly remedy: string;
  readonly department: string;
  readonly sources: string;
  readonly colon: string;
  readonly comma: string;
  readonly points: (points: string) => string;
}

const WORDS: Readonly<Record<Language, RuleWords>> = {
  en: {
    title: 'Rules',
    intro:
      'Every shipped rule, by pack. This page is made from the packs: `npm run docs`. Change a rule in a pack of your own with `extends: [ecommerce]` and its id.',
    heads: ['id', 'title', 'category', 'kind', 'severity', '>points'],
    why: 'why',
    remedy: 'remedy',
    department: 'department',
    sources: 'sources',
    colon: ': ',
    comma: ', ',
    points: (points) => points,
  },
  zh: {
    title: '规则',
    intro: '全部规则，按规则包排列。要改某条规则，在自己的规则包里写 `extends: [ecommerce]` 和它的 id，只写要变的几项。',
    heads: ['id', '标题', '问题分类', '检查方式', '严重程度', '>扣分'],
    why: '原因',
    remedy: '怎么做',
    department: '责任部门',
    sources: '依据',
    colon: '：',
    comma: '，',
    points: (points) => (points.startsWith('-') ? `加 ${points.slice(1)} 分` : `扣 ${points} 分`),
  },
};

export const ruleWordsOf = (language: Language): RuleWords => WORDS[language];
