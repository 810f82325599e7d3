/** Lines of a transcript → messages still in the export's own words, by a grammar. */
import type { TextLine } from '../model/record.js';
import { accountBefore, behindAccount } from './shops-of-lines.js';
import type { TranscriptGrammar } from './transcript-grammar.js';
import { DAYS_BACK, readClock, readWritten } from './written-time.js';

export interface Said {
  readonly row: number;
  /** Date and clock as written; '' where there is none. */
  readonly time: string;
  readonly sender: string;
  /** The line as it stands, without the text on it. */
  readonly head: string;
  text: string;
}

/** What became of a line. */
export type LineMeaning = { said: Said } | { session: string } | 'continued' | 'ignored' | 'stray' | 'undated';

const DAY = 86_400_000;
const HALF_DAY = DAY / 2;
/** A message that goes on for longer is cut off here: it is no message of a chat. */
const LONGEST_TEXT = 1_000_000;
/** Marks of writing direction that WhatsApp puts at the beginning of lines and names. */
const MARKS = /^[\u200e\u200f\u202a-\u202e\ufeff]+/;
/** `昨天 21:00`. */
const RELATIVE = /^(昨天|今天|前天|yesterday|today),? ?(.*)$/i;
/** A line that says something behind a name, and is none itself: `阿茶: 发货了吗`; an account has no space. */
const SPOKEN = /[^:：]: +\S/;
const BLANKS = /[\u00a0\u202f\u3000\u2009]/g;

export class TranscriptLines {
  /** Whether a clock was read as of the file's own day. */
  usesFileDay = false;
  private current: Said | null = null;
  private day: number | null = null;
  private lastClock = 0;
  private dayTold: boolean;
  private hasDates = false;

  /**
   * @param isSpeaker whether a name may begin a message; what does not is the text of the message before
   * @param shops whose names go on with an account behind the colon
   * @param start the wall clock at which the chat began, where something outside it tells
   * @param fileDay the day of the file, since 1970, for clocks without a date and for 昨天; null where nobody knows it
   */
  constructor(
    private readonly grammar: TranscriptGrammar,
    private readonly isSpeaker: (name: string) => boolean,
    start: number | null = null,
    private readonly shops: ReadonlySet<string> = new Set(),
    private readonly fileDay: number | null = null,
  ) {
    this.day = fileDay;
    this.dayTold = fileDay === null || start !== null;
    if (start === null) return;
    this.day = Math.floor(start / DAY);
    this.lastClock = start - this.day * DAY;
  }

  /** @param next the line below, where it stands right below */
  read({ row, line }: TextLine, next: string | null): LineMeaning {
    const { grammar } = this;
    const bare = line.replace(MARKS, '');
    const plain = bare.replace(BLANKS, ' ').trimEnd();
    const session = grammar.session?.exec(plain);
    if (session !== null && session !== undefined) {
      this.current = null;
      return { session: session.groups?.['id'] ?? '' };
    }
    const day = grammar.day?.exec(plain)?.groups?.['date'];
    if (day !== undefined) return this.enter(day);
    if (grammar.ignore.some((pattern) => pattern.test(plain))) return 'ignored';
    const above = next === null ? null : grammar.above?.exec(next.replace(MARKS, '').replace(BLANKS, ' '));
    if (above?.groups !== undefined && plain.length <= 80 && !SPOKEN.test(plain)) return this.begin(row, plain.trim(), above.groups['time'] ?? '', '', `${line}\n${next ?? ''}\n`);
    if (this.current?.row === row - 1 && grammar.above?.test(plain) === true) return 'continued';
    for (const head of grammar.heads) {
      const groups = head.exec(plain)?.groups;
      if (groups === undefined) continue;
      const name = (groups['sender'] ?? '').replace(MARKS, '').trim();
      const behind = groups['text'] ?? '';
      const account = this.shops.has(name) ? accountBefore(behind) : '';
      const sender = account === '' ? name : `${name}:${account}`;
      if (sender === '' || !this.isSpeaker(sender)) continue;
      const text = account === '' ? behind : behindAccount(behind);
      const original = text === '' ? '' : bare.trimEnd().slice(-text.length);
      const before = original === '' ? `${bare}\n` : bare.trimEnd().slice(0, -original.length);
      const clock = groups['clock'];
      if (clock === undefined) {
        this.hasDates = true;
        return this.begin(row, sender, groups['time'] ?? '', original, before);
      }
      const time = this.dated(clock);
      if (time !== null) return this.begin(row, sender, time, original, before);
      // Among messages that have their dates, a clock is part of what is said.
      if (this.current === null) return 'undated';
    }
    if (this.current === null) return 'stray';
    if (this.current.text.length < LONGEST_TEXT) {
      this.current.text = this.current.text === '' ? line : `${this.current.text}\n${line}`;
    }
    return 'continued';
  }

  private begin(row: number, sender: string, time: string, text: string, head: string): LineMeaning {
    this.current = { row, time, sender, head, text: text.replace(MARKS, '') };
    return { said: this.current };
  }

  private enter(date: string): LineMeaning {
    const written = readWritten(date, null) ?? readWritten(date.replace(/^[A-Z][a-z]{2} | [\d:]{5,8}(?= )/g, ''), null);
    if (written !== null) {
      this.dayTold = true;
      this.day = Math.floor(written.local / DAY);
      this.lastClock = 0;
    }
    this.current = null;
    return 'ignored';
  }

  /** A clock that falls back by more than half a day has gone past midnight. */
  private dated(written: string): string | null {
    const [word, clock = written] = RELATIVE.exec(written)?.slice(1) ?? [];
    const time = readClock(clock)?.local;
    if (this.day === null || time === undefined || (!this.dayTold && this.hasDates)) return null;
    if (!this.dayTold) this.usesFileDay = true;
    if (word !== undefined && this.fileDay !== null) {
      this.day = this.fileDay - (DAYS_BACK.get(word.toLowerCase()) ?? 0);
      this.lastClock = time;
    } else if (time < this.lastClock - HALF_DAY) this.day++;
    this.lastClock = time;
    return `${new Date(this.day * DAY).toISOString().slice(0, 10)} ${clock}`;
  }
}
