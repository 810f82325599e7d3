/** The parts of a pattern with all ways to write their words. */
import type { ChainPart } from './chain.js';
import { likelihoodOf } from './commonness.js';
import { guardsOf } from './guards.js';
import { type Part, parsePattern, type Word } from './pattern.js';
import { pinyinSpellings, soundUnits } from './pinyin.js';

/** How a pattern's words may also be written. */
export interface Spelling {
  /** Characters replaced by their sound: hao评, jia货, fa piao. */
  readonly pinyin?: boolean;
  /** Characters replaced by others of the same sound: 威信, 卫星. */
  readonly homophones?: boolean;
}

/** A pattern and its spelling in one string: what two patterns must share to be the same. */
export function keyOf(written: string, { pinyin, homophones }: Spelling): string {
  return `${pinyin ? 'p' : ''}${homophones ? 'h' : ''} ${written}`;
}

export interface SpelledPattern {
  /** The expression between the strokes, or null for a pattern of words. */
  readonly expression: string | null;
  readonly parts: readonly ChainPart[];
  /** What each unit is read as, on top of folding; null = as it is. */
  readonly reading: Uint16Array | null;
  /** About how often the words stand in a message by chance; 1 for an expression, whose words are not known here. */
  readonly likelihood: number;
}

/** Reads a key. Throws PatternError. */
export function spellPattern(key: string): SpelledPattern {
  const end = key.indexOf(' ');
  const pattern = parsePattern(key.slice(end + 1));
  if ('regularExpression' in pattern)
    return { expression: pattern.regularExpression, parts: [], reading: null, likelihood: 1 };
  const pinyin = key.lastIndexOf('p', end) >= 0;
  const reading = key.lastIndexOf('h', end) >= 0 ? sounds() : null;
  const parts = pattern.parts.map((part) => spellPart(part, pinyin, reading));
  return { expression: null, parts, reading, likelihood: Math.min(...parts.map((part) => part.likelihood)) };
}

let soundsOfUnits: Uint16Array | null = null;

/** Every unit as its sound; made once. */
export function sounds(): Uint16Array {
  soundsOfUnits ??= soundUnits();
  return soundsOfUnits;
}

function spellPart({ gap, words }: Part, pinyin: boolean, reading: Uint16Array | null): ChainPart {
  return { gap, words: spellings(words, pinyin, reading), likelihood: likelihoodOf(words.map(({ text }) => text)) };
}

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
