/** What keeps a hit from being a finding: words around it, a question, a quotation, a longer innocent word. */
import type { Span } from '../model/finding.js';
import { clauseAround, isQuestion, isQuoted } from '../text/clauses.js';
import type { Condition, Excuse, ExcuseWhere } from './condition-options.js';
import { partOf } from './join-messages.js';
import type { Path } from './kind.js';
import type { PatternSet } from './pattern-set.js';
import { saidAround } from './said-around.js';
import type { Seen } from './seen.js';
import type { WordBook } from './word-book.js';

/** Whether a hit is excused. */
export type Excused = (seen: Seen, hit: Span) => boolean;

/** All that excuses the hits of a condition. */
export interface Excuses {
  readonly excused: Excused;
  /** Each by itself, and where it stands in its rule. */
  readonly tests: readonly { readonly path: Path; readonly excused: Excused }[];
}

/** How far before and after a hit `before`, `after` and `near` look when the rule does not say: the clause decides. */
const WHOLE_CLAUSE = 1000;

/** All that a condition says under `unless` and `innocent`, and quotations unless they count. */
export function compileExcuses(condition: Condition, book: WordBook, path: Path): Excuses {
  const tests = (condition.unless ?? []).map((excuse, index) => {
    const at = [...path, 'unless', index];
    const isQuestion = typeof excuse !== 'string' && 'question' in excuse && Object.keys(excuse).length === 1;
    return { path: isQuestion ? [...at, 'question'] : at, excused: compileExcuse(excuse, book, at) };
  });
  const innocent = book.innocent(condition.innocent ?? [], [...path, 'innocent']);
  if (innocent.size > 0)
    tests.push({ path: [...path, 'innocent'], excused: (seen, hit) => isInside(seen, hit, innocent) });
  if (book.excusesQuotes && condition.quotes !== 'count') {
    const { reporting } = book;
    const isTold: Excused = (seen, hit) => isQuoted(seen.text, hit) || isReported(seen, hit, reporting);
    tests.push({ path: [...path, 'quotes'], excused: isTold });
  }
  const each = tests.map(({ excused }) => excused);
  const excused: Excused = (seen, hit) => {
    for (const test of each) if (test(seen, hit)) return true;
    return false;
  };
  return each.length === 0 ? NO_EXCUSES : { excused: inOwnMessage(excused), tests };
}

const NO_EXCUSES: Excuses = { excused: () => false, tests: [] };

/** What is said around a hit is looked for in its own message, wherever the condition itself looks. */
export function inOwnMessage(excused: Excused): Excused {
  return (seen, hit) => {
    if (seen.parts === undefined) return excused(seen, hit);
    const own = partOf(seen, hit);
    return own === null ? excused(seen, hit) : excused(own.seen, own.span);
  };
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
  for (const where of ['turn', 'conversation'] as const) {
    const words = excuse[where];
    if (words !== undefined) tests.push(saidAround(book.around(words, [...path, where], excuse.who), where, excuse.who));
  }
  if (excuse.question) tests.push((seen, hit) => isQuestion(seen.text, clauseAround(seen.text, hit)));
  if (tests.length === 0) book.problem(path, 'excuses nothing, or everything: it has no words. Give it clause, before, after, near, message, turn, conversation or question');
  else if (excuse.who !== undefined && excuse.turn === undefined && excuse.conversation === undefined)
    book.problem([...path, 'who'], '"who" says whose words are looked for in a turn or conversation. Add one of these, or take it out');
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
export const isWithin = (other: Span, hit: Span): boolean => other.start >= hit.start && other.end <= hit.end;

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
