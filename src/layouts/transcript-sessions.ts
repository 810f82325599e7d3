/** Messages of a transcript, conversation by conversation. */
import type { Role } from '../model/message.js';
import type { TextLine } from '../model/record.js';
import type { TranscriptGrammar } from './transcript-grammar.js';
import { shopsOfLines } from './shops-of-lines.js';
import { type Said, TranscriptLines } from './transcript-lines.js';

export interface Session {
  /** By the transcript's own id, or by the file and the row where it begins. */
  readonly id: string;
  readonly said: Said[];
  /** The names of those who are no agent, bot or system. */
  readonly customers: string[];
}

/** A conversation of more messages is given in pieces, so that no file has to be held whole. */
const MOST_SAID = 20_000;
/** Blank lines part conversations only where far fewer of them stand than messages. */
const BLANKS_THAT_PART = 0.6;
const MOST_STRANGERS = 50;

export class TranscriptSessions {
  ignored = 0;
  undated = 0;
  readonly undatedRows: number[] = [];
  readonly strayRows: number[] = [];
  /** Names before a colon that tell no role. */
  readonly strangers: string[] = [];
  private readonly lines: TranscriptLines;
  private readonly blanksPart: boolean;
  private readonly file: string;
  private open: Session | null = null;
  private held: TextLine | null = null;
  private lastRow = 0;
  private nextId = '';

  /** @param sample the first lines, which tell whether blank lines part conversations */
  constructor(
    grammar: TranscriptGrammar,
    private readonly roleOf: (name: string) => Role | null,
    sample: readonly TextLine[],
    file: string,
    fileDay: number | null = null,
  ) {
    this.file = file.slice(file.lastIndexOf('/') + 1);
    // With times a name needs no role: the time shows that it is a name.
    this.lines = new TranscriptLines(grammar, (name) => grammar.timed || this.isKnown(name), null, shopsOfLines(grammar, sample), fileDay);
    const gaps = sample.filter(({ row }, at) => at > 0 && row > (sample[at - 1]?.row ?? 0) + 1).length;
    const marked = sample.some(({ line }) => grammar.session?.test(line) === true);
    this.blanksPart = !grammar.timed && !marked && gaps < sample.length * BLANKS_THAT_PART;
  }

  /** Whether clocks were read as of the file's own day. */
  get usesFileDay(): boolean {
    return this.lines.usesFileDay;
  }

  /** The conversations that these lines bring to an end. */
  read(lines: readonly TextLine[]): Session[] {
    const closed: Session[] = [];
    for (const line of lines) {
      if (this.held !== null) this.take(this.held, line.row === this.held.row + 1 ? line.line : null, closed);
      this.held = line;
    }
    return closed;
  }

  /** What is still open, after the last line. */
  end(): Session[] {
    const closed: Session[] = [];
    if (this.held !== null) this.take(this.held, null, closed);
    this.held = null;
    this.close(closed);
    return closed;
  }

  private take(line: TextLine, next: string | null, closed: Session[]): void {
    if (this.blanksPart && line.row > this.lastRow + 1) this.close(closed);
    this.lastRow = line.row;
    const meaning = this.lines.read(line, next);
    if (meaning === 'ignored') this.ignored++;
    else if (meaning === 'stray') this.strayRows.push(line.row);
    else if (meaning === 'undated') {
      this.undated++;
      this.undatedRows.push(line.row);
    } else if (meaning !== 'continued') {
      if ('session' in meaning) {
        this.close(closed);
        this.ignored++;
        this.nextId = meaning.session;
      } else this.add(meaning.said, closed);
    }
  }

  private add(said: Said, closed: Session[]): void {
    // A message may still grow, so a full conversation is closed before the next message.
    if ((this.open?.said.length ?? 0) >= MOST_SAID) this.close(closed, this.open?.customers);
    this.open ??= { id: this.nextId === '' ? `${this.file}#${said.row}` : this.nextId, said: [], customers: [] };
    this.nextId = '';
    this.open.said.push(said);
    const role = this.roleOf(said.sender);
    const isCustomer = role === 'customer' || role === null;
    if (isCustomer && !this.open.customers.includes(said.sender)) this.open.customers.push(said.sender);
  }

  private close(closed: Session[], customers?: readonly string[]): void {
    if (this.open === null) return;
    closed.push(this.open);
    this.open = customers === undefined ? null : { id: this.open.id, said: [], customers: [...customers] };
  }

  private isKnown(name: string): boolean {
    if (this.roleOf(name) !== null) return true;
    if (this.strangers.length < MOST_STRANGERS && !this.strangers.includes(name)) this.strangers.push(name);
    return false;
  }
}
