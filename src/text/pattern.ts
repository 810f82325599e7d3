/**
 * The little language of a word in a pack, read into parts of plain words:
 *
 *   加微信            these characters, in any width, case, script or spacing
 *   加[微薇威]信      one of these characters;   (微信|v信|)  one of these words, or nothing
 *   加…微信           up to 6 characters between, in one clause;   加……微信  up to 16
 *   ^随便你$          at the start, at the end of the message; also in a choice: 去死(吧|$)
 *   refund*           a Latin word that may go on
 *   /\d{11}/          a regular expression (RE2: always linear)
 *   \…                the character itself
 */
import { CLASS, DROP, FOLDED, SPACE } from './characters.js';
import { AT_END, AT_START, guardsOf } from './guards.js';

export interface Word {
  /** Folded. */
  readonly text: string;
  readonly guards: number;
}

/** Words of which one must stand here, at most `gap` units after the part before. */
export interface Part {
  readonly gap: number;
  readonly words: readonly Word[];
}

export type Pattern = { readonly parts: readonly Part[] } | { readonly regularExpression: string };

/** A pattern that cannot be read; the message says why and what would do. */
export class PatternError extends Error {}

/** `…` and `……`. */
const GAP = 6;
const LONG_GAP = 16;
/** Words that one part may stand for; more is surely a mistake, and slow to load. */
const MOST_WORDS = 20_000;

/** Reads a pattern as written in a pack. Throws PatternError. */
export function parsePattern(written: string): Pattern {
  const expression = /^\/(.+)\/$/su.exec(written);
  if (expression?.[1] !== undefined) return { regularExpression: expression[1] };
  let source = written.trim();
  if (!SPECIAL.test(source)) return plainWord(source);
  const atStart = source.startsWith('^');
  const atEnd = source.endsWith('$') && !source.endsWith('\\$');
  source = source.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
  const open = source.endsWith('*') && !source.endsWith('\\*');
  if (open) source = source.slice(0, -1);
  const groups = splitGaps(source).flatMap(({ text, gap }) => inSmallParts(choicesOf([...text], written), gap));
  const last = groups.length - 1;
  const parts = groups.map(({ choices, gap }, index): Part => {
    const words = new Map<string, Word>();
    const joinsNext = groups[index + 1]?.gap === 0;
    const joinsPrevious = index > 0 && gap === 0;
    for (const spelled of expand(choices)) {
      const begins = spelled.startsWith(START) && index === 0;
      const ends = spelled.endsWith(END) && index === last;
      const bare = spelled.slice(begins ? 1 : 0, ends ? -1 : undefined);
      if (bare.includes(START) || bare.includes(END)) throw new PatternError(misplacedEdge(written, bare));
      const folded = foldWord(bare);
      if (folded === '')
        throw new PatternError(`"${written}" can be empty here: write at least one character between gaps`);
      const guards =
        guardsOf(folded, open && index === last, joinsPrevious, joinsNext) |
        (begins || (atStart && index === 0) ? AT_START : 0) |
        (ends || (atEnd && index === last) ? AT_END : 0);
      // The same word with and without an edge needs none.
      words.set(folded, { text: folded, guards: guards & (words.get(folded)?.guards ?? guards) });
    }
    return { gap, words: [...words.values()] };
  });
  return { parts };
}

