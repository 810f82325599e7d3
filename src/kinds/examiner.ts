/** Runs all checks over a conversation: scans each message once, and calls only the checks whose words stand in it. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { Message, Role } from '../model/message.js';
import type { Rule } from '../model/rule.js';
import type { Hit, Lexicon } from '../text/lexicon.js';
import { AskedPatterns } from './asked-patterns.js';
import { doneBy } from './done-by.js';
import { type Check, type CheckRun, type ExaminedTexts, NO_FINDINGS, type Topic } from './kind.js';
import { type Outline, outlineOf } from './outline.js';
import { Standing } from './standing.js';
import { TextJudge } from './text-judge.js';
import { NOT_LOOKED_AT, type Verdict } from './verdict.js';
import { settleYielding } from './yielding.js';
import { settleTopics, type Telling } from './yielding-topics.js';

/** What the checks say of a conversation. */
export interface Examined {
  readonly findings: Finding[];
  /** What is left out because another rule found something in the same message. */
  readonly yielded: readonly Finding[];
  readonly topics: readonly Topic[];
  /** What the topics rest on: no faults, and in no report. */
  readonly told: readonly Finding[];
  /** Questions that only the end of all inputs can settle; each gives more findings, given the latest time of them all. */
  readonly open: readonly ((asOf: number) => readonly Finding[])[];
}

export class Examiner implements ExaminedTexts {
  readonly #checks: readonly Check[];
  /** By role, of those whose words are looked at. */
  readonly #judges: ReadonlyMap<Role, TextJudge>;
  readonly #standing: Standing;
  /** A bit for each check that is called in every conversation, and in the present one; in the order of the rules. */
  readonly #always: Int32Array;
  readonly #due: Int32Array;
  readonly #last: readonly number[];
  /** The checks that tell topics by what others found. */
  readonly #telling: readonly number[];
  /** The present conversation, and the verdict on each of its messages. */
  #messages: readonly Message[] = [];
  #verdicts: readonly Verdict[] = [];

  constructor(checks: readonly Check[], lexicon: Lexicon, timezone = 'Asia/Shanghai') {
    this.#checks = checks;
    this.#standing = new Standing(checks, timezone);
    const judged = new Set(checks.flatMap(({ roles, reads = [] }) => [...roles, ...reads]));
    const asked = new AskedPatterns(checks, judged);
    this.#judges = new Map([...judged].map((role) => [role, new TextJudge(role, checks, lexicon, asked)]));
    this.#always = new Int32Array((checks.length + 31) >> 5);
    this.#due = new Int32Array(this.#always.length);
    for (const [index, { triggers, isLast }] of checks.entries()) if (triggers === null && !isLast) addBit(this.#always, index);
    this.#last = checks.flatMap(({ isLast, tells }, index) => (isLast && tells === undefined ? [index] : []));
    this.#telling = checks.flatMap(({ isLast, tells }, index) => (isLast && tells !== undefined ? [index] : []));
  }

  /** All findings and topics of one conversation. `asOf` is the latest time in any input so far, in milliseconds. */
  examine(conversation: MeasuredConversation, asOf: number): Examined {
    const { messages } = conversation;
    this.#read(messages);
    const findings: Finding[] = [];
    const tellings: Telling[] = [];
    const open: Examined['open'][number][] = [];
    const later: CheckRun['later'] = (decide) => void open.push(decide);
    this.#callDue(conversation, { found: NO_FINDINGS, asOf, later }, findings, tellings);
    if (findings.length > 0) {
      for (const index of this.#telling) {
        const { find, tells } = this.#checks[index] as Check;
        tell(find(conversation, this, { found: findings, asOf, later }), tells as Topic, tellings);
      }
    }
    const settled = settleTopics(tellings, findings, messages);
    const topics: Topic[] = [];
    for (const { topic } of settled) if (!topics.includes(topic)) topics.push(topic);
    const standing = this.#standing.of(findings, conversation, topics);
    for (const index of this.#last) {
      const found = (this.#checks[index] as Check).find(conversation, this, { found: standing, asOf, later });
      if (found.length > 0) standing.push(...this.#standing.of(found, conversation, topics));
    }
    const { standing: kept, yielded } = settleYielding(standing);
    const told = settled.map(({ finding }) => finding);
    return { findings: kept, yielded, topics, told, open: open.map((decide) => (end) => this.#standing.of(decide(end), conversation, topics)) };
  }

  of(message: number): readonly Hit[] {
    return (this.#verdicts[message] ?? NOT_LOOKED_AT).hits;
  }

  outlineOf(message: number): Outline {
    const verdict = this.#verdicts[message] as Verdict;
    const { text } = this.#messages[message] as Message;
    return verdict === NOT_LOOKED_AT ? outlineOf(text) : (verdict.outline ??= outlineOf(text));
  }

  /** Judges each message by itself, and gathers the checks to call. */
  #read(messages: readonly Message[]): void {
    const due = this.#due;
    const verdicts: Verdict[] = [];
    due.set(this.#always);
    for (const { role, type, text } of messages) {
      const judge = type === 'text' ? this.#judges.get(role) : undefined;
      const verdict = judge === undefined ? NOT_LOOKED_AT : judge.judge(text);
      verdicts.push(verdict);
      for (const check of verdict.started) addBit(due, check);
      for (const { check } of verdict.met) addBit(due, check);
    }
    this.#messages = messages;
    this.#verdicts = verdicts;
  }

  /** Calls them in the order of the rules, so that findings are in the same order in every run. */
  #callDue(conversation: MeasuredConversation, run: CheckRun, findings: Finding[], tellings: Telling[]): void {
    const due = this.#due;
    for (let word = 0; word < due.length; word++) {
      for (let left = due[word] as number; left !== 0; left &= left - 1) {
        const index = word * 32 + 31 - Math.clz32(left & -left);
        const { inMessage, find, tells } = this.#checks[index] as Check;
        const found = inMessage === undefined ? find(conversation, this, run) : this.#gather(index, inMessage.rule, conversation);
        if (tells === undefined) for (const finding of found) findings.push(finding);
        else if (this.#standing.of(found, conversation, NO_TOPICS).length > 0) tell(found, tells, tellings);
      }
    }
  }

  /** What a check of single messages finds. */
  #gather(index: number, rule: Rule, conversation: MeasuredConversation): readonly Finding[] {
    const findings: Finding[] = [];
    const verdicts = this.#verdicts;
    for (let message = 0; message < verdicts.length; message++)
      for (const { check, span } of (verdicts[message] as Verdict).met) {
        if (check !== index) continue;
        const { role, agent, detail } = doneBy(conversation, message);
        findings.push({ rule, message, span, role, agent, detail });
      }
    return findings;
  }
}

const NO_TOPICS: readonly Topic[] = [];

function tell(found: readonly Finding[], topic: Topic, tellings: Telling[]): void {
  for (const finding of found) tellings.push({ topic, finding });
}

function addBit(bits: Int32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << (bit & 31));
}
