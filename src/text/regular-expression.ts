/**
 * Regular expressions of packs: run by RE2's algorithm, so that no pattern takes exponential time whatever the text, and
 * only on texts that hold a literal which the expression cannot do without.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { FoldedText } from './folded-text.js';
import type { Hit } from './hit.js';
import { foldWord } from './pattern.js';
import { PatternError } from './pattern-error.js';
import { likelihoodOf } from './commonness.js';
import { longestSafeText } from './safe-length.js';

export class RegularExpression {
  /** The number of the pattern. */
  readonly pattern: number;
  readonly #compiled: RE2JS;
  /** The same for JavaScript's own engine, which is faster where it cannot run away; null where it might. */
  readonly #native: RegExp | null;
  /** The longest text, in units, for which the own engine surely takes few steps. */
  readonly #nativeLength: number;
  /** Folded words of which a matching text holds at least one, or null when nothing can be said. */
  readonly needs: readonly string[] | null;
  /** The fewest digits that a matching text holds. */
  readonly digits: number;

  /** Throws PatternError. The expression is matched against the folded text: lower case, simplified, half width. */
  constructor(pattern: number, source: string) {
    this.pattern = pattern;
    const folded = foldSource(source);
    try {
      this.#compiled = RE2JS.compile(folded, RE2JS.CASE_INSENSITIVE);
    } catch (error) {
      if (!(error instanceof RE2JSSyntaxException)) throw error;
      throw new PatternError(
        `/${source}/ is not a regular expression that always ends: ${error.message}. Use no look-around and no back-reference; say exceptions under unless`,
      );
    }
    const tree = parse(folded);
    this.#nativeLength = tree === null ? 0 : longestSafeText(tree);
    this.#native = this.#nativeLength === 0 ? null : new RegExp(inJavaScript(folded), 'giu');
    this.needs = tree === null ? null : neededWords(tree);
    this.digits = tree === null ? 0 : fewestDigits(tree);
  }

  /** Adds every place of the expression in the text to `hits`. */
  find(text: FoldedText, hits: Hit[]): void {
    if (this.#native !== null && text.length <= this.#nativeLength) {
      for (const { index, 0: found } of text.toString().matchAll(this.#native))
        this.#add(text, index, index + found.length, hits);
      return;
    }
    const matcher = this.#compiled.matcher(text.toString());
    while (matcher.find()) {
      this.#add(text, matcher.start(), matcher.end(), hits);
    }
  }

  #add(text: FoldedText, first: number, end: number, hits: Hit[]): void {
    if (end > first) hits.push({ pattern: this.pattern, start: text.at[first] as number, end: text.endOf(end - 1) });
  }
}

/** Only characters beyond ASCII are folded: \S and \s, [A-Z] and (?i) must stay what they are. */
function foldSource(source: string): string {
  return source.replace(/[\u0080-\uffff]/gu, (character) => foldWord(character) || character);
}

/** RE2 names a script `\\p{Han}`, JavaScript `\\p{Script=Han}`. */
const inJavaScript = (source: string): string => source.replaceAll('\\p{Han}', '\\p{Script=Han}');

function parse(folded: string): AST.Pattern | null {
  const source = inJavaScript(folded);
  try {
    return new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
  } catch {
    return null; // RE2 knows forms that JavaScript does not; then no literal is known, which is only slower
  }
}

/** The alternatives of which one is always part of a match, or null: of several such sets the one that is met least often by chance. */
function neededWords(pattern: AST.Pattern | AST.Group | AST.CapturingGroup): string[] | null {
  const words: string[] = [];
  for (const alternative of pattern.alternatives) {
    const best = bestOf(alternative);
    if (best === null) return null;
    words.push(...best);
  }
  return words.length > 500 ? null : words;
}

function bestOf(alternative: AST.Alternative): string[] | null {
  const candidates: string[][] = [];
  let literal = '';
  const endLiteral = () => {
    if (literal !== '') candidates.push([literal]);
    literal = '';
  };
  for (const element of alternative.elements) {
    if (element.type === 'Character') literal += String.fromCodePoint(element.value).toLowerCase();
    else {
      endLiteral();
      const words = wordsOf(element);
      if (words !== null) candidates.push(words);
    }
  }
  endLiteral();
  return candidates.sort((one, other) => likelihoodOf(one) - likelihoodOf(other))[0] ?? null;
}

function wordsOf(element: AST.Element): string[] | null {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return neededWords(element);
    case 'Quantifier':
      return element.min === 0 ? null : wordsOf(element.element);
    case 'Character':
      return [String.fromCodePoint(element.value).toLowerCase()];
    case 'CharacterClass': {
      if (element.negate || element.elements.length > 12) return null;
      const characters = element.elements.map((member) =>
        member.type === 'Character' ? String.fromCodePoint(member.value).toLowerCase() : null,
      );
      return characters.every((character): character is string => character !== null && character.trim() !== '')
        ? characters
        : null;
    }
    default:
      return null;
  }
}

function fewestDigits(node: AST.Pattern | AST.Group | AST.CapturingGroup): number {
  return Math.min(
    ...node.alternatives.map(({ elements }) => elements.reduce((sum, element) => sum + digitsOf(element), 0)),
  );
}

function digitsOf(element: AST.Element): number {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return fewestDigits(element);
    case 'Quantifier':
      return element.min * digitsOf(element.element);
    case 'Character':
      return element.value >= 0x30 && element.value <= 0x39 ? 1 : 0;
    case 'CharacterSet':
      return element.kind === 'digit' && !element.negate ? 1 : 0;
    case 'CharacterClass':
      return !element.negate && element.elements.every((member) => isDigits(member)) ? 1 : 0;
    default:
      return 0;
  }
}

function isDigits(member: AST.CharacterClassElement): boolean {
  if (member.type === 'CharacterClassRange') return member.min.value >= 0x30 && member.max.value <= 0x39;
  if (member.type === 'Character') return member.value >= 0x30 && member.value <= 0x39;
  return member.type === 'CharacterSet' && member.kind === 'digit' && !member.negate;
}
