/** A stream that can be looked into before it is read. */
export class Feed<Item> {
  private readonly source: AsyncIterator<readonly Item[]>;
  private ahead: Item[] = [];
  private ended = false;

  constructor(batches: AsyncIterable<readonly Item[]>) {
    this.source = batches[Symbol.asyncIterator]();
  }

  /** The next items, at least `count` where there are so many; they stay in the stream. */
  async peek(count: number): Promise<readonly Item[]> {
    while (this.ahead.length < count && !this.ended) {
      const next = await this.source.next();
      if (next.done === true) this.ended = true;
      else for (const item of next.value) this.ahead.push(item);
    }
    return this.ahead;
  }

  /** Takes the next items out of the stream, of those already looked at. */
  drop(count: number): void {
    this.ahead = count >= this.ahead.length ? [] : this.ahead.slice(count);
  }

  /** Lets go of the source, so that its file is closed. */
  async close(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await this.source.return?.();
  }
}
