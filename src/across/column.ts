/** A column as it goes from thread to thread; null where all numbers are zero. */
export interface ColumnSnapshot {
  readonly size: number;
  readonly numbers: Int32Array | Float64Array | null;
}

/** A number of a column's snapshot. */
export function numberIn({ numbers }: ColumnSnapshot, index: number): number {
  return numbers === null ? 0 : (numbers[index] as number);
}

/**
 * A column of numbers that grows: what an array of JavaScript's would keep, in half the memory and without gaps. A column of
 * zeros alone takes none.
 */
export class Column {
  readonly #kind: 'whole' | 'real';
  #numbers: Int32Array | Float64Array | null = null;
  size = 0;

  constructor(kind: 'whole' | 'real') {
    this.#kind = kind;
  }

  push(number: number): void {
    if (number !== 0 || this.#numbers !== null) {
      if (this.#numbers === null || this.size >= this.#numbers.length) this.#grow();
      (this.#numbers as Int32Array | Float64Array)[this.size] = number;
    }
    this.size++;
  }

  at(index: number): number {
    return this.#numbers === null ? 0 : (this.#numbers[index] as number);
  }

  snapshot(): ColumnSnapshot {
    return { size: this.size, numbers: this.#numbers === null ? null : this.#numbers.slice(0, this.size) };
  }

  #grow(): void {
    const length = Math.max(256, Math.floor(this.size * 1.25) + 1);
    const wider = this.#kind === 'whole' ? new Int32Array(length) : new Float64Array(length);
    if (this.#numbers !== null) wider.set(this.#numbers);
    this.#numbers = wider;
  }
}
