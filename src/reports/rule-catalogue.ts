import { type Language, LANGUAGES } from '../model/language.js';
import type { RuleRecord, RunRecord } from '../model/results.js';
import type { Translations } from '../model/rule.js';
import { inLanguage } from './words/in-language.js';

/** What the runs tell of the rules that fired, by id, in a language; where they differ, the run that finished last (the first) is right. */
export function ruleCatalogue(runs: readonly RunRecord[], language: Language): ReadonlyMap<string, RuleRecord> {
  const catalogue = new Map<string, RuleRecord>();
  for (const { rules = {} } of runs) {
    for (const id of Object.keys(rules)) {
      const rule = rules[id];
      if (rule !== undefined && !catalogue.has(id)) catalogue.set(id, inLanguage(withTexts(rule), language));
    }
  }
  return catalogue;
}

/** Results may come from anywhere: what is no text there is none here. */
function withTexts(rule: RuleRecord): RuleRecord {
  return {
    title: textOf(rule?.title),
    why: textOf(rule?.why),
    remedy: textOf(rule?.remedy),
    translations: translationsOf(rule?.translations),
    department: textOf(rule?.department),
    category: textOf(rule?.category),
    severity: rule?.severity,
    training: textOf(rule?.training),
    review: rule?.review === true,
  };
}

/** Only what is said: an empty title says less than the pack's own. */
function translationsOf(translations: Translations | undefined): Translations {
  const words = (language: Language) =>
    (['title', 'why', 'remedy'] as const).map((key) => [key, textOf(translations?.[language]?.[key])] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(LANGUAGES.map((language) => [language, Object.fromEntries(words(language))]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? inFullWidth(value) : '';
}

const HAN = /\p{Script=Han}/u;

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Packs are typed in haste: what stands between Chinese characters is Chinese punctuation. */
function inFullWidth(text: string): string {
  if (!HAN.test(text)) return text;
  return text.replace(/(?<=[\p{Script=Han}」”》）…])[,;:?!]|[,;:?!](?=[\p{Script=Han}「“《（])/gu, (sign) => WIDE[sign] ?? sign);
}
