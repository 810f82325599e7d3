/** Words of a rule that all but stand in a text: kept out by a guard, or with only a part of them there. */
import type { WordPlace } from '../kinds/rule-words.js';
import { CLASS, DIGIT, LATIN } from '../text/characters.js';
import { FoldedText } from '../text/folded-text.js';
import { AT_END, AT_START } from '../text/guards.js';
import { parsePattern, type Part, type Word } from '../text/pattern.js';

/** What a manager should know of each, in words; the longest first. */
export function nearWords(words: readonly WordPlace[], text: string): readonly Near[] {
  const folded = new FoldedText().read(text).toString();
  const near = words.flatMap(({ word }) => nearWord(word, folded)).sort((a, b) => b.length - a.length);
  return near.filter(({ sentence }, index) => near.findIndex((other) => other.sentence === sentence) === index);
}

export interface Near {
  readonly sentence: string;
  readonly length: number;
  /** True = the whole word stands there, and a guard keeps it from being found. */
  readonly isWhole: boolean;
}

function nearWord(written: string, folded: string): readonly Near[] {
  const parts = partsOf(written);
  if (parts.slice(1).every(({ gap }) => gap === 0)) {
    const whole = wholeIn(parts, folded);
    if (whole !== null) {
      const sentence = guardSentence(whole, folded);
      return sentence === null ? [] : [{ sentence, length: whole.text.length, isWhole: true }];
    }
  }
  return parts.length === 1
    ? []
    : parts.flatMap((part) =>
        part.words
          .filter(({ text }) => text.length >= SHORTEST && folded.includes(text))
          .map(({ text }) => ({ sentence: `"${text}" stands in it, but not the rest of "${shortened(written)}"`, length: text.length, isWhole: false })),
      );
}

/** A word as it stands in a text, whatever stands around it. */
interface Whole extends Word {
  readonly at: number;
}

/** The first place where words of all parts follow each other. */
function wholeIn(parts: readonly Part[], folded: string): Whole | null {
  if (parts.length === 0) return null;
  for (let at = 0; at < folded.length; at++) {
    let end = at;
    let guards = 0;
    const all = parts.every(({ words }) => {
      const word = words.find(({ text }) => text.length > 0 && folded.startsWith(text, end));
      if (word === undefined) return false;
      end += word.text.length;
      guards |= word.guards;
      return true;
    });
    if (all) return { text: folded.slice(at, end), guards, at };
  }
  return null;
}

/** One character stands everywhere. */
const SHORTEST = 2;

function partsOf(word: string): readonly Part[] {
  const pattern = parsePattern(word);
  return 'parts' in pattern ? pattern.parts : [];
}

/** Why a whole word that stands in a text is not found in it, or null where that cannot be told. */
function guardSentence({ text, guards, at }: Whole, folded: string): string | null {
  const isSame = (index: number, edge: number, kind: number) =>
    CLASS[folded.charCodeAt(index)] === kind && CLASS[text.charCodeAt(edge)] === kind;
  const last = text.length - 1;
  const stands = (kind: number) => isSame(at - 1, 0, kind) || isSame(at + text.length, last, kind);
  if (stands(DIGIT)) return `"${text}" stands inside a longer number, which guards against it`;
  if (stands(LATIN)) return `"${text}" stands inside a longer word, which guards against it`;
  if ((guards & AT_START) !== 0 && at > 0) return `"${text}" does not stand at the start of the message (^)`;
  if ((guards & AT_END) !== 0 && at + text.length < folded.length) return `"${text}" does not stand at the end of the message ($)`;
  return null;
}

const shortened = (written: string): string => (written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written);
const LONGEST = 40;
