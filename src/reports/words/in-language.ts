/** What pages say of rules: in their language, as far as packs give it, else in the pack's own words. */
import type { Language } from '../../model/language.js';
import type { RuleWords, Translations } from '../../model/rule.js';

interface Said extends RuleWords {
  readonly translations?: Translations;
}

/** A rule with its title, reason and remedy in a language. */
export function inLanguage<Rule extends Said>(rule: Rule, language: Language): Rule {
  const words = rule.translations?.[language];
  return words === undefined ? rule : { ...rule, ...words };
}

/** What pages call a finding or an issue: as its rule is called in their language, else as it says itself. */
export function titleOf({ rule, title }: { readonly rule: string; readonly title: string }, rules: ReadonlyMap<string, Said>, language: Language): string {
  return rules.get(rule)?.translations?.[language]?.title ?? title;
}
