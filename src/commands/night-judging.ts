/** Looks at the conversations of a night on their way to the judge: what may go on is kept for the next night, what has not changed is not judged again. */
import type { Judging } from '../audit.js';
import type { Case } from '../cases.js';
import type { Gaps } from '../conversations/gatherer.js';
import { SpillFiles } from '../conversations/spill-files.js';
import type { OpenExport } from '../files/open-export.js';
import { namedOrders } from '../joins/refund-join.js';
import type { Conversation } from '../model/conversation.js';
import { type Carried, CARRIED, carriedLine, keyOf, stateOf } from '../nights/carried-line.js';
import { type ClosedIds, placeAmong, shortId } from '../nights/closed-ids.js';
import type { HandedOn } from '../nights/night-store.js';
import type { RunningAudit } from './audit-output.js';

export interface NightBounds {
  readonly gaps: Gaps;
  /** The next night's messages begin here, in milliseconds. */
  readonly nextBegins: number;
  /** Times before this are mistakes. */
  readonly earliest: number;
  /** Keys of carried conversations that more time may decide against. */
  readonly openBefore: ReadonlySet<string>;
  /** What becomes of a text that is kept. */
  readonly hide: (conversation: Conversation) => (text: string) => string;
  /** Whether refunds are joined: those of later nights must find the conversations that name their orders. */
  readonly hasRefunds: boolean;
}

export class NightJudging implements Judging {
  readonly #running: RunningAudit;
  readonly #bounds: NightBounds;
  readonly #handedOn: HandedOn;
  readonly #carried = new Map<string, string>();
  /** The ids of carried conversations, by what their messages name as their source. */
  readonly #ids = new Map<unknown, string>();
  #number = 0;
  /** By number: the keys of conversations that may be open, and those of them that are not handed on for another reason. */
  #keys: string[] = [];
  #spilled: number[] = [];
  #spill: SpillFiles | null = null;
  #closed: ClosedIds = new Map();
  /** By number, where a conversation with an id of its own is not handed on. */
  #closedAt = new Map<number, { readonly id: number; readonly place: number }>();
  /** The earliest time of what was not known before, in milliseconds. */
  firstNew = Number.POSITIVE_INFINITY;
  /** How many conversations wait for the next night. */
  handedOn = 0;

  constructor(running: RunningAudit, bounds: NightBounds, handedOn: HandedOn) {
    this.#running = running;
    this.#bounds = bounds;
    this.#handedOn = handedOn;
  }

  /** A conversation that the night before left open. */
  carry({ key, id, state, readings }: Carried): void {
    this.#carried.set(key, state);
    for (const { message } of readings) this.#ids.set(message.source, id);
  }

  async begin(): Promise<void> {
    this.#handedOn.begin();
    this.#number = this.handedOn = 0;
    this.#keys = [];
    this.#spilled = [];
    this.#spill?.close();
    this.#spill = null;
    this.#closed = new Map();
    this.#closedAt = new Map();
    this.firstNew = Number.POSITIVE_INFINITY;
    await this.#running.begin();
  }

  judge(cases: readonly Case[], latest: number): void | Promise<void> {
    const due: Case[] = [];
    for (const each of cases) {
      if (each.loose !== null) {
        due.push(each);
        this.#number++;
        continue;
      }
      const conversation = this.#withKnownId(each.conversation);
      const goesOn = this.#mayGoOn(conversation);
      if (goesOn) this.#handOn(this.#lineOf(conversation));
      else this.#close(conversation);
      if (each.refunds.length === 0 && !this.#isChanged(conversation)) continue;
      if (!goesOn) this.#putAside(conversation);
      if (this.#bounds.hasRefunds) this.#remember(conversation);
      this.#keys[this.#number++] = keyOf(conversation);
      due.push(conversation === each.conversation ? each : { ...each, conversation });
    }
    return this.#running.judge(due, latest);
  }

  async close(latest: number): Promise<void> {
    await this.#running.close(latest);
    const open = new Set(this.#running.open);
    let place = 0;
    for (const block of this.#spill?.read(0) ?? []) {
      const number = this.#spilled[place++] ?? -1;
      if (open.has(number) && this.#reopen(number)) this.#handOn(block.toString());
    }
    this.#spill?.close();
    this.#spill = null;
  }

  progress(input: OpenExport, index: number): void {
    this.#running.progress(input, index);
  }

  /** Ids that are used up with this night. */
  get closed(): ClosedIds {
    return this.#closed;
  }

  /** The keys of conversations that more time may still decide against. */
  get open(): string[] {
    return this.#running.open.flatMap((number) => this.#keys[number] ?? []);
  }

  #handOn(line: string): void {
    this.handedOn++;
    this.#handedOn.write(line);
  }

  #remember(conversation: Conversation): void {
    const orders = [...namedOrders(conversation)];
    if (orders.length === 0) return;
    const { platform, shop, id, messages } = conversation;
    this.#handedOn.remember({ platform, shop, id, start: messages[0]?.time ?? null, end: messages.at(-1)?.time ?? null, orders });
  }

  #lineOf(conversation: Conversation): string {
    return carriedLine(conversation, this.#bounds.hide(conversation));
  }

  /** Where an export gives no ids, an earlier message that comes late must not give a conversation another one. */
  #withKnownId(conversation: Conversation): Conversation {
    if (conversation.named || this.#ids.size === 0) return conversation;
    for (const { source } of conversation.messages) {
      const id = this.#ids.get(source);
      if (id !== undefined) return id === conversation.id ? conversation : { ...conversation, id };
    }
    return conversation;
  }

  #mayGoOn({ named, messages }: Conversation): boolean {
    const { gaps, nextBegins, earliest } = this.#bounds;
    let end = Number.NEGATIVE_INFINITY;
    for (const { time, source } of messages) {
      if (time === null) continue;
      if (time > end) end = time;
      if (time < this.firstNew && time >= earliest && source.index !== CARRIED) this.firstNew = time;
    }
    return end >= nextBegins - (named ? gaps.idGap : gaps.sessionGap);
  }

  #isChanged(conversation: Conversation): boolean {
    const key = keyOf(conversation);
    const before = this.#carried.get(key);
    return before === undefined || this.#bounds.openBefore.has(key) || before !== stateOf(conversation);
  }

  /** A conversation that is over, unless the judge needs more time. */
  #putAside(conversation: Conversation): void {
    this.#spill ??= new SpillFiles(1);
    this.#spill.append(0, Buffer.from(this.#lineOf(conversation)));
    this.#spilled.push(this.#number);
    const { platform, shop, named: name, id } = conversation;
    if (name) this.#closedAt.set(this.#number, { id: shortId({ platform, shop, name }), place: placeAmong(id, name) });
  }

  #close({ platform, shop, named: name, id }: Conversation): void {
    if (!name) return;
    const short = shortId({ platform, shop, name });
    this.#closed.set(short, Math.max(this.#closed.get(short) ?? 0, placeAmong(id, name) + 1));
  }

  /** Whether a conversation can be kept after all: not where another one under its id has begun since. */
  #reopen(number: number): boolean {
    const closed = this.#closedAt.get(number);
    if (closed === undefined) return true;
    if (this.#closed.get(closed.id) !== closed.place + 1) return false;
    this.#closed.set(closed.id, closed.place);
    return true;
  }
}
