/** Holds a condition to one clause, message or turn of what it looks at. */
import type { Span } from '../model/finding.js';
import { clauseAround } from '../text/clauses.js';
import type { Scope } from './condition-options.js';
import type { Part } from './condition-part.js';
import { PatternSet } from './pattern-set.js';
import type { Seen, SeenPart } from './seen.js';

type Find = Part['find'];

/** @param triggers patterns of which whatever meets the condition holds one; null = nothing can be said */
export function inScope(scope: Scope | undefined, meets: Find, triggers: readonly number[] | null): Find {
  if (scope === 'clause') return inOneClause(meets, triggers);
  if (scope === 'message') return inOnePart(meets, ({ start }) => start);
  if (scope === 'turn') return inOnePart(meets, ({ turn }) => turn);
  return meets;
}

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

/** Tries the messages of the range, those of one key together. A single message is a whole. */
function inOnePart(meets: Find, keyOf: (part: SeenPart) => number): Find {
  return (seen: Seen, range: Span) => {
    if (seen.parts === undefined) return meets(seen, range);
    const { parts } = seen;
    for (let first = 0; first < parts.length; ) {
      const from = parts[first] as SeenPart;
      let last = first;
      while (last + 1 < parts.length && keyOf(parts[last + 1] as SeenPart) === keyOf(from)) last++;
      const part = { start: from.start, end: (parts[last] as SeenPart).end };
      first = last + 1;
      if (part.start < range.start || part.end > range.end) continue;
      const span = meets(seen, part);
      if (span !== null) return span;
    }
    return null;
  };
}
