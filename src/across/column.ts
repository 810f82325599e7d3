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

/**
 * A column of numbers that grows: what an array of JavaScript's would keep, in a fraction of the memory and without gaps. Whole
 * numbers take as many bytes as the largest needs; a column of zeros alone takes none.
 */
export class Column {
  #most: number;
  #kind: (typeof KINDS)[number]['kind'] | typeof Float64Array;
  #numbers: Numbers | null = null;
  size = 0;

  /** @param kind whole numbers from 0 to 2³¹ − 1, or any */
  constructor(kind: 'whole' | 'real') {
    this.#kind = kind === 'whole' ? Uint8Array : Float64Array;
    this.#most = kind === 'whole' ? KINDS[0].most : Number.POSITIVE_INFINITY;
  }

  push(number: number): void {
    if (number !== 0 || this.#numbers !== null) {
      if (number > this.#most) this.#widen(number);
      if (this.#numbers === null || this.size >= this.#numbers.length) this.#resize(Math.floor(this.size * 1.25) + 1);
      (this.#numbers as unknown as Numbers)[this.size] = number;
    }
    this.size++;
  }

  at(index: number): number {
    return this.#numbers === null ? 0 : (this.#numbers[index] as number);
  }

  snapshot(): ColumnSnapshot {
    return { size: this.size, numbers: this.#numbers === null ? null : this.#numbers.slice(0, this.size) };
  }

  #widen(number: number): void {
    const { most, kind } = KINDS.find((each) => number <= each.most) ?? KINDS[2];
    this.#most = most;
    this.#kind = kind;
    if (this.#numbers !== null) this.#resize(this.#numbers.length);
  }

  #resize(length: number): void {
    const wider = new this.#kind(Math.max(256, length));
    if (this.#numbers !== null) wider.set(this.#numbers);
    this.#numbers = wider;
  }
}
