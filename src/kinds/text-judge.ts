import type { Role } from '../model/message.js';
import { type Asked, hitsInOrder, type Lexicon } from '../text/lexicon.js';
import { RecentTexts } from '../text/recent-texts.js';
import type { AskedPatterns } from './asked-patterns.js';
import type { Check } from './kind.js';
import { type Verdict, verdictOf } from './verdict.js';

/** Judges the texts of one role by their own words: scans each once, and tries only the checks whose words stand in it. */
export class TextJudge {
  readonly #checks: readonly Check[];
  readonly #lexicon: Lexicon;
  readonly #role: Role;
  readonly #asked: AskedPatterns;
  readonly #first: Asked;
  /** By pattern: the numbers of the checks that it may start. */
  readonly #started: (number[] | undefined)[] = [];
  /** By check: the number of the text that started it last. */
  readonly #startedBy: Uint32Array;
  #text = 0;
  readonly #recent = new RecentTexts<Verdict>();

  constructor(role: Role, checks: readonly Check[], lexicon: Lexicon, asked: AskedPatterns) {
    this.#role = role;
    this.#checks = checks;
    this.#lexicon = lexicon;
    this.#asked = asked;
    this.#first = asked.first(role);
    this.#startedBy = new Uint32Array(checks.length);
    for (const [index, { triggers, roles, isLast }] of checks.entries()) {
      if (isLast || !roles.has(role)) continue;
      for (const pattern of new Set(triggers ?? [])) (this.#started[pattern] ??= []).push(index);
    }
  }

  judge(text: string): Verdict {
    const known = this.#recent.get(text);
    if (known !== undefined) return known;
    const verdict = this.#verdictOn(text);
    this.#recent.set(text, verdict);
    return verdict;
  }

  #verdictOn(text: string): Verdict {
    const first = this.#lexicon.scan(text, this.#first);
    if (first.length === 0) return verdictOf();
    const now = ++this.#text;
    const started: number[] = [];
    for (const { pattern } of first) {
      for (const check of this.#started[pattern] ?? NO_CHECKS) {
        if (this.#startedBy[check] === now) continue;
        this.#startedBy[check] = now;
        started.push(check);
      }
    }
    if (started.length === 0) return verdictOf(first);
    const others = this.#asked.others(this.#role, started);
    const hits = others === null ? first : hitsInOrder(first, this.#lexicon.scanLeft(others));
    const met: Verdict['met'][number][] = [];
    const wholes: number[] = [];
    for (const check of started) {
      const { inMessage } = this.#checks[check] as Check;
      if (inMessage === undefined) wholes.push(check);
      else {
        const span = inMessage.findIn({ text, hits });
        if (span !== null) met.push({ check, span });
      }
    }
    return verdictOf(hits, met, wholes);
  }
}

const NO_CHECKS: readonly number[] = [];
