import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { Check, Topic } from './kind.js';
import { stageOf } from './stage-of.js';
import { type Facts, isWhen } from './when.js';
import type { When } from './when-options.js';

/** Tells which findings may stand, by the `when` of their rules. */
export class Standing {
  /** By id of a rule: what the conversation must be for its findings to stand. */
  readonly #when = new Map<string, When>();
  readonly #timezone: string;

  constructor(checks: readonly Check[], timezone: string) {
    this.#timezone = timezone;
    for (const { when } of checks) if (when !== undefined) this.#when.set(when.rule, when.asked);
  }

  /** Those of a conversation's findings that may stand; the same list where no rule asks anything of the conversation. */
  of<Found extends readonly Finding[]>(findings: Found, conversation: MeasuredConversation, topics: readonly Topic[]): Found | Finding[] {
    if (this.#when.size === 0 || findings.every(({ rule }) => !this.#when.has(rule.id))) return findings;
    const facts: Facts = {
      conversation,
      topics: new Set(topics.map(({ topic }) => topic)),
      stage: stageOf(conversation, topics),
      timezone: this.#timezone,
    };
    return findings.filter((finding) => {
      const when = this.#when.get(finding.rule.id);
      return when === undefined || isWhen(when, finding, facts);
    });
  }
}
