/** One part of a condition: words, or a condition inside another, met in a range of a text. */
import type { Span } from '../model/finding.js';
import type { Hit } from '../text/lexicon.js';
import type { Scope } from './condition-options.js';
import type { Excuses } from './excuse.js';
import type { Path } from './kind.js';
import { PatternSet } from './pattern-set.js';
import type { Seen } from './seen.js';

export interface Part {
  /** Where it stands in its rule. */
  readonly path: Path;
  /** Where what it needs must come together, if it says so. */
  readonly scope?: Scope | undefined;
  readonly triggers: readonly number[] | null;
  find(seen: Seen, range: Span): Span | null;
  /** Its words, where it has any itself, and what excuses them. */
  readonly patterns: PatternSet | null;
  readonly excuses: Excuses | null;
  /** The parts inside of it: those that it needs, and those that must not be met. */
  readonly needs: readonly Part[];
  readonly bars: readonly Part[];
}

/** How many hits are wanted. `every` = a word counts each time it stands; else different words are counted. */
export interface Wanted {
  readonly atLeast: number;
  readonly atMost: number;
  readonly every: boolean;
}

export const ONE: Wanted = { atLeast: 1, atMost: Number.POSITIVE_INFINITY, every: false };

/** So many hits of these patterns, and nested conditions met. */
export function wordsPart(
  numbers: readonly number[],
  nested: readonly Part[],
  wanted: Wanted,
  excuses: Excuses | null,
  path: Path,
): Part {
  const patterns = new PatternSet(numbers);
  const excused = excuses === null ? NEVER : excuses.excused;
  const findMany = manyOf(patterns, nested, wanted, excused);
  const findOne: Part['find'] = (seen, range) => {
    for (const hit of seen.hits)
      if (patterns.has(hit.pattern) && hit.start >= range.start && hit.end <= range.end && !excused(seen, hit))
        return longestFrom(hit, patterns, seen);
    for (const each of nested) {
      const span = each.find(seen, range);
      if (span !== null && !excused(seen, span)) return span;
    }
    return null;
  };
  const open = nested.some(({ triggers }) => triggers === null);
  return {
    path,
    triggers: open ? null : [...numbers, ...nested.flatMap(({ triggers }) => triggers ?? [])],
    find: wanted.atLeast === 1 && wanted.atMost === Number.POSITIVE_INFINITY ? findOne : findMany,
    patterns,
    excuses,
    needs: nested,
    bars: [],
  };
}

const NEVER = (): boolean => false;

function manyOf(
  patterns: PatternSet,
  nested: readonly Part[],
  { atLeast, atMost, every }: Wanted,
  excused: Excuses['excused'],
): Part['find'] {
  const enough = atMost === Number.POSITIVE_INFINITY ? atLeast : atMost + 1;
  return (seen, range) => {
    const different = new Set<string>();
    let cover: Span | null = null;
    let met = 0;
    let counted = -1; // where the word counted last ends: 微信 inside 加微信 is not said again
    for (const hit of seen.hits) {
      if (!patterns.has(hit.pattern) || hit.start < range.start || hit.end > range.end || excused(seen, hit)) continue;
      if (!every) met = different.add(seen.text.slice(hit.start, hit.end)).size;
      else if (hit.start >= counted) {
        met++;
        counted = hit.end;
      }
      cover = covering(cover, hit);
      if (met >= enough) break;
    }
    for (const each of nested) {
      if (met >= enough) break;
      const span = each.find(seen, range);
      if (span === null || excused(seen, span)) continue;
      cover = covering(cover, span);
      met++;
    }
    return met >= atLeast && met <= atMost ? cover : null;
  };
}

/** The span that holds both. */
export const covering = (cover: Span | null, span: Span): Span =>
  cover === null
    ? { start: span.start, end: span.end }
    : { start: Math.min(cover.start, span.start), end: Math.max(cover.end, span.end) };

/** Of the words that begin where a hit does, the longest: 加我微信, not 加我微. */
function longestFrom(hit: Hit, patterns: PatternSet, { hits }: Seen): Span {
  let longest = hit;
  for (const other of hits)
    if (other.start === hit.start && other.end > longest.end && patterns.has(other.pattern)) longest = other;
  return longest;
}
