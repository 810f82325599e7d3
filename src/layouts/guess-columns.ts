/** Which column might be meant for a word that no known name was found for; only ever proposed to the user, never used. */
import type { TableRow } from '../model/record.js';
import { zoneOf } from '../text/zone.js';
import { cellsIn } from './cells-in.js';
import { dateStyle } from './date-style.js';
import { foldHead, foldValue } from './fold-word.js';
import type { Layout } from './layout.js';
import { TimeReader } from './time-reader.js';

/** Words that hold a moment, or a day. */
const TIMES = /^(?:time|joined|.+_at)$/;

/** The head that is most likely meant for each word; a head is proposed once. */
export function guessColumns(
  words: readonly string[],
  heads: readonly string[],
  rows: readonly TableRow[],
  layout: Layout,
): ReadonlyMap<string, string> {
  const guesses = new Map<string, string>();
  const free = new Set(heads.flatMap((head, at) => (head === '' ? [] : [at])));
  const propose = (word: string, at: number | undefined) => {
    if (at === undefined || guesses.has(word)) return;
    guesses.set(word, heads[at] ?? '');
    free.delete(at);
  };
  for (const word of words)
    propose(
      word,
      [...free].find((at) => soundsLike(heads[at] ?? '', layout.columns.get(word) ?? [])),
    );
  for (const word of words)
    propose(
      word,
      [...free].find((at) => looksLike(word, cellsIn(rows, at), layout)),
    );
  if (words.includes('text')) propose('text', longest([...free], rows));
  return guesses;
}

/** Whether nearly all cells that hold something hold a moment. */
export function holdsTimes(cells: readonly string[]): boolean {
  const style = dateStyle(cells, null);
  if (style.serial) return false;
  const reader = new TimeReader(zoneOf('UTC'), style.ambiguous === '' ? style : { ...style, order: 'mdy' });
  const times = cells.filter((cell) => !Number.isNaN(reader.read(cell, '')));
  return cells.length > 0 && times.length >= cells.length * 0.9;
}

function soundsLike(head: string, names: readonly string[]): boolean {
  const folded = foldHead(head);
  if (folded.length < 2) return false;
  return names.some(
    (name) => name.length > 1 && (folded.includes(name) || (name.includes(folded) && name.length <= folded.length * 2)),
  );
}

function looksLike(word: string, cells: readonly string[], layout: Layout): boolean {
  if (cells.length === 0) return false;
  if (TIMES.test(word)) return holdsTimes(cells);
  if (word !== 'role' && word !== 'kind') return false;
  const known = layout.values.get(word);
  return known !== undefined && cells.filter((cell) => known.has(foldValue(cell))).length >= cells.length / 2;
}

/** What people say is longer than what else stands in a row. */
function longest(places: readonly number[], rows: readonly TableRow[]): number | undefined {
  const lengths = places.map((at) => {
    const cells = cellsIn(rows, at);
    return {
      at,
      length:
        cells.length < rows.length / 2 || holdsTimes(cells) ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0),
    };
  });
  const best = lengths.sort((one, other) => other.length - one.length)[0];
  return best !== undefined && best.length > 0 ? best.at : undefined;
}
