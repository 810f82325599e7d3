import { formatDuration } from '../format.js';
import type { Words } from '../words/words-of.js';
import { type Measure, UNITS } from './measures.js';

const SIGN = (change: number) => (change > 0 ? '+' : change < 0 ? '−' : '±');

/** `+1.3 秒`, `−2.1 个百分点`: a change, or a gap to a target. */
export function differenceIn(words: Words, percentagePoints: string) {
  return (measure: Measure, change: number): string => {
    const size = Math.abs(change);
    const { unit } = UNITS[measure];
    if (unit === 'seconds') return SIGN(change) + formatDuration(size, words);
    if (size === 0) return `±0${unit === 'share' ? ` ${percentagePoints}` : ''}`;
    if (unit === 'share') return `${SIGN(change)}${(size * 100).toFixed(1)} ${percentagePoints}`;
    return SIGN(change) + size.toFixed(unit === 'score' ? 1 : 2);
  };
}
