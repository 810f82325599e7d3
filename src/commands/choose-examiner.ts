import { Examiner } from '../kinds/examiner.js';
import type { Conversation } from '../model/conversation.js';
import { chooseOverrides } from '../packs/choose-overrides.js';
import type { CompiledRules } from '../packs/compile-rules.js';
import type { Override } from '../packs/overrides.js';

/**
 * Which examiner judges a conversation: where overrides hold for it, one with these laid over the rules, made when it is first
 * needed. Each examiner remembers its own verdicts. Without overrides there is one, and nothing to choose.
 */
export function chooseExaminer(rules: CompiledRules, timezone: string): (conversation: Conversation) => Examiner {
  const usual = new Examiner(rules.checks, rules.lexicon, timezone);
  const { overrides } = rules;
  if (overrides.length === 0) return () => usual;
  const examiners = new Map<string, Examiner>();
  const examinerUnder = (active: readonly Override[]): Examiner => {
    const key = active.map((override) => overrides.indexOf(override)).join();
    let examiner = examiners.get(key);
    if (examiner === undefined) {
      const { checks, lexicon } = rules.under(active);
      examiner = new Examiner(checks, lexicon, timezone);
      examiners.set(key, examiner);
    }
    return examiner;
  };
  return (conversation) => {
    const active = chooseOverrides(conversation, overrides, timezone);
    return active.length === 0 ? usual : examinerUnder(active);
  };
}
