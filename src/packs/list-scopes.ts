/** The named word lists that a pack's rules see, with what extended and extending packs make of them. */
import type { ListReference } from '../kinds/words.js';
import type { Place } from '../model/rule.js';
import { nearestName } from '../text/nearest-name.js';
import type { Problem } from './problem.js';
import type { Pack } from './read-packs.js';

/** A word of a list, and where it is written. */
export interface ListedWord {
  readonly word: string;
  readonly place: () => Place;
}

export interface ListScope {
  /** The words of a list, with those of the lists it includes; empty for one that does not exist. */
  words(name: string): readonly ListedWord[];
  /** Why there is no such list, or null when there is. */
  missing(name: string): string | null;
}

/** One pack's words for a list. */
interface Definition {
  readonly pack: Pack;
  readonly words: readonly (string | ListReference)[];
}

/**
 * The lists that the rules of `pack` see: its own, those of the packs it extends, and, in place of these, what the packs
 * that extend it define under the same name. A list that includes its own name means the one it takes the place of.
 */
export function listScope(pack: Pack, packs: readonly Pack[]): ListScope {
  const definitions = new Map<string, Definition[]>();
  for (const other of packs) {
    if (!pack.reach.has(other) && !other.reach.has(pack)) continue;
    for (const [name, words] of Object.entries(other.document.lists ?? {})) {
      definitions.set(name, [...(definitions.get(name) ?? []), { pack: other, words }]);
    }
  }
  const opened = new Map<string, readonly ListedWord[]>();

  function open(name: string, level: number, above: ReadonlySet<string>): readonly ListedWord[] {
    const definition = definitions.get(name)?.[level];
    if (definition === undefined || above.has(`${name} ${level}`)) return [];
    const inside = new Set(above).add(`${name} ${level}`);
    return definition.words.flatMap((word, index): readonly ListedWord[] => {
      if (typeof word !== 'string') return open(word.list, levelOf(word.list, name, level), inside);
      return [{ word, place: () => definition.pack.yaml.placeOf(['lists', name, index]) }];
    });
  }

  function levelOf(included: string, name: string, level: number): number {
    return included === name ? level - 1 : (definitions.get(included)?.length ?? 0) - 1;
  }

  return {
    words(name) {
      let words = opened.get(name);
      if (words === undefined) {
        words = open(name, (definitions.get(name)?.length ?? 0) - 1, new Set());
        opened.set(name, words);
      }
      return words;
    },
    missing(name) {
      if (definitions.has(name)) return null;
      return missingList(name, [...definitions.keys()]);
    },
  };
}

function missingList(name: string, names: readonly string[]): string {
  if (names.length === 0) return `there is no list "${name}": this pack has no lists. Add it under "lists:"`;
  const nearest = nearestName(name, names);
  return `there is no list "${name}". Use one of: ${names.join(', ')}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
}

/** What is wrong with the lists of a pack themselves: an included list that does not exist, or that includes itself. */
export function listProblems(pack: Pack, packs: readonly Pack[], scope: ListScope): readonly Problem[] {
  const lists = pack.document.lists ?? {};
  const below = packs.filter((other) => other !== pack && pack.reach.has(other));
  return Object.entries(lists).flatMap(([name, words]) =>
    words.flatMap((word, index): Problem[] => {
      if (typeof word === 'string') return [];
      const place = pack.yaml.placeOf(['lists', name, index]);
      const missing = scope.missing(word.list);
      if (missing !== null) return [{ place, message: missing }];
      const takesOver = word.list === name && below.some(({ document }) => document.lists?.[name] !== undefined);
      if (takesOver || !includes(word.list, name, lists, new Set())) return [];
      return [{ place, message: `the list "${name}" includes itself through "${word.list}". Break the circle` }];
    }),
  );
}

function includes(
  from: string,
  name: string,
  lists: NonNullable<Pack['document']['lists']>,
  seen: Set<string>,
): boolean {
  if (from === name) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (lists[from] ?? []).some((word) => typeof word !== 'string' && includes(word.list, name, lists, seen));
}
