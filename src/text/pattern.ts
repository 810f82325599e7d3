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
import { emojiCodeLength, emojiCodeUnit } from './emoji-codes.js';
import { AT_END, AT_START, guardsOf } from './guards.js';
import { choicesOf, END, expand, inSmallParts, START } from './pattern-choices.js';
import { PatternError } from './pattern-error.js';

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

/** `…` and `……`. */
const GAP = 6;
const LONG_GAP = 16;

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

function misplacedEdge(written: string, spelled: string): string {
  const [sign, place] = spelled.includes(END) ? ['$', 'end'] : ['^', 'start'];
  return `"${written}" has a ${sign} in a choice that does not stand at the ${place}, so that it can never be met. Write \\${sign} for the sign itself`;
}

/** A word as the automaton meets it: folded like a text, with single spaces and no invisible marks. */
export function foldWord(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const code = emojiCodeLength(text, index);
    const unit = code === 0 ? (FOLDED[text.charCodeAt(index)] as number) : emojiCodeUnit(text, index, code);
    if (code !== 0) index += code - 1;
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
