/** What keeps a hit from being a finding: words around it, a question, a quotation, a longer innocent word. */
import type { Span } from '../model/finding.js';
import { clauseAround, isQuestion, isQuoted } from '../text/clauses.js';
import type { Condition, Excuse, ExcuseWhere } from './condition-options.js';
import type { Path } from './kind.js';
import type { PatternSet } from './pattern-set.js';
import type { Seen } from './seen.js';
import type { WordBook } from './word-book.js';

/** Whether a hit is excused in its message. */
export type Excused = (seen: Seen, hit: Span) => boolean;

/** How far before and after a hit `before`, `after` and `near` look when the rule does not say: the clause decides. */
const WHOLE_CLAUSE = 1000;

/** One test of all that a condition says under `unless` and `innocent`, and of quotations unless they count. */
export function compileExcuses(condition: Condition, book: WordBook, path: Path): Excused {
  const tests = (condition.unless ?? []).map((excuse, index) =>
    compileExcuse(excuse, book, [...path, 'unless', index]),
  );
  const innocent = book.innocent(condition.innocent ?? [], [...path, 'innocent']);
  if (innocent.size > 0) {
    tests.push((seen, hit) => isInside(seen, hit, innocent));
  }
  if (book.excusesQuotes && condition.quotes !== 'count') {
    const { reporting } = book;
    tests.push((seen, hit) => isQuoted(seen.text, hit) || isReported(seen, hit, reporting));
  }
  if (tests.length === 0) return () => false;
  return (seen, hit) => tests.some((test) => test(seen, hit));
}

function compileExcuse(excuse: Excuse, book: WordBook, path: Path): Excused {
  if (typeof excuse === 'string' || 'list' in excuse)
    return inClause(book.excuses([excuse], path), 'clause', WHOLE_CLAUSE);
  const tests = WHERES.flatMap((where): Excused[] => {
    const words = excuse[where];
    return words === undefined
      ? []
      : [inClause(book.excuses(words, [...path, where]), where, excuse.characters ?? WHOLE_CLAUSE)];
  });
  if (excuse.message !== undefined) {
    const patterns = book.excuses(excuse.message, [...path, 'message']);
    tests.push((seen, hit) => seen.hits.some((other) => patterns.has(other.pattern) && !isWithin(other, hit)));
  }
  if (excuse.question) tests.push((seen, hit) => isQuestion(seen.text, clauseAround(seen.text, hit)));
  return (seen, hit) => tests.every((test) => test(seen, hit));
}

const WHERES = ['clause', 'before', 'after', 'near'] as const satisfies readonly (keyof ExcuseWhere)[];

function inClause(patterns: PatternSet, where: (typeof WHERES)[number], characters: number): Excused {
  return (seen, hit) => {
    let clause: Span | undefined;
    for (const other of seen.hits) {
      if (!patterns.has(other.pattern) || isWithin(other, hit)) continue;
      if (where === 'before' ? other.start >= hit.start : where === 'after' && other.end <= hit.end) continue;
      if (Math.max(hit.start - other.end, other.start - hit.end) > characters) continue;
      clause ??= clauseAround(seen.text, hit);
      if (other.start >= clause.start && other.end <= clause.end) return true;
    }
    return false;
  };
}

/** A word inside the hit does not excuse it: 不能…微信 is not excused by 不能; but 不能加 excuses 加微信, which it only overlaps. */
const isWithin = (other: Span, hit: Span): boolean => other.start >= hit.start && other.end <= hit.end;

function isInside(seen: Seen, hit: Span, innocent: PatternSet): boolean {
  return seen.hits.some(
    ({ pattern, start, end }) =>
      innocent.has(pattern) && start <= hit.start && end >= hit.end && end - start > hit.end - hit.start,
  );
}

/** Told as another's words: 您说的…, in the same clause or the one before. */
function isReported(seen: Seen, hit: Span, reporting: PatternSet): boolean {
  return seen.hits.some(
    ({ pattern, end }) => reporting.has(pattern) && end <= hit.start && hit.start - end <= REPORTED,
  );
}

/** How many characters a reported phrase may stand after the words that report it. */
const REPORTED = 12;
