/** Runs all checks over a conversation: scans each message once, and calls only the checks whose words stand in it. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { Role } from '../model/message.js';
import type { Hit, Lexicon } from '../text/lexicon.js';
import type { Check, ConversationHits, Topic } from './kind.js';

/** What the checks say of a conversation. */
export interface Examined {
  readonly findings: Finding[];
  readonly topics: readonly Topic[];
  /** What the topics rest on: no faults, and in no report. */
  readonly told: readonly Finding[];
  /** Questions that only the end of all inputs can settle; each gives more findings, given the latest time of them all. */
  readonly open: readonly ((asOf: number) => readonly Finding[])[];
}

const NO_HITS: readonly Hit[] = [];

export class Examiner implements ConversationHits {
  readonly #checks: readonly Check[];
  readonly #lexicon: Lexicon;
  readonly #judged: ReadonlySet<Role>;
  /** By pattern: the numbers of the checks that it may start. */
  readonly #started: (number[] | undefined)[] = [];
  readonly #always: readonly number[];
  readonly #last: readonly number[];
  /** By check: the number of the conversation that called it last. */
  readonly #called: Uint32Array;
  #conversation = 0;
  #hits: (readonly Hit[])[] = [];
  /** By check: the messages of the present conversation that hold a trigger of it. */
  readonly #triggered: number[][];
  candidates: readonly number[] | null = null;

  constructor(checks: readonly Check[], lexicon: Lexicon) {
    this.#checks = checks;
    this.#lexicon = lexicon;
    this.#judged = new Set(checks.flatMap(({ roles, reads = [] }) => [...roles, ...reads]));
    this.#called = new Uint32Array(checks.length);
    this.#triggered = checks.map(() => []);
    for (const [index, { triggers, isLast }] of checks.entries()) {
      if (isLast) continue;
      for (const pattern of new Set(triggers ?? [])) {
        this.#started[pattern] ??= [];
        this.#started[pattern].push(index);
      }
    }
    this.#always = checks.flatMap(({ triggers, isLast }, index) => (triggers === null && !isLast ? [index] : []));
    this.#last = checks.flatMap(({ isLast }, index) => (isLast ? [index] : []));
  }

  /** All findings and topics of one conversation. `asOf` is the latest time in any input so far, in milliseconds. */
  examine(conversation: MeasuredConversation, asOf: number): Examined {
    this.#scan(conversation);
    const findings: Finding[] = [];
    const topics: Topic[] = [];
    const told: Finding[] = [];
    const open: Examined['open'][number][] = [];
    const run = { found: findings, asOf, later: (decide: Examined['open'][number]) => void open.push(decide) };
    const early = { ...run, found: [] };
    for (const index of this.#due(conversation)) {
      const check = this.#checks[index] as Check;
      this.candidates = check.triggers === null ? null : (this.#triggered[index] as number[]);
      const found = check.find(conversation, this, early);
      if (found.length === 0) continue;
      if (check.tells === undefined) findings.push(...found);
      else {
        topics.push(check.tells);
        told.push(...found);
      }
    }
    this.candidates = null;
    for (const index of this.#last) findings.push(...(this.#checks[index] as Check).find(conversation, this, run));
    return { findings, topics, told, open };
  }

  of(message: number): readonly Hit[] {
    return this.#hits[message] ?? NO_HITS;
  }

  #scan({ messages }: MeasuredConversation): void {
    this.#hits.length = 0;
    for (const { role, type, text } of messages) {
      this.#hits.push(type === 'text' && this.#judged.has(role) ? this.#lexicon.scan(text) : NO_HITS);
    }
  }

  /** The checks to call, in the order of the rules, so that findings are in the same order in every run. */
  #due({ messages }: MeasuredConversation): readonly number[] {
    const now = ++this.#conversation;
    const due = [...this.#always];
    for (let message = 0; message < messages.length; message++) {
      const { role } = messages[message] as { role: Role };
      for (const { pattern } of this.#hits[message] as readonly Hit[]) {
        for (const index of this.#started[pattern] ?? []) {
          if (!this.#checks[index]?.roles.has(role)) continue;
          const triggered = this.#triggered[index] as number[];
          if (this.#called[index] !== now) {
            this.#called[index] = now;
            due.push(index);
            triggered.length = 0;
          }
          if (triggered.at(-1) !== message) triggered.push(message);
        }
      }
    }
    return due.sort((a, b) => a - b);
  }
}
