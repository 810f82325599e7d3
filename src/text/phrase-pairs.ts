/** What of a phrase is compared: its pairs of neighbours, its clauses, whether it denies. */
import type { Phrase } from './read-phrase.js';
import { DENIAL } from './word-classes.js';

/** Units beyond these are not compared: a text so long is no sentence. */
const MOST_UNITS = 1000;

/** Above every unit: a pair is a number of its own. */
export const PAIRED = 2 ** 21;

/** The number of the pair of a unit and the one before it. */
export const pairAt = ({ units }: Phrase, index: number): number =>
  ((units[index - 1] as number) + 1) * PAIRED + (units[index] as number);

/** The same in 16 bits, which two pairs may share. */
export const hashOf = ({ units }: Phrase, index: number): number =>
  (Math.imul(units[index - 1] as number, 0x9e3779b1) ^ Math.imul(units[index] as number, 0x85ebca6b)) >>> 16;

/** Whether one of the units start..end denies. */
export function denies({ units }: Phrase, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (units[index] === DENIAL) return true;
  return false;
}

/** The units at which clauses begin, and the end of the last. */
export function clauseStarts({ clauses, length }: Phrase): number[] {
  const starts: number[] = [];
  const end = Math.min(length, MOST_UNITS);
  for (let index = 0; index < end; index++)
    if (index === 0 || clauses[index] !== clauses[index - 1]) starts.push(index);
  starts.push(end);
  return starts;
}
