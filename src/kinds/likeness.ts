/** How alike two texts are, by the pairs of neighbouring characters they share (Dice's coefficient), 0 to 1. */

/** A text made ready for comparing. */
export interface Shape {
  /** Its pairs of neighbouring units as numbers, in ascending order. */
  readonly pairs: Uint32Array;
  /** A bit for every unit that it holds. */
  readonly mask: number;
}

/** The shape of a text of at least one unit. */
export function shapeOf(text: string): Shape {
  const pairs = new Uint32Array(Math.max(text.length - 1, 1));
  pairs[0] = text.charCodeAt(0);
  let mask = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    mask |= 1 << (Math.imul(unit, 0x9e3779b1) >>> 27);
    if (index > 0) pairs[index - 1] = text.charCodeAt(index - 1) * 65536 + unit;
  }
  return { pairs: pairs.sort(), mask };
}

/** Whether two texts of these lengths can be alike at all: cheap, to be asked before a shape is made. */
export function canBeAlike(length: number, other: number, least: number): boolean {
  const [short, long] = length < other ? [length, other] : [other, length];
  return 2 * Math.max(short - 1, 1) >= least * (Math.max(short - 1, 1) + Math.max(long - 1, 1));
}

/** Whether two texts share so many pairs that their likeness is `least` or more. */
export function areAlike(one: Shape, two: Shape, least: number): boolean {
  const total = one.pairs.length + two.pairs.length;
  // A unit that only one of them holds spoils at least one pair, and a pair has two units.
  if (countBits(one.mask ^ two.mask) > 2 * (1 - least) * total + 1e-9) return false;
  return 2 * countShared(one.pairs, two.pairs) >= least * total - 1e-9;
}

function countShared(one: Uint32Array, two: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    const difference = (one[i] as number) - (two[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

function countBits(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
