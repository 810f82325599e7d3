/**
 * Long runs of plain words in a text of YAML, one a line, read without the parser: it makes half a dozen objects of every word,
 * and a list of 60,000 words would take a second and 150 MB. Of each run, the first and the last line stay for the parser.
 */

/** A list item that is a word and nothing else: it holds a Chinese character, so it is no number, no date, no true or null. */
const PLAIN_ITEM = /^( *- )([\p{L}\p{N}]*\p{Script=Han}[\p{L}\p{N}]*)\r?$/u;

/** So many lines are a long run. */
const LONG = 500;

export interface LongRun {
  /** Where the first word begins in the text. */
  readonly offset: number;
  /** The words after the first, but for the last line's. */
  readonly words: readonly string[];
  /** Where each of them begins in the text. */
  readonly offsets: readonly number[];
}

export interface ShortenedText {
  /** The text with the lines of the runs made one blank line, everything else at its offset; the text itself where there is no run. */
  readonly text: string;
  /** By the offset of the first word. */
  readonly runs: ReadonlyMap<number, LongRun>;
}

/** Takes the long runs out of a text. */
export function shortenLists(text: string): ShortenedText {
  const runs = new Map<number, LongRun>();
  const pieces: string[] = [];
  let kept = 0;
  let run: Item[] = [];
  const finish = (): void => {
    const [first] = run;
    if (first !== undefined && run.length >= LONG) {
      const between = run.slice(1, -1);
      runs.set(first.offset, {
        offset: first.offset,
        words: between.map(({ word }) => word),
        offsets: between.map(({ offset }) => offset),
      });
      const [from, to] = [(run[1] as Item).start, (run.at(-1) as Item).start];
      pieces.push(text.slice(kept, from), `${' '.repeat(to - from - 1)}\n`);
      kept = to;
    }
    run = [];
  };
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const next = end < 0 ? text.length : end + 1;
    const item = itemAt(text, start, end < 0 ? text.length : end);
    if (item === null || (run.length > 0 && item.indent !== run[0]?.indent)) finish();
    if (item !== null) run.push(item);
    start = next;
  }
  finish();
  return runs.size === 0 ? { text, runs } : { text: pieces.join('') + text.slice(kept), runs };
}

interface Item {
  readonly start: number;
  readonly offset: number;
  readonly indent: number;
  readonly word: string;
}

function itemAt(text: string, start: number, end: number): Item | null {
  let dash = start;
  while (text.charCodeAt(dash) === SPACE) dash++;
  if (text.charCodeAt(dash) !== HYPHEN) return null;
  const found = PLAIN_ITEM.exec(text.slice(start, end));
  if (found === null) return null;
  const [, indent = '', word = ''] = found;
  return { start, offset: start + indent.length, indent: indent.length, word };
}

const [SPACE, HYPHEN] = [0x20, 0x2d];
