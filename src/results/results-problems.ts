/** Something in results that could not be read, and where; `line` is 0 for the file as a whole. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Problems are counted all and told up to this many: a damaged file has as many as it has lines. */
const TOLD = 100;

export class ResultsProblems {
  readonly #told: Problem[] = [];
  #count = 0;

  add(problem: Problem): void {
    this.#count += 1;
    if (this.#told.length < TOLD) this.#told.push(problem);
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
