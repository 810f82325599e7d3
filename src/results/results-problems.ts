/** Something in results that could not be read, and where; `line` is 0 for the file as a whole. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** How many problems there are, and the first of them. */
export interface Problems {
  readonly count: number;
  readonly told: readonly Problem[];
}

/** Problems are counted all and told up to this many: a damaged file has as many as it has lines. */
const TOLD = 100;

export class ResultsProblems implements Problems {
  readonly #told: Problem[] = [];
  #count = 0;

  add(problem: Problem): void {
    this.addAll({ count: 1, told: [problem] });
  }

  addAll({ count, told }: Problems): void {
    this.#count += count;
    this.#told.push(...told.slice(0, TOLD - this.#told.length));
  }

  /** How many there were in all. */
  get count(): number {
    return this.#count;
  }

  /** The first hundred. */
  get told(): readonly Problem[] {
    return this.#told;
  }
}
