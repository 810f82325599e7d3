/** What a rule's `when` asks for that can never be so, or excludes that is so never. */
import type { Path } from '../kinds/kind.js';
import type { TextFact, When } from '../kinds/when-options.js';
import { nearestName } from '../text/nearest-name.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';

/** @param topics those that the rules in force tell */
export function whenDoubts({ when, placeOf }: LoadedRule, topics: ReadonlySet<string>): readonly Problem[] {
  const problems: Problem[] = [];
  const visit = (asked: When, path: Path): void => {
    for (const topic of asked.topic === undefined ? [] : wordsOf(asked.topic))
      if (!topics.has(topic)) problems.push({ place: placeOf([...path, 'topic']), message: unknownTopic(topic, topics) });
    if (asked.not !== undefined)
      for (const key of ONE_EACH)
        if (excludesNothing(asked[key], asked.not[key]))
          problems.push({
            place: placeOf([...path, 'not', key]),
            message: `what "not" excludes can never be so: "${key}" above it asks for another. Take it out, or correct one of the two`,
          });
    for (const [index, each] of (asked.any ?? []).entries()) visit(each, [...path, 'any', index]);
    if (asked.not !== undefined) visit(asked.not, [...path, 'not']);
  };
  if (when != null) visit(when, ['when']);
  return problems;
}

/** Facts of which a conversation, or an agent, has one. */
const ONE_EACH = ['shop', 'platform', 'stage', 'event', 'phase', 'tier', 'team', 'level'] as const;

const wordsOf = (fact: TextFact): readonly string[] => ('not' in fact ? fact.not : fact.is);

const excludesNothing = (asked: TextFact | undefined, excluded: TextFact | undefined): boolean =>
  asked !== undefined && excluded !== undefined && 'is' in asked && 'is' in excluded && !asked.is.some((value) => excluded.is.includes(value));

function unknownTopic(topic: string, topics: ReadonlySet<string>): string {
  const nearest = nearestName(topic, topics);
  const known = topics.size === 0 ? 'These packs tell none' : `They tell: ${[...topics].join(', ')}`;
  return `no rule of these packs tells the topic "${topic}". ${known}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
}
