import type { Finding, Span } from '../model/finding.js';
import type { Message } from '../model/message.js';
import { clauseAround } from '../text/clauses.js';
import type { Topic } from './kind.js';

/** What tells a topic, and where its words stand. */
export interface Telling {
  readonly topic: Topic;
  readonly finding: Finding;
}

/**
 * The tellings that stand: one whose rule yields to a topic, a rule or a category yields where that is told or found in the same clause;
 * a message often asks two things, so the whole message would be too much. Of two that yield to each other, the later one stands.
 */
export function settleTopics(
  tellings: readonly Telling[],
  findings: readonly Finding[],
  messages: readonly Message[],
): readonly Telling[] {
  if (!tellings.some(({ finding }) => finding.rule.yieldsTo !== undefined)) return tellings;
  const told = byMessage(tellings, ({ finding }) => finding);
  const found = byMessage(findings, (finding) => finding);
  const gone = new Set<Telling>();
  for (const telling of tellings) {
    const { rule, message, span } = telling.finding;
    const names = rule.yieldsTo;
    if (names === undefined || message === null || span === null) continue;
    let clause: Span | undefined;
    const isBeside = ({ span: other }: Finding): boolean => {
      clause ??= clauseAround((messages[message] as Message).text, span);
      return other !== null && other.start < clause.end && other.end > clause.start;
    };
    const yields =
      told.get(message)?.some(
        (other) =>
          other.finding.rule.id !== rule.id &&
          (names.includes(other.topic.topic) || names.includes(other.finding.rule.id)) &&
          !gone.has(other) &&
          isBeside(other.finding),
      ) === true ||
      found.get(message)?.some(
        (other) => (names.includes(other.rule.category) || names.includes(other.rule.id)) && isBeside(other),
      ) === true;
    if (yields) gone.add(telling);
  }
  return gone.size === 0 ? tellings : tellings.filter((telling) => !gone.has(telling));
}

function byMessage<Item>(items: readonly Item[], findingOf: (item: Item) => Finding): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const { message } = findingOf(item);
    if (message === null) continue;
    const group = groups.get(message);
    if (group === undefined) groups.set(message, [item]);
    else group.push(item);
  }
  return groups;
}
