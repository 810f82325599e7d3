import type { Check } from '../kinds/kind.js';
import { foldWord } from '../text/pattern.js';
import type { Lexicon } from '../text/lexicon.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';
import { wantedParts } from './wanted-parts.js';

/**
 * Examples that pass because they come nowhere near what the rule looks for: none holds one of its words, or a part of two
 * characters of one (老公…手机号: 您老公身高多少 comes near). They would pass whatever the rule says.
 */
export function vainPasses({ rule, lists, placeOf }: LoadedRule, check: Check, lexicon: Lexicon): readonly Problem[] {
  const { passes } = rule.examples;
  // Without a trigger it asks for no words, or looks at what was found in whole conversations.
  if (passes.length === 0 || check.triggers === null || check.triggers.length === 0) return [];
  const triggers = new Set(check.triggers);
  const texts = passes.flatMap((example) =>
    typeof example === 'string' ? [example] : example.flatMap((step) => Object.values(step)),
  );
  const parts = [...new Set(wantedParts(rule.options, lists))].filter((part) => part.length >= SHORTEST);
  const comesNear = (text: string) => {
    const folded = foldWord(text);
    return parts.some((part) => folded.includes(part)) || lexicon.scan(text, triggers).length > 0;
  };
  if (texts.some(comesNear)) return [];
  const message = `no example under "passes" holds a word of "${rule.id}", so they prove nothing. Add one that comes near: a refusal, a quotation, a longer innocent word`;
  return [{ place: placeOf(['examples', 'passes']), message }];
}

const SHORTEST = 2;
