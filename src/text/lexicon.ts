/**
 * The words of all rules, found in one pass over a text. A rule adds its patterns to the builder and gets numbers; the
 * lexicon then says which numbers stand where in a text, and rules look at these hits alone.
 */
import { Automaton } from './automaton.js';
import { Chain, type ChainPart } from './chain.js';
import { CLASS, LATIN } from './characters.js';
import { FoldedText } from './folded-text.js';
import { guardsOf } from './guards.js';
import type { Hit } from './hit.js';
import { type Part, parsePattern, type Word } from './pattern.js';
import { pinyinSpellings, soundUnits } from './pinyin.js';
import { RegularExpression } from './regular-expression.js';
import { type Asked, type Found, Scanner } from './scan.js';

export type { Hit } from './hit.js';
export type { Asked } from './scan.js';

/** How a pattern's words may also be written. */
export interface Spelling {
  /** Characters replaced by their sound: hao评, jia货, fa piao. */
  readonly pinyin?: boolean;
  /** Characters replaced by others of the same sound: 威信, 卫星. */
  readonly homophones?: boolean;
}

const NOTHING: readonly Hit[] = [];

/** Collects patterns. */
export class LexiconBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #written = new Automaton();
  /** Words with a Latin letter in them, most of them pinyin: kept apart, since most messages have none. */
  readonly #latin = new Automaton();
  readonly #sounding = new Automaton();
  readonly #expressions: RegularExpression[] = [];
  /** By pattern: see likelihood. */
  readonly #likelihoods: number[] = [];
  #sounds: Uint16Array | null = null;

  /** The number of a pattern; the same pattern, spelled the same ways, has the same number. Throws PatternError. */
  add(written: string, spelling: Spelling = {}): number {
    const key = `${spelling.pinyin ? 'p' : ''}${spelling.homophones ? 'h' : ''} ${written}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const pattern = parsePattern(written);
    const number = this.#numbers.size;
    if ('regularExpression' in pattern) this.#addExpression(number, pattern.regularExpression);
    else this.#addParts(number, pattern.parts, spelling);
    this.#numbers.set(key, number);
    return number;
  }

  /** About how often a pattern's words stand in a message by chance; for choosing which of several to look for first. */
  likelihood(pattern: number): number {
    return this.#likelihoods[pattern] ?? 1;
  }

  /** The lexicon of all patterns added. The builder is spent. */
  build(): Lexicon {
    const scanners = [new Scanner(this.#written.link(), null), new Scanner(this.#latin.link(), null)];
    if (!this.#sounding.isEmpty) scanners.push(new Scanner(this.#sounding.link(), this.#sounds));
    return new Lexicon(scanners, this.#expressions);
  }

  #addParts(pattern: number, parts: readonly Part[], { pinyin = false, homophones = false }: Spelling): void {
    if (homophones) this.#sounds ??= soundUnits();
    const reading = homophones ? this.#sounds : null;
    const spelled = parts.map(({ gap, words }): ChainPart => ({ gap, words: spellings(words, pinyin, reading) }));
    const chain = spelled.length > 1 ? new Chain(spelled, reading) : null;
    this.#likelihoods[pattern] = Math.min(...parts.map(({ words }) => likelihoodOf(words.map(({ text }) => text))));
    for (const [word, guards] of spelled[chain?.anchor ?? 0]?.words ?? []) {
      const automaton = homophones ? this.#sounding : hasLatin(word) ? this.#latin : this.#written;
      automaton.add(word, { pattern, chain, length: word.length, guards, expression: -1 });
    }
  }

  #addExpression(pattern: number, source: string): void {
    const expression = new RegularExpression(pattern, source);
    const place = this.#expressions.push(expression) - 1;
    this.#likelihoods[pattern] = expression.needs === null ? 1 : likelihoodOf(expression.needs);
    for (const word of expression.needs ?? []) {
      const automaton = hasLatin(word) ? this.#latin : this.#written;
      automaton.add(word, { pattern, chain: null, length: word.length, guards: 0, expression: place });
    }
  }
}

const EVERYTHING: Asked = { has: () => true };

export class Lexicon {
  readonly #scanners: readonly Scanner[];
  readonly #expressions: readonly RegularExpression[];
  readonly #always: readonly number[];
  readonly #text = new FoldedText();
  readonly #found: { hits: Hit[]; readonly expressions: Set<number> } = { hits: [], expressions: new Set() };

  constructor(scanners: readonly Scanner[], expressions: readonly RegularExpression[]) {
    this.#scanners = scanners;
    this.#expressions = expressions;
    this.#always = expressions.flatMap(({ needs }, index) => (needs === null ? [index] : []));
  }

  /** Every place where a pattern that is asked for stands in a text, in order of its end. */
  scan(original: string, asked: Asked = EVERYTHING): readonly Hit[] {
    const text = this.#text.read(original);
    if (text.length === 0) return NOTHING;
    const found = this.#found;
    found.hits = [];
    found.expressions.clear();
    for (const index of this.#always) if (asked.has(this.#expressions[index]?.pattern as number)) found.expressions.add(index);
    const [written, latin, sounding] = this.#scanners;
    written?.scan(text, asked, found);
    if (text.hasLatin) latin?.scan(text, asked, found);
    sounding?.scan(text, asked, found);
    return this.#finish(found);
  }

  /** The same of the text scanned last, for patterns that were not asked for then. */
  scanLeft(asked: Asked): readonly Hit[] {
    const text = this.#text;
    const found = this.#found;
    found.hits = [];
    found.expressions.clear();
    for (const index of this.#always) if (asked.has(this.#expressions[index]?.pattern as number)) found.expressions.add(index);
    const [written, latin, sounding] = this.#scanners;
    written?.scanLeft(text, asked, found);
    if (text.hasLatin) latin?.scanLeft(text, asked, found);
    sounding?.scanLeft(text, asked, found);
    return this.#finish(found);
  }

  /** The hits proper and those of the expressions whose needed words are among them, in order. */
  #finish({ hits, expressions }: Found): readonly Hit[] {
    const text = this.#text;
    for (const index of expressions) {
      const expression = this.#expressions[index] as RegularExpression;
      if (expression.digits === 0 || text.countDigits() >= expression.digits) expression.find(text, hits);
    }
    return hits.length === 0 ? NOTHING : inOrder(hits);
  }
}

/** Hits of one text, in order of their end, then their start. */
export function hitsInOrder(hits: readonly Hit[], more: readonly Hit[]): readonly Hit[] {
  if (more.length === 0) return hits;
  return hits.length === 0 ? more : inOrder([...hits, ...more]);
}

/** A rough guess: any one character stands in a message of ten, a word in a tenth as many for each further character. */
const likelihoodOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + 0.1 ** word.length, 0);

/** All ways to write the words of a part, with their guards. Choices often come to the same: 微信 and 薇信 are both weixin. */
function spellings(words: readonly Word[], pinyin: boolean, reading: Uint16Array | null): Map<string, number> {
  const all = new Map<string, number>();
  for (const { text, guards } of words) {
    all.set(reading === null ? text : read(text, reading), guards);
    if (text.includes(' ')) all.set(text.replaceAll(' ', ''), guards);
    if (pinyin) for (const spelled of pinyinSpellings(text)) all.set(spelled, guards | guardsOf(spelled, false));
  }
  return all;
}

function read(text: string, reading: Uint16Array): string {
  return Array.from(text, (character) => String.fromCharCode(reading[character.charCodeAt(0)] as number)).join('');
}

/** Sorts by end, then start. Hits come nearly so: each is moved the few places that it is off. */
function inOrder(hits: Hit[]): Hit[] {
  for (let index = 1; index < hits.length; index++) {
    const hit = hits[index] as Hit;
    let place = index - 1;
    for (; place >= 0; place--) {
      const other = hits[place] as Hit;
      if (other.end < hit.end || (other.end === hit.end && other.start <= hit.start)) break;
      hits[place + 1] = other;
    }
    hits[place + 1] = hit;
  }
  return hits;
}

function hasLatin(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (CLASS[word.charCodeAt(index)] === LATIN) return true;
  return false;
}
