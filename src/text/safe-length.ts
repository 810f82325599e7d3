/** How long a text may be for a backtracking engine to be sure to end soon, by the shape of the expression alone. */
import type { AST } from '@eslint-community/regexpp';

/** Steps that are soon taken: some tens of milliseconds at the worst. */
const STEPS = 2e7;

/** So many bounded repetitions are no repetition worth the name, but a choice. */
const FEW = 64;

/**
 * The longest text, in units, on which a backtracking engine takes at most some 2e7 steps; 0 where repetitions are nested and
 * nothing can be promised. A search tries every start; every unbounded repetition may end anywhere after, every bounded one
 * in as many ways as its bounds leave, every group in as many as it has alternatives.
 */
export function longestSafeText(pattern: AST.Pattern): number {
  const shape = shapeOfAll(pattern.alternatives);
  return shape === null ? 0 : Math.floor((STEPS / shape.ways) ** (1 / (shape.unbounded + 1)));
}

interface Shape {
  readonly unbounded: number;
  readonly ways: number;
}

function shapeOfAll(alternatives: readonly AST.Alternative[]): Shape | null {
  const literals = alternatives.map(literalOf);
  if (literals.every((literal) => literal !== null)) return { unbounded: 0, ways: prefixesAmong(literals) };
  let unbounded = 0;
  let ways = 0;
  for (const { elements } of alternatives) {
    const shape = shapeOfSequence(elements);
    if (shape === null) return null;
    unbounded = Math.max(unbounded, shape.unbounded);
    ways += shape.ways;
  }
  return { unbounded, ways };
}

/** The characters of an alternative that is nothing else, or null. */
function literalOf({ elements }: AST.Alternative): string | null {
  let literal = '';
  for (const element of elements) {
    if (element.type !== 'Character') return null;
    literal += String.fromCodePoint(element.value);
  }
  return literal;
}

/** In how many ways words can be met at one place: a word, and those that go on from it (个, 个月). */
function prefixesAmong(words: readonly string[]): number {
  return Math.max(...words.map((word) => words.filter((other) => word.startsWith(other)).length));
}

function shapeOfSequence(elements: readonly AST.Element[]): Shape | null {
  let unbounded = 0;
  let ways = 1;
  for (const element of elements) {
    const shape = shapeOf(element);
    if (shape === null) return null;
    unbounded += shape.unbounded;
    ways *= shape.ways;
  }
  return { unbounded, ways };
}

function shapeOf(element: AST.Element): Shape | null {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return shapeOfAll(element.alternatives);
    case 'Quantifier': {
      const inner = shapeOf(element.element);
      const { min, max } = element;
      if (inner === null) return null;
      if (max > 1 && (inner.unbounded > 0 || inner.ways > 1)) return null;
      if (max > FEW) return { unbounded: inner.unbounded + 1, ways: inner.ways };
      return { unbounded: inner.unbounded, ways: inner.ways * (max - min + 1) };
    }
    case 'Backreference':
    case 'ExpressionCharacterClass':
      return null;
    case 'Assertion':
      return element.kind === 'lookahead' || element.kind === 'lookbehind' ? null : { unbounded: 0, ways: 1 };
    default:
      return { unbounded: 0, ways: 1 };
  }
}
