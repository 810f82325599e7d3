/** Waits for what other threads bring; the failure of one of them ends every wait. */
export class ThreadNews {
  #failure: Error | null = null;
  #wake: (() => void) | null = null;

  /** Something came: whoever waits looks again. */
  came(): void {
    this.#wake?.();
  }

  failed(error: Error): void {
    this.#failure = error;
    this.came();
  }

  /** Throws what a thread failed with. */
  async until(reached: () => boolean): Promise<void> {
    while (!reached() && this.#failure === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#wake = null;
    if (this.#failure !== null) throw this.#failure;
  }
}
