/**
 * Gathers in one pass, in the memory of what is open. Most exports are in order of time or by conversation; it takes an input
 * to be what it has been so far, closes what then must be over, and throws OutOfOrder as soon as a message shows that this was
 * wrong. What it gives without throwing is exact. A small run is never closed early, so that it may be in any order.
 */
import type { Conversation } from '../model/conversation.js';
import type { Reading, Source } from '../model/message.js';
import { ChunkRelease } from './chunk-release.js';
import { ClosingLine } from './closing-line.js';
import { cutSections } from './cut-sections.js';
import { DEFAULT_GAPS, type Gatherer, type Gathering, OutOfOrder } from './gatherer.js';
import { InputOrder } from './input-order.js';
import { KnownConversations } from './known-conversations.js';
import type { OpenConversation } from './open-conversation.js';

export interface StreamingOptions extends Gathering {
  /** So many messages are held before any conversation is closed early: a small run may be in any order. */
  readonly freelyHeld: number;
  /** So many are held from then on, in case a row stands out of its order. What is held longer is dearer to hold. */
  readonly heldOn: number;
  /** More messages are not held: about 400 MB. */
  readonly mostHeld: number;
}

/** What is held while the program starts also teaches V8 where its objects go: with 20,000 it put all messages of the run among the old. */
const DEFAULTS: StreamingOptions = { ...DEFAULT_GAPS, freelyHeld: 4_000, heldOn: 500, mostHeld: 600_000 };

export class StreamingGatherer implements Gatherer {
  readonly duplicates = new Map<Source, number>();
  private readonly options: StreamingOptions;
  private known: KnownConversations;
  private line = new ClosingLine();
  private order = new InputOrder();
  private readonly release: ChunkRelease;
  /** The one that spoke last: it mostly speaks next. */
  private speaking: OpenConversation | null = null;
  private held = 0;
  /** Whether the run was too large to be held whole. */
  private isLarge = false;

  constructor(options: Partial<StreamingOptions> = {}) {
    this.options = { ...DEFAULTS, ...options };
    this.known = new KnownConversations(this.options);
    this.release = new ChunkRelease(this.options.freelyHeld);
  }

  add(readings: readonly Reading[]): Conversation[] {
    if (this.speaking !== null) this.release.note(this.speaking);
    for (const reading of readings) this.take(reading);
    this.held += readings.length;
    const given: Conversation[] = [];
    this.closeSome(given);
    this.release.passed(readings.length);
    return given;
  }

  endOfInput(): Conversation[] {
    const given: Conversation[] = [];
    for (const open of this.line.takeAll()) {
      const mayGoOn = open.latest >= this.order.latest - open.gap;
      if (mayGoOn || !this.isLarge) this.line.carry(open);
      else this.close(open, given);
    }
    this.order = new InputOrder();
    this.speaking = null;
    return given;
  }

  *finish(): Iterable<Conversation> {
    for (const open of this.line.takeAll()) {
      const given: Conversation[] = [];
      this.close(open, given);
      yield* given;
    }
    this.discard();
  }

  discard(): void {
    this.known = new KnownConversations(this.options);
    this.line = new ClosingLine();
    this.speaking = null;
    this.held = 0;
    this.isLarge = false;
  }

  private take(reading: Reading): void {
    let open = this.speaking;
    if (open === null || !open.isOf(reading)) {
      open = this.known.find(reading);
      if (this.line.spoke(open)) this.order.grouped = false;
      this.release.note(open);
      this.speaking = open;
    }
    const { time } = reading.message;
    if (time === null) open.timeless = true;
    else this.order.note(time);
    open.latest = Math.max(open.latest, time ?? this.order.latest);
    const wasClosed = time === null ? open.sequel !== null && open.messages.length === 0 : time <= open.floor;
    if (wasClosed) throw new OutOfOrder(`${open.name} goes on after it was closed`);
    open.add(reading);
  }

  private closeSome(given: Conversation[]): void {
    const { freelyHeld, heldOn, mostHeld } = this.options;
    if (this.held > freelyHeld) this.isLarge = true;
    while (this.isLarge && this.held > Math.min(heldOn, freelyHeld)) {
      const open = this.line.next(this.order);
      if (open === undefined) break;
      this.close(open, given);
    }
    while (this.held > mostHeld) {
      const open = this.line.nextCarried();
      if (open === undefined) throw new OutOfOrder(`more than ${mostHeld} messages are in open conversations`);
      this.close(open, given);
    }
  }

  private close(open: OpenConversation, given: Conversation[]): void {
    const sections = cutSections(open, open.gap, this.known.closedBefore(open), this.duplicates);
    for (const conversation of sections) given.push(conversation);
    this.known.close(open, sections.length);
    this.held -= open.messages.length;
    open.messages = [];
    if (open === this.speaking) this.speaking = null;
  }
}
