import { parsePattern } from '../text/pattern.js';

/** Texts that a word of a rule stands for, the first few; none for a regular expression, or one that cannot be read. */
export function wordSamples(written: string, atMost = SAMPLES): readonly string[] {
  try {
    const pattern = parsePattern(written);
    if ('regularExpression' in pattern) return [];
    const most = Math.min(atMost, Math.max(...pattern.parts.map(({ words }) => words.length)));
    return Array.from({ length: most }, (_, number) =>
      pattern.parts.map(({ words }) => words[number % words.length]?.text ?? '').join(''),
    );
  } catch {
    return [];
  }
}

/** Enough to tell whether a word is ever found: choices of a word differ little. */
const SAMPLES = 8;

/** The words of all parts of a pattern; null for a regular expression, none for one that cannot be read. */
export function wordParts(written: string): readonly string[] | null {
  try {
    const pattern = parsePattern(written);
    return 'regularExpression' in pattern
      ? null
      : pattern.parts.flatMap(({ words }) => words.map(({ text }) => text));
  } catch {
    return [];
  }
}
