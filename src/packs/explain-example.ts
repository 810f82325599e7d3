/** Why a rule finds something in an example, or nothing: which of its words stand where, and what comes of each. */
import { type PartHit, excuseName, hitsOfPart, whyNot } from '../kinds/explain-part.js';
import { chosenMessages } from '../kinds/chosen-messages.js';
import { joinMessages } from '../kinds/join-messages.js';
import type { Check, ConversationHits, Look, Path } from '../kinds/kind.js';
import { metPlaces, seenAt } from '../kinds/met-places.js';
import { pathName, type RuleWords } from '../kinds/rule-words.js';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Explanation, ExplainedMessage, Mark } from '../model/explanation.js';
import type { Hit, Lexicon } from '../text/lexicon.js';
import { nearWords } from './near-words.js';
import type { ExampleResult } from './test-pack.js';

/** A rule with what is needed to explain it. */
export interface Explained {
  readonly check: Check;
  readonly words: RuleWords;
  readonly findsAbsence: boolean;
  readonly yieldsTo: readonly string[];
}

/** @param conversations those of the example, measured */
export function explainExample(
  explained: Explained,
  conversations: readonly MeasuredConversation[],
  lexicon: Lexicon,
  result: ExampleResult,
): Explanation {
  const { rule, example, place, expected, got } = result;
  const messages: ExplainedMessage[] = [];
  const reasons: string[] = [];
  for (const conversation of conversations) {
    const all = conversation.messages.map(({ text }) => lexicon.scan(text, explained.words));
    const hits: ConversationHits = { of: (message) => all[message] ?? [] };
    const marks = marksOf(explained, conversation, hits, result);
    const start = conversation.messages[0]?.time ?? null;
    for (const [index, { role, text, time }] of conversation.messages.entries()) {
      const seconds = conversation.messages.length === 1 || time === null || start === null ? null : (time - start) / 1000;
      messages.push({ role, seconds, text, marks: marks[index] ?? [] });
    }
    reasons.push(...reasonsOf(explained, conversation, hits, result));
  }
  return { rule, example, place, expected, got, messages, reasons: [...new Set(reasons)].slice(0, MOST_REASONS) };
}

const MOST_REASONS = 5;
const MOST_MARKS = 6;

/** By message: the words that stand in it; of those that begin at one place and serve the same, the longest. */
function marksOf(
  { check, words }: Explained,
  conversation: MeasuredConversation,
  hits: ConversationHits,
  { findings }: ExampleResult,
): readonly (readonly Mark[])[] {
  return conversation.messages.map((_, message) => {
    const wanted = (check.looks ?? []).flatMap(({ condition }) =>
      hitsOfPart(condition.part, seenAt(condition, conversation, hits, message)),
    );
    const isNear = wanted.length > 0;
    const found = findings.filter((finding) => finding.message === message).map(({ span }) => span);
    const marks = new Map<string, Mark>();
    for (const hit of hits.of(message))
      for (const { word, path, list } of words.get(hit.pattern) ?? []) {
        if (isExcuse(path) && !isNear) continue; // where nothing stands, nothing is excused
        const where = `${whereOf(path)}${list === null ? '' : `, list ${list}`}`;
        const isFound = found.some((span) => span !== null && span.start <= hit.start && hit.end <= span.end);
        const key = `${hit.start} ${whereOf(path)}`;
        if ((marks.get(key)?.end ?? 0) < hit.end)
          marks.set(key, { start: hit.start, end: hit.end, word, where, note: noteOf(path, hit, wanted, isFound) });
      }
    return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end).slice(0, MOST_MARKS);
  });
}

/** What must not be said, in a group. */
const isBar = (path: Path): boolean => path.includes('none');

const isExcuse = (path: Path): boolean => path.includes('unless') || path.includes('innocent') || typeof path[0] === 'number';

/** Words without a place of their own are those of `innocent:` of the packs, and those that tell another's words. */
const whereOf = (path: Path): string => (typeof path[0] === 'number' ? 'innocent, or told as another’s words' : pathName(path));

function noteOf(path: Path, hit: Hit, wanted: readonly PartHit[], isFound: boolean): string {
  const isUnder = (excuse: Path) => excuse.every((part, index) => path[index] === part) || (typeof path[0] === 'number' && ['innocent', 'quotes'].includes(String(excuse.at(-1))));
  if (isExcuse(path)) return wanted.some(({ excusedBy }) => excusedBy.some(isUnder)) ? 'excuses' : 'does not apply here';
  if (path.includes('none')) return 'must not be there';
  const same = wanted.find((each) => each.hit === hit);
  if (same !== undefined && same.excusedBy.length > 0) return `excused: ${same.excusedBy.map(excuseName).join(', ')}`;
  return isFound ? 'found' : '';
}

