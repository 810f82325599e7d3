import { UserError } from '../model/user-error.js';
import { nearestName } from '../text/nearest-name.js';

/** The one of these that is called `id`. @throws UserError where there is none, with the name that was surely meant */
export function ruleNamed<Item>(id: string, rules: readonly Item[], idOf: (rule: Item) => string, packs: readonly string[]): Item {
  const rule = rules.find((each) => idOf(each) === id);
  if (rule !== undefined) return rule;
  const nearest = nearestName(id, rules.map(idOf));
  throw new UserError(
    `There is no rule "${id}" in ${packs.join(', ')}.${nearest === null ? ' See: chataudit rules list' : ` Did you mean ${nearest}?`}`,
  );
}
