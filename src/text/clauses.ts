/** Clauses, questions and quotations of a text, by its punctuation alone. Offsets are into the original text. */
import { CLASS, DIGIT, FOLDED, HAN, LATIN, SPACE, STOP } from './characters.js';

export interface Range {
  readonly start: number;
  readonly end: number;
}

const TILDE = 0x7e;
const WIDE_TILDE = 0xff5e;

/** The clause that holds start..end: up to the nearest punctuation, or the space that Chinese writes instead of it. */
export function clauseAround(text: string, { start, end }: Range): Range {
  let from = start;
  while (from > 0 && !endsClause(text, from - 1)) from--;
  let to = end;
  while (to < text.length && !endsClause(text, to)) to++;
  return { start: from, end: to };
}

/** Whether a clause ends at this character. */
function endsClause(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  const kind = CLASS[FOLDED[unit] as number];
  if (kind === STOP) return true;
  if (kind === SPACE) return isPause(text, index);
  return unit === TILDE || unit === WIDE_TILDE;
}

/** A space between Chinese words is a pause; between Latin words, at a script's border, or between s p a c e d characters it is none. */
function isPause(text: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && classAt(text, before) === SPACE) before--;
  let after = index + 1;
  while (after < text.length && classAt(text, after) === SPACE) after++;
  const left = classAt(text, before);
  const right = classAt(text, after);
  if (isLatin(left) || isLatin(right)) return false;
  return !(isAlone(text, before) && isAlone(text, after));
}

const isLatin = (kind: number): boolean => kind === LATIN || kind === DIGIT;

/** A Chinese character with nothing but space or an edge on both sides. */
function isAlone(text: string, index: number): boolean {
  const separates = (place: number) => place < 0 || place >= text.length || classAt(text, place) !== HAN;
  return classAt(text, index) === HAN && separates(index - 1) && separates(index + 1);
}

function classAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return STOP;
  return CLASS[FOLDED[text.charCodeAt(index)] as number] as number;
}

/** 能不能, 行不行, 可不可以, 有没有; but 不管是不是 and 随便你要不要 ask nothing. */
const EITHER_OR = /(?<!不管|无论|不论|管你|随便你)(?:([是能行会要好对可该想敢愿肯用够])不\1|有[没沒]有|(?:是|能|可)否)/u;

/** Whether a clause asks: a question mark follows, it ends in a particle that asks, or it gives the choice between yes and no. */
export function isQuestion(text: string, clause: Range): boolean {
  const rest = text.slice(clause.end).trimStart();
  if (/^[?？]/u.test(rest)) return true;
  const asked = text.slice(clause.start, clause.end).trimEnd();
  if (EITHER_OR.test(asked)) return true;
  return /([吗么嗎麼否](呀|啊|哦|的)?|呢|是不是|(?<![全都也还還就从從])[没沒不])$/u.test(asked);
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
  ['《', '》'],
];

/** Whether start..end stands between quotation marks. */
export function isQuoted(text: string, { start, end }: Range): boolean {
  return QUOTES.some(([open, close]) => {
    const after = text.indexOf(close, end);
    if (after < 0) return false;
    const before = text.lastIndexOf(open, start - 1);
    if (start === 0 || before < 0) return false;
    if (open === close) return count(text, open, start) % 2 === 1;
    return text.lastIndexOf(close, start - 1) < before;
  });
}

function count(text: string, mark: string, until: number): number {
  let marks = 0;
  for (let index = text.indexOf(mark); index >= 0 && index < until; index = text.indexOf(mark, index + 1)) marks++;
  return marks;
}
