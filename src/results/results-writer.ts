import type { ConversationRecord, RefundRecord, RunRecord } from '../model/results.js';

/** Where text goes: a file of the output folder, a stream. It may ask to be waited for. */
export interface TextSink {
  write(text: string): void | Promise<void>;
}

/**
 * Writes results as JSON Lines: records in the order given, the run's record last, because only then its figures are
 * known. The sink stays open; closing it is its owner's work.
 */
export class ResultsWriter {
  readonly #sink: TextSink;

  constructor(sink: TextSink) {
    this.#sink = sink;
  }

  /** Adds records, a line each. */
  async add(records: readonly (ConversationRecord | RefundRecord)[]): Promise<void> {
    for (const record of records) {
      // Waiting only where the sink asks: a promise for every line of a file would cost as much as the line.
      const wait = this.#sink.write(`${JSON.stringify(record)}\n`);
      if (wait !== undefined) await wait;
    }
  }

  /** Adds the run's record, the last line. */
  async finish(run: RunRecord): Promise<void> {
    await this.#sink.write(`${JSON.stringify(run)}\n`);
  }
}
