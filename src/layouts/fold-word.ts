/** How names of columns and values of an export are compared: what a person would call the same is the same. */

/** Marks, quotes and blanks that exports put around names; a BOM may stand before the first one. */
const NOISE = /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff"'`]/g;
const UNIT = /\([^()]*\)$/;

/** A column's name: without case, width, blanks, `_`, `-`, a leading `*` and a trailing unit in brackets. */
export function foldHead(name: string): string {
  const folded = foldValue(name).replace(/[_-]/g, '').replace(/^\*+/, '');
  const bare = folded.replace(UNIT, '');
  return bare === '' ? folded : bare;
}

/** A value such as a role: without case, width, blanks and quotes. */
export function foldValue(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(NOISE, '');
}
