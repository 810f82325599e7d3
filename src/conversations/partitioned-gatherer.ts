/**
 * Gathers records in any order, exactly, in the memory of one part of the run: all readings of a conversation go to the same
 * temporary file, and each file is small enough to be put in order in memory. Takes a second pass over the disk, and gives
 * nothing before `finish`.
 */
import type { Conversation } from '../model/conversation.js';
import type { Reading, Source } from '../model/message.js';
import { cutSections } from './cut-sections.js';
import { DEFAULT_GAPS, type Gatherer, type Gathering } from './gatherer.js';
import { HeldConversation, nameOf } from './held-conversation.js';
import { Names } from './names.js';
import { decodeReadings, encodeReadings } from './readings-block.js';
import { SpillFiles } from './spill-files.js';

export interface PartitionedOptions extends Gathering {
  readonly partitions: number;
  /** Readings written at a time. */
  readonly block: number;
}

const DEFAULTS: PartitionedOptions = { ...DEFAULT_GAPS, partitions: 64, block: 256 };

export class PartitionedGatherer implements Gatherer {
  readonly duplicates = new Map<Source, number>();
  private readonly options: PartitionedOptions;
  private readonly sources: Source[] = [];
  /** What is not yet written, by partition. */
  private waiting: Reading[][];
  /** Opened when there is something to write: a small run never is. */
  private files: SpillFiles | null = null;
  private lastName = '';
  private lastPartition = 0;

  constructor(options: Partial<PartitionedOptions> = {}) {
    this.options = { ...DEFAULTS, ...options };
    this.waiting = this.nothing();
    this.lastPartition = this.partitionOf('');
  }

  add(readings: readonly Reading[]): Conversation[] {
    for (const reading of readings) {
      const name = nameOf(reading);
      if (name !== this.lastName) {
        this.lastName = name;
        this.lastPartition = this.partitionOf(name);
      }
      const waiting = this.waiting[this.lastPartition];
      waiting?.push(reading);
      if (waiting?.length === this.options.block) this.write(this.lastPartition, waiting);
    }
    return [];
  }

  endOfInput(): Conversation[] {
    return [];
  }

  *finish(): Iterable<Conversation> {
    try {
      for (let partition = 0; partition < this.options.partitions; partition++) {
        for (const held of this.gather(partition)) {
          const before = held.identified ? (this.options.closedEarlier?.(held) ?? 0) : 0;
          yield* cutSections(held, this.gapOf(held), before, this.duplicates);
        }
      }
    } finally {
      this.discard();
    }
  }

  discard(): void {
    this.files?.close();
    this.files = null;
    this.waiting = this.nothing();
  }

  private write(partition: number, readings: Reading[]): void {
    this.files ??= new SpillFiles(this.options.partitions);
    this.files.append(partition, encodeReadings(readings, this.sources));
    readings.length = 0;
  }

  private gather(partition: number): HeldConversation[] {
    const names = new Names<HeldConversation>();
    const all: HeldConversation[] = [];
    let held: HeldConversation | undefined;
    for (const readings of this.blocks(partition)) {
      for (const reading of readings) {
        if (held === undefined || !held.isOf(reading)) {
          const known = names.of(reading);
          held = known.get(nameOf(reading));
          if (held === undefined) {
            held = new HeldConversation(reading);
            known.set(held.name, held);
            all.push(held);
          }
        }
        held.add(reading);
      }
    }
    return all;
  }

  private *blocks(partition: number): Iterable<readonly Reading[]> {
    for (const block of this.files?.read(partition) ?? []) yield decodeReadings(block, this.sources);
    yield this.waiting[partition] ?? [];
    this.waiting[partition] = [];
  }

  private gapOf(held: HeldConversation): number {
    return held.identified ? this.options.idGap : this.options.sessionGap;
  }

  private nothing(): Reading[][] {
    return Array.from({ length: this.options.partitions }, () => []);
  }

  /** FNV-1a, a hash that is quick for short strings and spreads ids which differ in their last digits. */
  private partitionOf(name: string): number {
    let hash = 0x811c9dc5;
    for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
    return (hash >>> 0) % this.options.partitions;
  }
}
