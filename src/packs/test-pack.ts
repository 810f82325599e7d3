import type { Finding } from '../model/finding.js';
import type { Role } from '../model/message.js';
import type { Example, Place } from '../model/rule.js';
import { type ExampleConversation, exampleConversations } from './example-conversation.js';
import type { LoadedRules } from './load-packs.js';
import type { LoadedRule } from './make-rule.js';

/** What became of one example. */
export interface ExampleResult {
  readonly rule: string;
  readonly example: Example;
  readonly expected: 'flag' | 'pass';
  readonly got: 'flag' | 'pass';
  readonly place: Place;
  /** What the rule itself found. */
  readonly findings: readonly Finding[];
  /** The other rules that found something in it. */
  readonly others: readonly string[];
  readonly conversations: readonly ExampleConversation[];
}

/**
 * Judges a conversation as a run does: measures it, runs all checks, and settles at `asOf` what was left open. Where the
 * example has several, `others` are the rest of them. Where a flag is expected, findings that yield to others count too.
 */
export type RunExample = (
  example: ExampleConversation,
  others: readonly ExampleConversation[],
  expected: 'flag' | 'pass',
) => readonly Finding[];

/** Runs the examples of all rules in force. A flag must be found by its own rule, a pass must not be. */
export function testPack(loaded: LoadedRules, run: RunExample): readonly ExampleResult[] {
  return loaded.rules
    .filter(({ isEnabled }) => isEnabled)
    .flatMap((rule) => [...testExamples(rule, 'flag', run), ...testExamples(rule, 'pass', run)]);
}

function testExamples(loaded: LoadedRule, expected: 'flag' | 'pass', run: RunExample): readonly ExampleResult[] {
  const { rule } = loaded;
  const key = expected === 'flag' ? 'flags' : 'passes';
  return rule.examples[key].map((example, index): ExampleResult => {
    const conversations = exampleConversations(example, speakerOf(loaded));
    const [first, ...others] = conversations;
    const all = first === undefined ? [] : run(first, others, expected);
    const findings = all.filter((finding) => finding.rule.id === rule.id);
    return {
      rule: rule.id,
      example,
      expected,
      got: findings.length > 0 ? 'flag' : 'pass',
      place: loaded.placeOf(['examples', key, index]),
      findings,
      others: [...new Set(all.filter((finding) => finding.rule.id !== rule.id).map((finding) => finding.rule.id))],
      conversations,
    };
  });
}

/** Who says a single message: the rule's own speaker. */
function speakerOf({ role }: LoadedRule): Role {
  return role === 'any' ? 'agent' : role;
}
