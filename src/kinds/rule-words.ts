import type { Path } from './kind.js';

/** Where a word of a rule is written. */
export interface WordPlace {
  readonly word: string;
  readonly path: Path;
  /** The list that it comes from, or null. */
  readonly list: string | null;
}

/** The words of a rule by the numbers of their patterns: kept only for those who explain it. */
export type RuleWords = ReadonlyMap<number, readonly WordPlace[]>;

/** What a place in a rule is called: `any`, `all 2`, `unless 1 before`; the numbers count from 1. */
export function pathName(path: Path): string {
  const names: string[] = [];
  for (const [index, part] of path.entries()) {
    if (typeof part === 'string') names.push(part);
    // Of a list of plain words the list is enough; a condition or an exception is one of several.
    else if (path.slice(index + 1).some((later) => typeof later === 'string') || NUMBERED.has(path[index - 1] as string))
      names.push(String(part + 1));
  }
  return names.join(' ');
}

const NUMBERED: ReadonlySet<string> = new Set(['all', 'unless', 'steps']);
