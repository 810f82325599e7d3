/** Runs all checks over a conversation: scans each message once, and calls only the checks whose words stand in it. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding, Span } from '../model/finding.js';
import { ROLES, type Message, type Role } from '../model/message.js';
import { type Hit, hitsInOrder, type Lexicon } from '../text/lexicon.js';
import { RecentTexts } from '../text/recent-texts.js';
import { AskedPatterns } from './asked-patterns.js';
import { doneBy } from './done-by.js';
import { ascending, mergeAscending } from './ascending.js';
import type { Check, ConversationHits, Topic } from './kind.js';
import { stageOf } from './stage-of.js';
import { type Facts, isWhen } from './when.js';
import { NOTHING, type Verdict } from './verdict.js';
import type { When } from './when-options.js';
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

export class Examiner implements ConversationHits {
  readonly #checks: readonly Check[];
  readonly #lexicon: Lexicon;
  readonly #judged: ReadonlySet<Role>;
  readonly #asked: AskedPatterns;
  /** By pattern: the numbers of the checks that it may start. */
  readonly #started: (number[] | undefined)[] = [];
  readonly #always: readonly number[];
  readonly #last: readonly number[];
  /** The checks that tell topics by what others found. */
  readonly #telling: readonly number[];
  /** By id of a rule: what the conversation must be for its findings to stand. */
  readonly #when = new Map<string, When>();
  readonly #timezone: string;
  /** By check: the number of the conversation that called it last. */
  readonly #called: Uint32Array;
  #conversation = 0;
  #verdicts: readonly Verdict[] = [];
  /** By role: the verdicts on the texts seen last. */
  readonly #recent = new Map<Role, RecentTexts<Verdict>>(ROLES.map((role) => [role, new RecentTexts()]));
  /** By check: the messages of the present conversation that hold a trigger of it, or in which it finds something. */
  readonly #triggered: number[][];
  /** By check of single messages: where it finds something in each of those. */
  readonly #spans: Span[][];

  constructor(checks: readonly Check[], lexicon: Lexicon, timezone = 'Asia/Shanghai') {
    this.#checks = checks;
    this.#lexicon = lexicon;
    this.#timezone = timezone;
    for (const { when } of checks) if (when !== undefined) this.#when.set(when.rule, when.asked);
    this.#judged = new Set(checks.flatMap(({ roles, reads = [] }) => [...roles, ...reads]));
    this.#asked = new AskedPatterns(checks, this.#judged);
    this.#called = new Uint32Array(checks.length);
    this.#triggered = checks.map(() => []);
    this.#spans = checks.map(() => []);
    for (const [index, { triggers, isLast }] of checks.entries()) {
      if (isLast) continue;
      for (const pattern of new Set(triggers ?? [])) {
        this.#started[pattern] ??= [];
        this.#started[pattern].push(index);
      }
    }
    this.#always = checks.flatMap(({ triggers, isLast }, index) => (triggers === null && !isLast ? [index] : []));
    this.#last = checks.flatMap(({ isLast, tells }, index) => (isLast && tells === undefined ? [index] : []));
    this.#telling = checks.flatMap(({ isLast, tells }, index) => (isLast && tells !== undefined ? [index] : []));
  }

  /** All findings and topics of one conversation. `asOf` is the latest time in any input so far, in milliseconds. */
  examine(conversation: MeasuredConversation, asOf: number): Examined {
    this.#verdicts = conversation.messages.map((message) => this.#judge(message));
    const findings: Finding[] = [];
    const tellings: Telling[] = [];
    const open: Examined['open'][number][] = [];
    const run = { found: findings, asOf, later: (decide: Examined['open'][number]) => void open.push(decide) };
    const early = { ...run, found: [] };
    for (const index of this.#due(conversation)) {
      const check = this.#checks[index] as Check;
      const found = check.inMessage ? this.#gather(index, conversation) : check.find(conversation, this, early);
      if (found.length === 0) continue;
      if (check.tells === undefined) findings.push(...found);
      else if (check.when === undefined || found.some(this.#stands(conversation, []))) {
        for (const finding of found) tellings.push({ topic: check.tells, finding });
      }
    }
    for (const index of findings.length > 0 ? this.#telling : []) {
      const { find, tells } = this.#checks[index] as Check;
      const found = find(conversation, this, run);
      if (found.length === 0 || tells === undefined) continue;
      for (const finding of found) tellings.push({ topic: tells, finding });
    }
    const settled = settleTopics(tellings, findings, conversation.messages);
    const topics = [...new Set(settled.map(({ topic }) => topic))];
    const told = settled.map(({ finding }) => finding);
    const stands = this.#stands(conversation, topics);
    if (findings.some(this.#asksWhen)) findings.splice(0, findings.length, ...findings.filter(stands));
    for (const index of this.#last) {
      const found = (this.#checks[index] as Check).find(conversation, this, run);
      if (found.length > 0) findings.push(...(found.some(this.#asksWhen) ? found.filter(stands) : found));
    }
    const { standing, yielded } = settleYielding(findings);
    return { findings: standing, yielded, topics, told, open: this.#when.size > 0 && open.length > 0 ? open.map((decide) => (asOf) => decide(asOf).filter(stands)) : open };
  }

  readonly #asksWhen = ({ rule }: Finding): boolean => this.#when.has(rule.id);

  /** Tells whether a finding may stand, by the `when` of its rule. */
  #stands(conversation: MeasuredConversation, topics: readonly Topic[]): (finding: Finding) => boolean {
    let facts: Facts | undefined;
    return (finding) => {
      const when = this.#when.get(finding.rule.id);
      if (when === undefined) return true;
      facts ??= {
        conversation,
        topics: new Set(topics.map(({ topic }) => topic)),
        stage: stageOf(conversation, topics),
        timezone: this.#timezone,
      };
      return isWhen(when, finding, facts);
    };
  }

  of(message: number): readonly Hit[] {
    return this.#verdicts[message]?.hits ?? NOTHING.hits;
  }

  #judge({ role, type, text }: Message): Verdict {
    if (type !== 'text' || !this.#judged.has(role)) return NOTHING;
    const recent = this.#recent.get(role);
    const known = recent?.get(text);
    if (known !== undefined) return known;
    const verdict = this.#verdictOn(role, text);
    recent?.set(text, verdict);
    return verdict;
  }

  #verdictOn(role: Role, text: string): Verdict {
    const first = this.#lexicon.scan(text, this.#asked.first(role));
    if (first.length === 0) return NOTHING;
    const started = new Set<number>();
    for (const { pattern } of first)
      for (const index of this.#started[pattern] ?? []) if (this.#checks[index]?.roles.has(role)) started.add(index);
    if (started.size === 0) return { hits: first, met: [], started: [] };
    const others = this.#asked.others(role, started);
    const hits = others === null ? first : hitsInOrder(first, this.#lexicon.scanLeft(others));
    const met: Verdict['met'][number][] = [];
    const wholes: number[] = [];
    for (const index of started) {
      const { inMessage } = this.#checks[index] as Check;
      if (inMessage === undefined) wholes.push(index);
      else {
        const span = inMessage.findIn({ text, hits });
        if (span !== null) met.push({ check: index, span });
      }
    }
    return { hits, met, started: wholes };
  }

  #gather(index: number, conversation: MeasuredConversation): readonly Finding[] {
    const { rule } = (this.#checks[index] as Check).inMessage as NonNullable<Check['inMessage']>;
    const spans = this.#spans[index] as Span[];
    const triggered = this.#triggered[index] as number[];
    return triggered.map((message, place) => ({ rule, message, span: spans[place] as Span, ...doneBy(conversation, message) }));
  }

  /** The checks to call, in the order of the rules, so that findings are in the same order in every run. */
  #due({ messages }: MeasuredConversation): readonly number[] {
    const now = ++this.#conversation;
    const due: number[] = [];
    const call = (index: number, message: number): void => {
      const triggered = this.#triggered[index] as number[];
      if (this.#called[index] !== now) {
        this.#called[index] = now;
        due.push(index);
        triggered.length = 0;
        (this.#spans[index] as Span[]).length = 0;
      }
      triggered.push(message);
    };
    for (let message = 0; message < messages.length; message++) {
      const { met, started } = this.#verdicts[message] as Verdict;
      for (const index of started) call(index, message);
      for (const { check, span } of met) {
        call(check, message);
        (this.#spans[check] as Span[]).push(span);
      }
    }
    return mergeAscending(this.#always, due.sort(ascending));
  }
}
