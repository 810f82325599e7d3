/** The choices of a pattern, `[…]` and `(…|…)`: read, multiplied, cut into parts. */
import { PatternError } from './pattern-error.js';

/** `^` and `$` of a choice, while its spellings are made. */
export const START = '\u0002';
export const END = '\u0003';

/** Words that one part may stand for; more is surely a mistake, and slow to load. */
const MOST_WORDS = 20_000;

/** The text as choices, one after the other: a plain character is a choice of one. Choices may stand inside choices. */
export function choicesOf(characters: readonly string[], written: string): string[][] {
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
      all.push(character === '[' ? charactersOf(inside) : alternatives(inside, written));
      index = close;
    } else all.push([character]);
  }
  return all;
}

/** `[0-9]` and `[a-z]` are all from the one to the other; any other `-` is the sign itself. */
function charactersOf(inside: readonly string[]): string[] {
  const all: string[] = [];
  for (let index = 0; index < inside.length; index++) {
    const [from, dash, to] = inside.slice(index, index + 3) as [string, string?, string?];
    if (dash !== '-' || to === undefined || !isRange(from, to)) {
      all.push(from);
      continue;
    }
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) all.push(String.fromCharCode(code));
    index += 2;
  }
  return all;
}

const isRange = (from: string, to: string): boolean =>
  [/^[0-9]$/u, /^[a-z]$/u, /^[A-Z]$/u].some((kind) => kind.test(from) && kind.test(to)) && from <= to;

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
export function inSmallParts(choices: readonly string[][], gap: number): Group[] {
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
export function expand(choices: readonly string[][]): string[] {
  if (sizeOf(choices) > MOST_WORDS)
    throw new PatternError(
      `choices such as (${choices[0]?.join('|')}) stand for more than ${MOST_WORDS} words: use several patterns`,
    );
  return choices.reduce<string[]>(
    (spellings, choice) => spellings.flatMap((start) => choice.map((each) => start + each)),
    [''],
  );
}
