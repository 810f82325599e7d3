/** A copied chat whose messages are blocks of lines (see block-order.ts) → the same lines with what is known of a message before its text. */
import type { TextLine } from '../model/record.js';
import { type Blocks, partOfBlock } from './block-order.js';
import type { TranscriptGrammar } from './transcript-grammar.js';

/** Stands between time, name and text of a line that is put together; see shipped/transcripts/blocks.yaml. */
const MARK = '\u001f';
/** A line beside a time that is no name: the page says it to both. */
const NOBODY = '系统';

export class TranscriptBlocks {
  /** The time of the block that is open, and its name where that stands before its text. */
  private time: string | null = null;
  private name: string | null = null;
  private lines: TextLine[] = [];
  private awaitsName = false;
  private timeRow = 0;

  constructor(
    private readonly grammar: TranscriptGrammar,
    private readonly blocks: Blocks,
  ) {}

  /** What these lines complete. */
  read(lines: readonly TextLine[]): TextLine[] {
    const given: TextLine[] = [];
    for (const { row, line: written } of lines) {
      const line = { row, line: written.replaceAll(MARK, '') };
      const part = partOfBlock(line.line, this.grammar);
      if (part === 'time') this.meet(line, given);
      else if (part === 'rest') {
        // A date or a ruler ends a block; a word such as 已读 only stands in one.
        if (this.time !== null && !this.grammar.ignore.some((one) => one.test(line.line.trim()))) this.give(given);
        given.push(line);
      } else if (this.awaitsName) {
        this.awaitsName = false;
        this.name = line.line.trim();
        if (this.blocks.order === 'text-time-name') this.give(given);
      } else this.lines.push(line);
    }
    return given;
  }

  /** What is still open, after the last line. */
  end(): TextLine[] {
    const given: TextLine[] = [];
    this.give(given);
    return given;
  }

  private meet({ row, line }: TextLine, given: TextLine[]): void {
    const time = this.grammar.time?.exec(line.trim())?.groups?.['time'] ?? '';
    switch (this.blocks.order) {
      case 'name-time-text': {
        const name = this.lines.pop();
        this.give(given);
        this.name = name?.line.trim() ?? null;
        break;
      }
      case 'time-name-text':
        this.give(given);
        this.awaitsName = true;
        break;
      case 'time-text-name':
        this.give(given);
        break;
      case 'text-time-name':
        this.awaitsName = true;
        break;
      case 'text-name-time':
      case 'name-text-time':
        this.name = (this.blocks.order === 'text-name-time' ? this.lines.pop() : this.lines.shift())?.line.trim() ?? null;
        this.time = time;
        this.give(given, row);
        return;
    }
    this.time = time;
    this.timeRow = row;
  }

  /** Gives the open block, and opens none. Lines without a time belong to no message, as they stand. */
  private give(given: TextLine[], timeRow = this.timeRow): void {
    const { time, lines } = this;
    let name = this.name;
    this.time = null;
    this.name = null;
    this.lines = [];
    this.awaitsName = false;
    if (time === null) {
      given.push(...lines);
      return;
    }
    if (this.blocks.order === 'time-text-name' && (lines.length > 1 || this.blocks.names.has(lines[0]?.line.trim() ?? ''))) name = lines.pop()?.line.trim() ?? null;
    // What stands alone beside a time is a notice of the page, unless it is a name: then the message is a picture.
    const isNotice = lines.length === 0 && name !== null && !this.blocks.names.has(name);
    const [first, ...others] = lines;
    if (first === undefined && name === null) return;
    const text = isNotice ? name : first?.line;
    const head = ['', isNotice ? NOBODY : (name ?? NOBODY), time, text ?? ''];
    given.push({ row: Math.min(timeRow, first?.row ?? timeRow), line: head.join(MARK) }, ...others);
  }
}
