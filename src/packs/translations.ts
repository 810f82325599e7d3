/** What packs say of rules in other languages, by rule; a later pack has the last word. */
import type { Language } from '../model/language.js';
import type { RuleWords, Translations } from '../model/rule.js';
import { nearestName } from '../text/nearest-name.js';
import { isMap, lostRules, type MergedRule } from './merge-rules.js';
import type { Problem } from './problem.js';
import type { Pack } from './read-packs.js';

export interface FoundTranslations {
  /** By the id of the rule. */
  readonly translations: ReadonlyMap<string, Translations>;
  readonly problems: readonly Problem[];
}

/** The translations of all packs, which come extended ones first. A pack may translate every rule of the run, those of packs that extend it too. */
export function findTranslations(packs: readonly Pack[], rules: ReadonlyMap<string, MergedRule>): FoundTranslations {
  const translations = new Map<string, Partial<Record<Language, Partial<RuleWords>>>>();
  const problems: Problem[] = [];
  const lost = new Set(lostRules(packs));
  for (const pack of packs) {
    for (const [language, byRule] of entriesOf(pack.document.translations ?? unsoundIn(pack))) {
      for (const [id, words] of entriesOf(byRule)) {
        const rule = rules.get(id);
        if (rule === undefined) {
          if (!lost.has(id)) problems.push({ place: pack.yaml.placeOf(['translations', language, id], 'key'), message: unknownRule(id, rules) });
          continue;
        }
        const holding = entriesOf(words).filter(([key]) => !isOutdated(key, pack, rule, packs));
        if (holding.length === 0) continue;
        const known = translations.get(id) ?? {};
        translations.set(id, { ...known, [language]: { ...known[language as Language], ...Object.fromEntries(holding) } });
      }
    }
  }
  return { translations, problems };
}

/** Translations with mistakes of their own: the rules that they name are looked at all the same, so that all mistakes are told at once. */
function unsoundIn({ yaml }: Pack): unknown {
  return isMap(yaml.value) ? yaml.value['translations'] : undefined;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return isMap(value) ? Object.entries(value) : [];
}

/** Whether a later pack says the same of the rule in words of its own: these hold then in all languages, until it translates them too. */
function isOutdated(key: string, pack: Pack, { changes }: MergedRule, packs: readonly Pack[]): boolean {
  return changes.some((change) => change.values[key] !== undefined && packs.indexOf(change.pack) > packs.indexOf(pack));
}

function unknownRule(id: string, rules: ReadonlyMap<string, unknown>): string {
  const nearest = nearestName(id, rules.keys());
  const meant = nearest === null ? ' Write the id of a rule of this run; see: chataudit rules list' : ` Did you mean ${nearest}?`;
  return `there is no rule "${id}" to translate.${meant}`;
}
