type Numbers = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** A column as it goes from thread to thread; null where all numbers are zero. */
export interface ColumnSnapshot {
  readonly size: number;
  readonly numbers: Numbers | null;
}

/** A number of a column's snapshot. */
export function numberIn({ numbers }: ColumnSnapshot, index: number): number {
  return numbers === null ? 0 : (numbers[index] as number);
}

/** Whole numbers from 0 to `most` fit into this kind of array; others into the next. */
const KINDS = [
  { most: 2 ** 8 - 1, kind: Uint8Array },
  { most: 2 ** 16 - 1, kind: Uint16Array },
  { most: 2 ** 31 - 1, kind: Int32Array },
] as const;

const REAL = { most: Number.POSITIVE_INFINITY, kind: Float64Array };

/** Numbers of a piece, a power of two: a column grows piece by piece, so that nothing is copied, and nothing left lying about. */
const PIECE_BITS = 14;
const IN_PIECE = (1 << PIECE_BITS) - 1;

/**
 * A column of numbers that grows: what an array of JavaScript's would keep, in a fraction of the memory and without gaps. Whole
 * numbers take as many bytes as the largest of their piece needs; a piece of zeros alone takes none.
 */
export class Column {
  readonly #isWhole: boolean;
  readonly #pieces: (Numbers | null)[] = [];
  /** What the last piece can hold. */
  #most = 0;
  size = 0;

  /** @param kind whole numbers from 0 to 2³¹ − 1, or any */
  constructor(kind: 'whole' | 'real') {
    this.#isWhole = kind === 'whole';
  }

  push(number: number): void {
    const place = this.size++ & IN_PIECE;
    if (place === 0) this.#begin();
    if (number === 0) return; // it stands there already
    if (number > this.#most || (number < 0 && this.#most === 0)) this.#widen(number);
    (this.#pieces[this.#pieces.length - 1] as Numbers)[place] = number;
  }

  at(index: number): number {
    const piece = this.#pieces[index >>> PIECE_BITS];
    return piece === null ? 0 : ((piece as Numbers)[index & IN_PIECE] as number);
  }

  snapshot(): ColumnSnapshot {
    const pieces = this.#pieces.filter((piece) => piece !== null);
    if (pieces.length === 0) return { size: this.size, numbers: null };
    const { kind } = [...KINDS, REAL].findLast(({ kind: each }) => pieces.some((piece) => piece instanceof each)) ?? REAL;
    const numbers = new kind(this.size);
    for (const [place, piece] of this.#pieces.entries()) {
      const start = place << PIECE_BITS;
      if (piece !== null) numbers.set(piece.subarray(0, this.size - start), start);
    }
    return { size: this.size, numbers };
  }

  #begin(): void {
    this.#pieces.push(null);
    this.#most = 0;
  }

  #widen(number: number): void {
    const { most, kind } = this.#isWhole ? (KINDS.find((each) => number <= each.most) ?? KINDS[2]) : REAL;
    const wider = new kind(IN_PIECE + 1);
    const last = this.#pieces.length - 1;
    const piece = this.#pieces[last] as Numbers | null;
    if (piece !== null) wider.set(piece);
    this.#pieces[last] = wider;
    this.#most = most;
  }
}