function reasonsOf(
  explained: Explained,
  conversation: MeasuredConversation,
  hits: ConversationHits,
  { got, findings, others }: ExampleResult,
): readonly string[] {
  const { check, findsAbsence, yieldsTo } = explained;
  const looks = check.looks ?? [];
  if (got === 'flag') return findings.flatMap(({ detail }) => detailWords(detail));
  if (looks.length === 0) return ['nothing goes beyond its limits'];
  const met = looks.filter((look) => placesOf(look, conversation, hits).length > 0);
  if (findsAbsence) {
    if (met.length > 0) return ['what should be said is said'];
    const asks = looks.some(({ cues }) => cues.length > 0);
    return [asks ? 'nothing that asks for it is said' : 'who should say it says nothing, or the conversation is too short'];
  }
  const barred = met.find(({ condition }) => isBar(condition.part.path));
  if (barred !== undefined) return [`${partName(barred.condition.part.path)} is said, and must not be`];
  const unmet = looks.filter((look) => !met.includes(look) && !isBar(look.condition.part.path));
  if (unmet.length === 0) {
    if (yieldsTo.length > 0 && others.length > 0) return [`found, but it yields to ${others.join(', ')}`];
    return [check.when === undefined ? 'its words stand in it, but not where or when it asks for them' : 'its words stand in it, but the conversation is not what "when" asks for'];
  }
  return unmet.flatMap((look) => whyNotIn(look, explained, conversation, hits));
}

const placesOf = ({ condition, roles, within }: Look, conversation: MeasuredConversation, hits: ConversationHits) =>
  metPlaces(condition, conversation, hits, chosenMessages(conversation, roles, within));

/** Why a condition is met in no message; where none of its words stands in any, what comes near. */
function whyNotIn(
  look: Look,
  { words }: Explained,
  conversation: MeasuredConversation,
  hits: ConversationHits,
): readonly string[] {
  const { condition, roles, within } = look;
  const messages = chosenMessages(conversation, roles, within);
  const seen =
    condition.scope === 'message'
      ? messages.map((message) => seenAt(condition, conversation, hits, message))
      : [joinMessages(conversation, hits, messages)];
  const wanted = [...words.values()].flat().filter(({ path }) => !isExcuse(path) && !path.includes('none'));
  const near = messages.flatMap((message) => nearWords(wanted, conversation.messages[message]?.text ?? ''));
  const holding = seen.filter((each) => hitsOfPart(condition.part, each).length > 0);
  if (holding.length > 0) {
    const guarded = near.filter(({ isWhole }) => isWhole).map(({ sentence }) => sentence);
    return [...holding.flatMap((each) => whyNot(condition.part, each, { start: 0, end: each.text.length })), ...guarded];
  }
  if (near.length > 0) return near.slice(0, 2).map(({ sentence }) => sentence);
  const elsewhere = saidElsewhere(look, conversation, hits);
  if (elsewhere !== null) return [elsewhere];
  const { path } = condition.part;
  return [path.length === 0 ? 'it holds no word of the rule' : `no word of ${partName(path)} is said`];
}

/** What a part of a group is called, with its number: `any 2`. */
const partName = (path: Path): string => pathName([...path, '']).trim();

/** The words of a condition where it does not look: in the messages of another, or beyond its `within`. */
function saidElsewhere({ condition, roles }: Look, conversation: MeasuredConversation, hits: ConversationHits): string | null {
  for (const [message, { role, text }] of conversation.messages.entries()) {
    const [first] = hitsOfPart(condition.part, seenAt(condition, conversation, hits, message));
    if (first === undefined) continue;
    const said = `"${text.slice(first.hit.start, first.hit.end)}" is said`;
    return roles.has(role) ? `${said}, but not where "within" looks` : `${said} by the ${role}: the rule looks at who: ${[...roles].join(', ')}`;
  }
  return null;
}

/** What a finding rests on: `seconds 20, limit 15`. */
function detailWords(detail: Readonly<Record<string, unknown>>): readonly string[] {
  const { looked } = detail;
  if (typeof looked === 'number') return [`it is not said in ${looked} message${looked === 1 ? '' : 's'}`];
  const told = Object.entries(detail).filter(([key, value]) => key !== 'serving' && value !== '' && !(Array.isArray(value) && value.length === 0));
  return told.length === 0 ? [] : [told.map(([key, value]) => `${key} ${Array.isArray(value) ? value.join(', ') : String(value)}`).join(', ')];
}
