import { remark } from '../model/remark.js';
import { LONGEST_RECORD } from './format.js';
import { lineEnd } from './newline.js';
import type { TextWindow } from './text-window.js';
import type { Told } from './told.js';

/** Takes lines off the front of a text, counting them; blank lines are counted and not given. */
export class LineCutter {
  /** The number of the line last given, from 1. */
  row = 0;
  #tooLong = false;
  /** So many units of the next line were seen to hold no line end. */
  #seen = 0;

  constructor(
    private readonly newline: number,
    private readonly told: Told,
  ) {}

  /** The next line without its end, or null when no whole line is there yet. */
  next(text: TextWindow): string | null {
    for (;;) {
      const from = text.start;
      if (from === text.end) return null;
      const found = text.units.indexOf(this.newline, from + this.#seen);
      if (found < 0 && !text.closed) {
        this.#seen = text.length;
        this.#dropIfTooLong(text);
        return null;
      }
      this.#seen = 0;
      const end = found < 0 ? text.end : found;
      text.start = found < 0 ? end : found + 1;
      this.row++;
      if (this.#tooLong) this.#tooLong = false;
      else {
        const line = text.text(from, lineEnd(text.units, from, end, this.newline));
        if (line.trim() !== '') return line;
      }
    }
  }

  #dropIfTooLong(text: TextWindow): void {
    if (this.#tooLong || text.length > LONGEST_RECORD) {
      if (!this.#tooLong) this.told.skip(this.row + 1, remark('line-too-long'));
      this.#tooLong = true;
      text.start = text.end;
      this.#seen = 0;
    }
  }
}