/** What makes a word more than its characters; most words of long lists have none of it. */
const SPECIAL = /[\\[(…*]|^\^|\$$/u;

function plainWord(source: string): Pattern {
  const text = foldWord(source);
  if (text === '') throw new PatternError(`"${source}" can be empty here: write at least one character between gaps`);
  return { parts: [{ gap: 0, words: [{ text, guards: guardsOf(text, false) }] }] };
}

/** `^` and `$` of a choice, while its spellings are made. */
const START = '\u0002';
const END = '\u0003';

function misplacedEdge(written: string, spelled: string): string {
  const [sign, place] = spelled.includes(END) ? ['$', 'end'] : ['^', 'start'];
  return `"${written}" has a ${sign} in a choice that does not stand at the ${place}, so that it can never be met. Write \\${sign} for the sign itself`;
}

/** A word as the automaton meets it: folded like a text, with single spaces and no invisible marks. */
export function foldWord(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const unit = FOLDED[text.charCodeAt(index)] as number;
    if (unit === DROP) continue;
    if (CLASS[unit] !== SPACE) folded += String.fromCharCode(unit);
    else if (folded !== '' && !folded.endsWith(' ')) folded += ' ';
  }
  return folded.trimEnd();
}

function splitGaps(source: string): { text: string; gap: number }[] {
  const pieces: { text: string; gap: number }[] = [];
  let gap = 0;
  for (const piece of source.split(/((?<!\\)…+)/u)) {
    if (/^…+$/u.test(piece)) gap = piece.length > 1 ? LONG_GAP : GAP;
    else pieces.push({ text: piece, gap });
  }
  return pieces;
}

/** The text as choices, one after the other: a plain character is a choice of one. Choices may stand inside choices. */
function choicesOf(characters: readonly string[], written: string): string[][] {
  const all: string[][] = [];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] as string;
    if (character === '\\' && index + 1 < characters.length) {
      all.push([characters[++index] as string]);
    } else if (character === '[' || character === '(') {
      const close = closeOf(characters, index);
      if (close < 0)
        throw new PatternError(
          `"${written}" opens "${character}" and never closes it; write \\${character} for the character itself`,
        );
      const inside = characters.slice(index + 1, close);
      if (inside.length === 0)
        throw new PatternError(`"${written}" has an empty choice ${character}${character === '[' ? ']' : ')'}`);
      all.push(character === '[' ? inside : alternatives(inside, written));
      index = close;
    } else all.push([character]);
  }
  return all;
}

/** Where the bracket at `open` is closed, or -1. */
function closeOf(characters: readonly string[], open: number): number {
  if (characters[open] === '[') return characters.indexOf(']', open);
  let depth = 0;
  for (let index = open; index < characters.length; index++) {
    if (characters[index] === '\\') index++;
    else if (characters[index] === '(') depth++;
    else if (characters[index] === ')' && --depth === 0) return index;
  }
  return -1;
}

/** `a|b|` is a, b or nothing; `\|` is the sign. Every alternative is read like a pattern of its own. */
function alternatives(inside: readonly string[], written: string): string[] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (let index = 0; index < inside.length; index++) {
    const character = inside[index] as string;
    const part = parts.at(-1) as string[];
    const next = inside[index + 1];
    if (character === '\\') part.push(character, inside[++index] ?? '');
    else if (character === '$' && depth === 0 && (next === undefined || next === '|')) part.push(END);
    else if (character === '^' && depth === 0 && part.length === 0) part.push(START);
    else if (character === '|' && depth === 0) parts.push([]);
    else {
      depth += character === '(' ? 1 : character === ')' ? -1 : 0;
      part.push(character);
    }
  }
  return [...new Set(parts.flatMap((part) => expand(choicesOf(part, written))))];
}

interface Group {
  readonly choices: readonly string[][];
  readonly gap: number;
}

/**
 * Choices multiply: (a|b)(c|d) is four words. Where they would come to too many, they are cut into parts that follow each
 * other without a gap, none of which can be empty.
 */
function inSmallParts(choices: readonly string[][], gap: number): Group[] {
  if (sizeOf(choices) <= MANY_WORDS) return [{ choices, gap }];
  const groups: { choices: string[][]; gap: number }[] = [];
  let current: string[][] = [];
  for (const [index, choice] of choices.entries()) {
    const rest = choices.slice(index);
    if (sizeOf([...current, choice]) > MANY_WORDS && !canBeEmpty(current) && !canBeEmpty(rest)) {
      groups.push({ choices: current, gap: groups.length === 0 ? gap : 0 });
      current = [];
    }
    current.push(choice);
  }
  return [...groups, { choices: current, gap: groups.length === 0 ? gap : 0 }];
}

/** A part of more words is cut, where that can be done. */
const MANY_WORDS = 120;

const sizeOf = (choices: readonly string[][]): number => choices.reduce((size, choice) => size * choice.length, 1);

const canBeEmpty = (choices: readonly string[][]): boolean =>
  choices.every((choice) => choice.some((each) => each.trim() === '' || each === END || each === START));

/** All spellings that choices give. */
function expand(choices: readonly string[][]): string[] {
  if (sizeOf(choices) > MOST_WORDS)
    throw new PatternError(
      `choices such as (${choices[0]?.join('|')}) stand for more than ${MOST_WORDS} words: use several patterns`,
    );
  return choices.reduce<string[]>(
    (spellings, choice) => spellings.flatMap((start) => choice.map((each) => start + each)),
    [''],
  );
}
