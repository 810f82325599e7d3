/** What should be said before, after or near a cue, and is not. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { Message, Role } from '../model/message.js';
import type { Rule } from '../model/rule.js';
import { type CompiledCue, cuePlaces, cueReach } from './cue.js';
import { servingAgent } from './done-by.js';
import { type CheckRun, type ConversationHits, NO_FINDINGS } from './kind.js';
import { isSurelyLonger } from './lateness.js';
import type { Place } from './met-places.js';

interface Missed {
  readonly rule: Rule;
  readonly cue: CompiledCue;
  /** Who should say it, and in which messages it is looked for. */
  readonly roles: ReadonlySet<Role>;
  readonly chosen: readonly number[];
  isSaid(conversation: MeasuredConversation, hits: ConversationHits, messages: readonly number[]): boolean;
}

/** A cue, and the messages in which it might be answered. */
interface Window {
  readonly cue: Place;
  readonly answers: readonly number[];
}

/** One finding for each cue that should be answered and is not; of cues that wait for the same messages, one. */
export function missingBeside(
  missed: Missed,
  conversation: MeasuredConversation,
  hits: ConversationHits,
  run: CheckRun,
): readonly Finding[] {
  const { cue, chosen, isSaid } = missed;
  const findings: Finding[] = [];
  for (const window of windowsOf(missed, conversation, hits)) {
    const { answers } = window;
    // Nobody spoke after it: another rule's matter. But nothing at all before it is as bad as the wrong words.
    if (answers.length === 0 && cue.where !== 'before') continue;
    if (isSaid(conversation, hits, answers)) continue;
    const finding = toFinding(missed.rule, conversation, window);
    const { time, precise } = conversation.messages[window.cue.message] as Message;
    if (!Number.isFinite(cue.time) || cue.where === 'before') findings.push(finding);
    else if (chosen.some((message) => message > window.cue.message && !answers.includes(message))) findings.push(finding);
    else if (isSurelyLonger({ time, precise }, { time: run.asOf, precise: true }, cue.time)) findings.push(finding);
    else
      run.later((asOf) =>
        isSurelyLonger({ time, precise }, { time: asOf, precise: true }, cue.time) ? [finding] : NO_FINDINGS,
      );
  }
  return findings.length === 0 ? NO_FINDINGS : findings;
}

/** Of `any` cue, one window of all that is near any of them; else one for each. */
function windowsOf(
  { cue, roles, chosen }: Missed,
  conversation: MeasuredConversation,
  hits: ConversationHits,
): readonly Window[] {
  const given = cuePlaces(cue, conversation, hits);
  const isTimed = (place: Place) => conversation.messages[place.message]?.time != null;
  const places = Number.isFinite(cue.time) ? given.filter(isTimed) : given;
  const [first] = places;
  if (first === undefined) return [];
  const isIn = cueReach(cue, conversation, roles, true);
  const answersTo = (place: Place) => chosen.filter((message) => isIn({ message, span: null }, place));
  if (places.length === 1) return [{ cue: first, answers: answersTo(first) }];
  if (cue.hit === 'any') {
    const answers = new Set(places.flatMap(answersTo));
    return [{ cue: first, answers: chosen.filter((message) => answers.has(message)) }];
  }
  const windows: Window[] = [];
  for (const place of places) {
    const answers = answersTo(place);
    const before = windows.at(-1)?.answers;
    if (answers.length > 0 && before?.length === answers.length && before[0] === answers[0]) continue;
    windows.push({ cue: place, answers });
  }
  return windows;
}

function toFinding(rule: Rule, conversation: MeasuredConversation, { cue, answers }: Window): Finding {
  const agent = servingAgent(conversation, answers[0] ?? cue.message);
  return { rule, message: cue.message, span: cue.span, role: 'agent', agent, detail: { looked: answers.length } };
}
