/** Puts what comes in any order into that of its numbers 0, 1, 2 …: each is handed on once all before it have been. */
export class InTurn<Value> {
  readonly #early = new Map<number, Value>();
  readonly #handOn: (value: Value, number: number) => void;
  #turn = 0;

  constructor(handOn: (value: Value, number: number) => void) {
    this.#handOn = handOn;
  }

  /** The number that comes next. */
  get turn(): number {
    return this.#turn;
  }

  /** How many came before their turn and wait. */
  get waiting(): number {
    return this.#early.size;
  }

  give(number: number, value: Value): void {
    this.#early.set(number, value);
    for (let next = this.#early.get(this.#turn); next !== undefined; next = this.#early.get(this.#turn)) {
      const turn = this.#turn++;
      this.#early.delete(turn);
      this.#handOn(next, turn);
    }
  }

  /** Begins at 0 again: what waits is void. */
  begin(): void {
    this.#early.clear();
    this.#turn = 0;
  }
}
