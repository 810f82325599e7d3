/** Conditions on words: any, all, none, at least, at most; nested; in one clause, message, turn or conversation; with what excuses a hit. */
import type { Span } from '../model/finding.js';
import { DEFAULT_SIMILARITY } from '../text/samples.js';
import { type Condition, type Item, SCOPES, type Scope } from './condition-options.js';
import { covering, ONE, type Part, type Wanted, wordsPart } from './condition-part.js';
import { inScope } from './condition-scope.js';
import { compileExcuses, type Excuses } from './excuse.js';
import type { Path } from './kind.js';
import type { Seen } from './seen.js';
import type { WordBook } from './word-book.js';

export interface CompiledCondition {
  /** Patterns of which whatever meets the condition holds at least one; null = nothing can be said. */
  readonly triggers: readonly number[] | null;
  /** What it looks at: a message, or the messages of a turn or a conversation put together. */
  readonly scope: 'message' | 'turn' | 'conversation';
  /** Whether it also asks for what stands in other messages: then it must be told where a message stands. */
  readonly looksAround: boolean;
  /** What it is made of, for those who explain it. */
  readonly part: Part;
  /** Where the condition is met, or null. */
  findIn(seen: Seen): Span | null;
}

/** Makes a condition ready to run; its words go into the book's lexicon. */
export function compileCondition(condition: Condition, book: WordBook, path: Path = []): CompiledCondition {
  const scope = condition.in === 'turn' || condition.in === 'conversation' ? condition.in : 'message';
  const part = compilePart(condition, book, path, scope);
  const { triggers, find } = part;
  return {
    triggers,
    scope,
    looksAround: book.looksAround,
    part,
    findIn: (seen) =>
      triggers !== null && seen.hits.length === 0 ? null : find(seen, { start: 0, end: seen.text.length }),
  };
}

function compilePart(condition: Condition, book: WordBook, path: Path, outer: Scope): Part {
  const scope = condition.in ?? outer;
  // A message is what a condition looks at when it does not say: inside a clause it says nothing.
  if (scope !== 'message' && SCOPES.indexOf(scope) > SCOPES.indexOf(outer))
    book.problem([...path, 'in'], `"${scope}" is more than the ${outer} that the condition around it looks at. Say "in: ${scope}" there, or leave it out here`);
  const spelled = book.spelled(condition);
  const needs: Part[] = [];
  const excuses = compileExcuses(condition, spelled, path);
  const wanted = wantedOf(condition, book, path);
  if (condition.any) needs.push(compileAny(condition.any, wanted, excuses, spelled, [...path, 'any'], scope));
  if (condition.like) {
    const at = [...path, 'like'];
    const samples = spelled.samples(condition.like, condition.similarity ?? DEFAULT_SIMILARITY, at);
    needs.push(wordsPart(samples, [], ONE, excuses, at));
  }
  for (const [index, item] of (condition.all ?? []).entries())
    needs.push(compileItem(item, excuses, spelled, [...path, 'all', index], scope));
  const bars = (condition.none ?? []).map((item, index) =>
    compileItem(item, null, spelled, [...path, 'none', index], scope),
  );
  const meets: Part['find'] = (seen, range) => {
    const span = findAll(needs, seen, range);
    return span === null || bars.some(({ find }) => find(seen, range) !== null) ? null : span;
  };
  const triggers = rarest(needs, book);
  return { path, scope: condition.in, triggers, find: inScope(condition.in, meets, triggers), patterns: null, excuses: null, needs, bars };
}

/** How many words of `any` are wanted; tells what cannot be. */
function wantedOf({ any, at_least: least, at_most: most, count }: Condition, book: WordBook, path: Path): Wanted {
  const wanted = { atLeast: least ?? 1, atMost: most ?? Number.POSITIVE_INFINITY, every: count === 'every' };
  if (wanted.atMost < wanted.atLeast)
    book.problem([...path, 'at_most'], `at most ${most} and at least ${least} cannot both be. Make at_most the larger one`);
  if (count === 'every' && least === undefined && most === undefined)
    book.problem([...path, 'count'], 'nothing is counted: "count" needs at_least or at_most beside it');
  else if (any === undefined && (least !== undefined || most !== undefined))
    book.problem([...path, least === undefined ? 'at_most' : 'at_least'], 'counts the words of "any", and there is no "any" beside it. Add it');
  return wanted;
}

/** Every part somewhere in the range: the span that covers them. A condition of `none` alone is met by the whole range. */
function findAll(parts: readonly Part[], seen: Seen, range: Span): Span | null {
  let cover: Span | null = null;
  for (const { find } of parts) {
    const span = find(seen, range);
    if (span === null) return null;
    cover = parts.length === 1 ? span : covering(cover, span);
  }
  return cover ?? range;
}

function compileItem(item: Item, excuses: Excuses | null, book: WordBook, path: Path, scope: Scope): Part {
  if (typeof item === 'string' || 'list' in item) return wordsPart(book.numbers([item], path), [], ONE, excuses, path);
  return compilePart(item, book, path, scope);
}

function compileAny(
  items: readonly Item[],
  wanted: Wanted,
  excuses: Excuses,
  book: WordBook,
  path: Path,
  scope: Scope,
): Part {
  const nested: Part[] = [];
  const numbers: number[] = [];
  for (const [index, item] of items.entries()) {
    const at = [...path, index];
    if (typeof item === 'string' || 'list' in item) numbers.push(...book.numbers([item], at));
    else nested.push(compilePart(item, book, at, scope));
  }
  return wordsPart(numbers, nested, wanted, excuses, path);
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
