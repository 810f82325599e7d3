/** How alike two texts are, by the pairs of neighbouring characters they share (Dice's coefficient), 0 to 1. */

/** A text made ready for comparing: its pairs of neighbouring units as numbers, in ascending order. */
export type Shape = Uint32Array;

/** The shape of a text of at least one unit. */
export function shapeOf(text: string): Shape {
  const pairs = new Uint32Array(Math.max(text.length - 1, 1));
  pairs[0] = text.charCodeAt(0);
  for (let index = 1; index < text.length; index++) {
    pairs[index - 1] = text.charCodeAt(index - 1) * 65536 + text.charCodeAt(index);
  }
  return pairs.sort();
}

/** Whether two texts of these lengths can be alike at all: cheap, to be asked before a shape is made. */
export function canBeAlike(length: number, other: number, least: number): boolean {
  const pairs = Math.max(length - 1, 1);
  const others = Math.max(other - 1, 1);
  return 2 * Math.min(pairs, others) >= least * (pairs + others) - SLACK;
}

/** Whether two texts share so many pairs that their likeness is `least` or more. */
export function areAlike(one: Shape, two: Shape, least: number): boolean {
  return 2 * countShared(one, two) >= least * (one.length + two.length) - SLACK;
}

/** 0.9 × 20 is a little more than 18 to a computer. */
export const SLACK = 1e-9;

function countShared(one: Shape, two: Shape): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    const difference = (one[i] as number) - (two[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}
