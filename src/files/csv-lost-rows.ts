import type { Dialect } from './csv-record.js';

/** So many delimiters must stand where the table's stand before a quoted cell is taken for swallowed rows. */
const ENOUGH_DELIMITERS = 12;

/**
 * Whether the lines of one quoted record [from, to) are rows of the table each by itself: then two stray quotes, perhaps a
 * thousand lines apart, have made one cell of them. A real cell of several lines has not, on every line, as many
 * delimiters as the table, at least not twelve in all.
 */
export function holdsRows(
  units: Uint16Array,
  from: number,
  to: number,
  { delimiter, newline }: Dialect,
  width: number,
): boolean {
  let lines = 0;
  let delimiters = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at];
    if (unit === delimiter) delimiters++;
    if (unit === newline || at === to - 1) {
      if (delimiters !== width - 1) return false;
      delimiters = 0;
      lines++;
    }
  }
  return (lines - 1) * (width - 1) >= ENOUGH_DELIMITERS;
}
