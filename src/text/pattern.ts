/**
 * The little language of a word in a pack, read into parts of plain words:
 *
 *   加微信            these characters, in any width, case, script or spacing
 *   加[微薇威]信      one of these characters;   (微信|v信|)  one of these words, or nothing
 *   加…微信           up to 6 characters between, in one clause;   加……微信  up to 16
 *   ^随便你$          at the start, at the end of the message
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
  const atStart = source.startsWith('^');
  const atEnd = source.endsWith('$') && !source.endsWith('\\$');
  source = source.slice(atStart ? 1 : 0, atEnd ? -1 : undefined);
  const open = source.endsWith('*') && !source.endsWith('\\*');
  if (open) source = source.slice(0, -1);
  const pieces = splitGaps(source);
  const parts = pieces.map(({ text, gap }, index): Part => {
    const words = new Map<string, Word>();
    for (const spelled of expand(text, written)) {
      const folded = foldWord(spelled);
      if (folded === '')
        throw new PatternError(`"${written}" can be empty here: write at least one character between gaps`);
      const guards =
        guardsOf(folded, open && index === pieces.length - 1) |
        (atStart && index === 0 ? AT_START : 0) |
        (atEnd && index === pieces.length - 1 ? AT_END : 0);
      words.set(folded, { text: folded, guards });
    }
    return { gap, words: [...words.values()] };
  });
  return { parts };
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

/** All spellings that choices give. */
function expand(text: string, written: string): string[] {
  let spellings = [''];
  const characters = [...text];
  for (let index = 0; index < characters.length; index++) {
    let choices: string[] = [characters[index] as string];
    if (characters[index] === '\\' && index + 1 < characters.length) {
      choices = [characters[++index] as string];
    } else if (characters[index] === '[' || characters[index] === '(') {
      const close = characters.indexOf(characters[index] === '[' ? ']' : ')', index);
      if (close < 0)
        throw new PatternError(
          `"${written}" opens "${characters[index]}" and never closes it; write \\${characters[index]} for the character itself`,
        );
      const inside = characters.slice(index + 1, close);
      choices = characters[index] === '[' ? inside : inside.join('').split('|');
      if (choices.length === 0) throw new PatternError(`"${written}" has an empty choice []`);
      index = close;
    }
    spellings = spellings.flatMap((start) => choices.map((choice) => start + choice));
    if (spellings.length > MOST_WORDS)
      throw new PatternError(`"${written}" stands for more than ${MOST_WORDS} words: use several patterns`);
  }
  return spellings;
}
