/** Rules of which another of the same category finds every word. */
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from './problem.js';
import type { Tried } from './silent-mistakes.js';

/** @param finds whether a rule finds something in a text */
export function shadows(tried: readonly Tried[], finds: (rule: Tried, text: string) => boolean): readonly Problem[] {
  return tried.flatMap((one): readonly Problem[] => {
    const texts = one.words.flatMap(({ samples }) => samples);
    if (!one.isComplete || texts.length === 0) return [];
    const shadow = tried.find(
      (other) => other !== one && isAlike(one, other) && texts.every((text) => finds(other, text) || !finds(one, text)),
    );
    if (shadow === undefined) return [];
    const [id, other] = [one.loaded.rule.id, shadow.loaded.rule.id];
    // Of two that yield to each other one stands, and that is what their writer wants.
    if (yields(shadow, one)) return [];
    const message = yields(one, shadow)
      ? `all words of "${id}" are found by "${other}", to which it yields: it never finds anything. Take it out, or let it not yield`
      : `all words of "${id}" are found by "${other}" too: one fault takes points twice. Take them out of one of the two`;
    return [{ place: one.loaded.rule.place, message }];
  });
}

function yields({ loaded }: Tried, to: Tried): boolean {
  const { yieldsTo = [] } = loaded.rule;
  return yieldsTo.includes(to.loaded.rule.id) || yieldsTo.includes(to.loaded.rule.category);
}

function isAlike(one: Tried, other: Tried): boolean {
  const { rule } = one.loaded;
  return (
    rule.category === other.loaded.rule.category &&
    rule.kind === other.loaded.rule.kind &&
    (other.loaded.when == null || isDeepStrictEqual(other.loaded.when, one.loaded.when)) &&
    one.check.tells?.leaf === other.check.tells?.leaf &&
    one.check.tells?.topic === other.check.tells?.topic &&
    [...one.check.roles].every((role) => other.check.roles.has(role))
  );
}
