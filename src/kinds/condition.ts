/** Conditions on the words of one message: any, all, none, at least; nested; with what excuses a hit. */
import type { Span } from '../model/finding.js';
import { clauseAround } from '../text/clauses.js';
import type { Hit } from '../text/lexicon.js';
import { DEFAULT_SIMILARITY } from '../text/samples.js';
import type { Condition, Item } from './condition-options.js';
import { compileExcuses, type Excused } from './excuse.js';
import type { Path } from './kind.js';
import { PatternSet } from './pattern-set.js';
import type { Seen } from './seen.js';
import type { WordBook } from './word-book.js';

export interface CompiledCondition {
  /** Patterns of which a message that meets the condition holds at least one; null = nothing can be said. */
  readonly triggers: readonly number[] | null;
  /** Where the condition is met in a message, or null. */
  findIn(seen: Seen): Span | null;
}

/** A condition inside another, which may be held to a part of the message. */
interface Part {
  readonly triggers: readonly number[] | null;
  find(seen: Seen, range: Span): Span | null;
}

type Find = Part['find'];

/** Makes a condition ready to run; its words go into the book's lexicon. */
export function compileCondition(condition: Condition, book: WordBook, path: Path = []): CompiledCondition {
  const { triggers, find } = compilePart(condition, book, path);
  return {
    triggers,
    findIn: (seen) =>
      triggers !== null && seen.hits.length === 0 ? null : find(seen, { start: 0, end: seen.text.length }),
  };
}

function compilePart(condition: Condition, book: WordBook, path: Path): Part {
  const spelled = book.spelled(condition);
  const parts: Part[] = [];
  const excused = compileExcuses(condition, spelled, path);
  if (condition.any) parts.push(compileAny(condition.any, condition.at_least ?? 1, excused, spelled, [...path, 'any']));
  if (condition.like) {
    const samples = spelled.samples(condition.like, condition.similarity ?? DEFAULT_SIMILARITY, [...path, 'like']);
    parts.push(ofPatterns(samples, [], 1, excused));
  }
  if (condition.all)
    parts.push(...condition.all.map((item, index) => compileItem(item, excused, spelled, [...path, 'all', index])));
  const none = (condition.none ?? []).map((item, index) =>
    compileItem(item, NEVER_EXCUSED, spelled, [...path, 'none', index]),
  );
  const meets: Find = (seen, range) => {
    const span = findAll(parts, seen, range);
    return span === null || none.some(({ find }) => find(seen, range) !== null) ? null : span;
  };
  const triggers = rarest(parts, book);
  return { triggers, find: condition.in === 'clause' ? inOneClause(meets, triggers) : meets };
}

const NEVER_EXCUSED: Excused = () => false;

/** Every part somewhere in the range: the span that covers them. A condition of `none` alone is met by the whole range. */
function findAll(parts: readonly Part[], seen: Seen, range: Span): Span | null {
  let cover: Span | undefined;
  for (const { find } of parts) {
    const span = find(seen, range);
    if (span === null) return null;
    cover = covering(cover, span);
  }
  return cover ?? range;
}

const covering = (cover: Span | undefined, span: Span): Span =>
  cover === undefined ? span : { start: Math.min(cover.start, span.start), end: Math.max(cover.end, span.end) };

/** Tries the clause around every hit that may start the matter. */
function inOneClause(meets: Find, triggers: readonly number[] | null): Find {
  const starts = triggers === null ? null : new PatternSet(triggers);
  return (seen, range) => {
    let done = -1;
    for (const hit of seen.hits) {
      if (
        hit.start < done ||
        hit.start < range.start ||
        hit.end > range.end ||
        (starts !== null && !starts.has(hit.pattern))
      )
        continue;
      const clause = clauseAround(seen.text, hit);
      const span = meets(seen, { start: Math.max(clause.start, range.start), end: Math.min(clause.end, range.end) });
      if (span !== null) return span;
      done = clause.end;
    }
    return null;
  };
}

function compileItem(item: Item, excused: Excused, book: WordBook, path: Path): Part {
  if (typeof item === 'string' || 'list' in item) return compileAny([item], 1, excused, book, path);
  return compilePart(item, book, path);
}

function compileAny(items: readonly Item[], atLeast: number, excused: Excused, book: WordBook, path: Path): Part {
  const nested: Part[] = [];
  const numbers: number[] = [];
  for (const [index, item] of items.entries()) {
    const at = [...path, index];
    if (typeof item === 'string' || 'list' in item) numbers.push(...book.numbers([item], at));
    else nested.push(compilePart(item, book, at));
  }
  return ofPatterns(numbers, nested, atLeast, excused);
}

/** At least so many different hits of these patterns, and nested conditions met. */
function ofPatterns(numbers: readonly number[], nested: readonly Part[], atLeast: number, excused: Excused): Part {
  const patterns = new PatternSet(numbers);
  const find: Find = (seen, range) => {
    const different = new Set<string>();
    let cover: Span | undefined;
    for (const hit of seen.hits) {
      if (!patterns.has(hit.pattern) || hit.start < range.start || hit.end > range.end || excused(seen, hit)) continue;
      if (atLeast === 1) return longestFrom(hit, patterns, seen);
      different.add(seen.text.slice(hit.start, hit.end));
      cover = covering(cover, hit);
      if (different.size >= atLeast) return cover;
    }
    let met = different.size;
    for (const each of nested) {
      const span = each.find(seen, range);
      if (span === null || excused(seen, span)) continue;
      cover = covering(cover, span);
      if (++met >= atLeast) return cover;
    }
    return null;
  };
  const open = nested.some(({ triggers }) => triggers === null);
  return { triggers: open ? null : [...numbers, ...nested.flatMap(({ triggers }) => triggers ?? [])], find };
}

/** Of the words that begin where a hit does, the longest: 加我微信, not 加我微. */
function longestFrom(hit: Hit, patterns: PatternSet, { hits }: Seen): Span {
  let longest = hit;
  for (const other of hits)
    if (other.start === hit.start && other.end > longest.end && patterns.has(other.pattern)) longest = other;
  return longest;
}

/** All parts are needed, so the one whose words are met least by chance decides whether to look. */
function rarest(parts: readonly Part[], book: WordBook): readonly number[] | null {
  let best: readonly number[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { triggers } of parts) {
    if (triggers === null) continue;
    const likelihood = book.likelihood(triggers);
    if (likelihood >= least) continue;
    best = triggers;
    least = likelihood;
  }
  return best;
}
