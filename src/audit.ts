/**
 * THE PAGE: the whole audit, a conversation at a time, each step by name. Exports come in by `files` and `layouts`, are
 * gathered into conversations, joined with what other files know of them, and handed on to be judged (judge.ts) and written;
 * nothing else is kept.
 */
import { type Case, Cases, type Joins } from './cases.js';
import { type Gatherer, type Gathering, OutOfOrder } from './conversations/gatherer.js';
import { PartitionedGatherer } from './conversations/partitioned-gatherer.js';
import { StreamingGatherer } from './conversations/streaming-gatherer.js';
import { type OpenExport, type OpenOptions, openExport } from './files/open-export.js';
import { readBeside } from './files/read-beside.js';
import { type LayoutOptions, type Understood, understandExport } from './layouts/understand-export.js';
import type { Reading, Source } from './model/message.js';
import type { Skip } from './model/record.js';
import { type Note, remark } from './model/remark.js';
import type { InputRecord } from './model/input-record.js';
import { UserError } from './model/user-error.js';

export interface AuditPlan {
  readonly files: readonly string[];
  /** Of all files; recognised file by file when left out. */
  readonly reading?: OpenOptions;
  readonly layout: LayoutOptions;
  readonly gaps: Gathering;
  readonly joins: Joins;
  /** What was said in conversations that were still open when an earlier run ended; it comes before the files. */
  readonly carried?: () => AsyncIterable<readonly Reading[]>;
}

/** Where cases are judged and records written. */
export interface Judging {
  /** The run starts, or starts over: what was judged before is void. */
  begin(): void | Promise<void>;
  /** `latest`: the latest time in any input so far, in milliseconds. */
  judge(cases: readonly Case[], latest: number): void | Promise<void>;
  /** All inputs are read. */
  close(latest: number): Promise<void>;
  /** More of an input has been read. */
  progress(input: OpenExport, index: number): void;
}

/** One input, as it was read. */
export interface ReadInput {
  readonly record: ReadRecord;
  readonly notes: readonly Note[];
}

/** What became of an input, before it is put into words. */
export type ReadRecord = Omit<InputRecord, 'skips'> & { readonly skips: readonly Skip[] };

/** Reads every export, in the order given, and hands each conversation on to be judged when it is over. */
export async function audit(plan: AuditPlan, judging: Judging): Promise<ReadInput[]> {
  try {
    return await run(plan, new StreamingGatherer(plan.gaps), judging);
  } catch (error) {
    if (!(error instanceof OutOfOrder)) throw error;
    // In this order nobody can tell when a conversation is over: sort them by conversation, on the disk.
    return run(plan, new PartitionedGatherer(plan.gaps), judging);
  }
}

async function run(plan: AuditPlan, gatherer: Gatherer, judging: Judging): Promise<ReadInput[]> {
  await judging.begin();
  const cases = new Cases(plan.joins);
  const inputs: (Input | Failed)[] = [];
  try {
    if (plan.carried !== undefined) {
      for await (const readings of plan.carried()) await judging.judge(cases.of(gatherer.add(readings)), cases.latest);
      await judging.judge(cases.of(gatherer.endOfInput()), cases.latest);
    }
    for (const [index, file] of plan.files.entries()) {
      const input = await open({ file, index }, plan);
      inputs.push(input);
      if ('failure' in input) continue;
      for await (const readings of input.understood.batches()) {
        cases.watch(readings);
        await judging.judge(cases.of(gatherer.add(readings)), cases.latest);
        judging.progress(input.opened, index);
      }
      await judging.judge(cases.of(gatherer.endOfInput()), cases.latest);
    }
    if (inputs.every((input) => 'failure' in input))
      throw new UserError(inputs.flatMap((input) => input.failure).join('\n'));
    for (const conversation of gatherer.finish()) await judging.judge(cases.of([conversation]), cases.latest);
    await judging.judge(cases.close(), cases.latest);
    for (const orders of cases.orders()) await judging.judge(orders, cases.latest);
    await judging.close(cases.latest);
    return inputs.map((input) => readInput(input, gatherer));
  } finally {
    gatherer.discard();
  }
}

interface Input {
  readonly source: Source;
  readonly opened: OpenExport;
  readonly understood: Understood;
}

/** An input that could not be understood: told, and the others go on. */
interface Failed {
  readonly source: Source;
  readonly failure: string;
}

async function open(source: Source, { reading, layout }: AuditPlan): Promise<Input | Failed> {
  try {
    const opened = await openExport(source.file, reading);
    const { sheets } = opened;
    return { source, opened, understood: await understandExport(opened.batches(), source, { ...layout, sheets, beside: (path) => readBeside(source.file, path) }) };
  } catch (error) {
    if (error instanceof UserError) return { source, failure: error.message };
    throw error;
  }
}

/** What became of an input; a record that is a duplicate was counted as a message until the gatherer knew better. */
function readInput(input: Input | Failed, gatherer: Gatherer): ReadInput {
  const { file } = input.source;
  if ('failure' in input) {
    const nothing = { bytes: 0, sha256: '', records: 1, messages: 0, duplicates: 0, ignored: 0, skipped: 1 };
    return {
      record: { file, layout: '', encoding: '', ...nothing, skips: [{ row: 0, reason: remark('file-refused', { message: input.failure }) }] },
      notes: [],
    };
  }
  const { opened, understood } = input;
  const { counts } = understood;
  const duplicates = gatherer.duplicates.get(input.source) ?? 0;
  return {
    record: {
      file,
      layout: understood.layout,
      encoding: opened.encoding,
      bytes: opened.bytesRead,
      sha256: opened.sha256(),
      records: counts.records + opened.skips.length,
      messages: counts.messages - duplicates,
      duplicates,
      ignored: counts.ignored,
      skipped: counts.skipped + opened.skips.length,
      skips: [...opened.skips, ...counts.skips],
    },
    // That an empty file has no records is told by why it is empty.
    notes: counts.records === 0 && opened.skips.length > 0 ? [...opened.notes] : [...opened.notes, ...understood.notes],
  };
}
