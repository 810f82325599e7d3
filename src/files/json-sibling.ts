import type { JsonProgress } from './json-progress.js';
import { COMMA, lengthOfValue, OPEN_OBJECT } from './json-scan.js';
import { parseJson } from './parse-json.js';
import type { TextWindow } from './text-window.js';

/** An element is tried as a sibling up to this length (units). */
export const LONGEST_SIBLING = 256 * 1024;

/** The answer when the text ends, for now, within an object that may be a sibling. */
export const SIBLING_IN_SIGHT = -2;

/**
 * Where in [from, to) the next element of a list begins after one whose brackets or quotes are broken: an object after a
 * comma that is valid and has the keys of its siblings (what lies inside an element has others). -1 when there is none.
 */
export function findSibling(
  text: TextWindow,
  from: number,
  to: number,
  keys: readonly string[],
  progress: JsonProgress,
): number {
  const { units, end } = text;
  for (let at = from - 1; progress.effort > 0; ) {
    at = units.indexOf(OPEN_OBJECT, at + 1);
    if (at < 0 || at >= to) break;
    if (!followsComma(units, at)) continue;
    const limit = Math.min(end, at + LONGEST_SIBLING);
    const length = lengthOfValue(units, at, limit);
    progress.effort -= length < 0 ? limit - at : length;
    if (length < 0 && limit === end && !text.closed) return SIBLING_IN_SIGHT;
    if (length >= 0 && isAlike(keysOf(text.text(at, at + length)), keys)) return at;
  }
  return -1;
}

/** The keys of an object; of anything else none. */
export function keysOf(element: string): string[] {
  try {
    const value = parseJson(element);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  } catch {
    return [];
  }
}

/** The first key of an object that is broken, in a list; empty when that is broken too. */
export function firstKeyOf(element: string): string[] {
  const first = /^\s*\{\s*"([^"\\]*)"/.exec(element)?.[1];
  return first === undefined ? [] : [first];
}

/** The same first key, and half of the others: exports leave out keys that are empty. */
function isAlike(found: readonly string[], keys: readonly string[]): boolean {
  if (keys.length === 0) return found.length > 0;
  return found[0] === keys[0] && keys.filter((key) => found.includes(key)).length * 2 >= keys.length;
}

function followsComma(units: Uint16Array, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (units[before] as number) <= 32) before--;
  return units[before] === COMMA;
}
