/** Examples under `flags` that are found, but for the wrong reason: they do not show the rule at work. */
import { bareText } from '../kinds/bare-text.js';
import { isCommonWord } from './doubtful-words.js';
import type { LoadedRules } from './load-packs.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';
import { type ExampleResult, type RunExample, testPack } from './test-pack.js';

/** The doubts about the examples of all rules in force; those that fail are the matter of `rules test`. */
export function vainFlags(loaded: LoadedRules, run: RunExample): readonly Problem[] {
  const found = testPack(loaded, run).filter(({ expected, got }) => expected === 'flag' && got === 'flag');
  return loaded.rules.flatMap((rule): readonly Problem[] => {
    const own = found.filter((result) => result.rule === rule.rule.id);
    if (own.length === 0) return [];
    return [...own.flatMap((result) => [...sampleItself(rule, result), ...commonWordOnly(rule, result)]), ...alwaysYields(rule, own, run)];
  });
}

/** A sample sentence is like itself, whatever `similarity` says. */
function sampleItself({ rule }: LoadedRule, { example, place }: ExampleResult): readonly Problem[] {
  const { like } = rule.options as { readonly like?: unknown };
  if (!Array.isArray(like) || typeof example !== 'string') return [];
  const bare = bareText(example);
  if (!like.some((sample) => typeof sample === 'string' && bareText(sample) === bare)) return [];
  return [{ place, message: `"${example}" is a sample sentence of "${rule.id}" itself, so it shows nothing. Say the same in other words` }];
}

/** Found by a word that stands in every other message: surely not the one that the example was written for. */
function commonWordOnly({ rule, kind }: LoadedRule, { example, findings, conversations, place }: ExampleResult): readonly Problem[] {
  if (kind.name !== 'says' || typeof example !== 'string') return [];
  const text = conversations[0]?.conversation.messages[0]?.text ?? '';
  const matched = findings.flatMap(({ span }) => (span === null ? [] : [text.slice(span.start, span.end)]));
  const [first] = matched;
  if (first === undefined || bareText(text) === bareText(first) || !matched.every(isCommonWord)) return [];
  return [{ place, message: `"${example}" is found by "${first}" alone, which stands in every other message: by another word than the one it was surely written for. See it with rules test --explain --rule ${rule.id}` }];
}

/** In an audit only the findings of the rules that it yields to would stand. */
function alwaysYields({ rule }: LoadedRule, own: readonly ExampleResult[], run: RunExample): readonly Problem[] {
  if (rule.yieldsTo === undefined) return [];
  const stands = own.some(({ conversations: [first, ...others] }) => first !== undefined && run(first, others, 'pass').some((finding) => finding.rule.id === rule.id));
  if (stands) return [];
  const others = [...new Set(own.flatMap((result) => result.others))].join(', ');
  return [{ place: own[0]?.place ?? rule.place, message: `every example under "flags" of "${rule.id}" is found by a rule that it yields to (${others}): in an audit it finds none of them. Add one that it alone finds` }];
}
