/** Which column of an export each of our words is read from. */
import { foldHead } from './fold-word.js';
import { givenBy, isGiven } from './given-words.js';
import type { Layout } from './layout.js';

/** A column by its place and by the name that the export gives it. */
export interface Column {
  readonly at: number;
  readonly head: string;
}

export type Columns = ReadonlyMap<string, Column>;

/** Words that the object around a list of messages may tell for all of them. */
const INHERITED = new Set('conversation_id,customer,agent,shop,platform,order_id,product,rating,team,date'.split(','));

/** Columns that the user names, by our word; `-` for a word that the export does not have, `@sheet`, `@file` or `=value`. */
export type NamedColumns = ReadonlyMap<string, string>;

/**
 * The first name of each word that stands among the heads; a column serves one word only.
 * @param folded the heads, folded
 * @returns null when a column that the user names is not among the heads
 */
export function chooseColumns(
  heads: readonly string[],
  folded: readonly string[],
  layout: Layout,
  named: NamedColumns,
): Columns | null {
  const places = new Map<string, number>();
  folded.forEach((head, at) => {
    if (head !== '' && !places.has(head)) places.set(head, at);
  });
  const columns = new Map<string, Column>();
  const taken = new Set<number>();
  const take = (word: string, at: number) => {
    columns.set(word, { at, head: heads[at] ?? '' });
    taken.add(at);
  };
  for (const [word, name] of named) {
    if (name === '-' || isGiven(name)) continue;
    const at = placeNamed(name, heads, places);
    if (at === undefined) return null;
    take(word, at);
  }
  for (const [word, names] of layout.columns) {
    if (named.has(word)) continue;
    const at = placeOf(word, names, places, taken);
    if (at !== undefined) take(word, at);
  }
  for (const [word, names] of [...layout.fallback, ...markNames(layout)]) {
    names.forEach((name, number) => {
      const at = places.get(name) ?? places.get(`^${name}`);
      if (at !== undefined && columns.get(word)?.at !== at) columns.set(besideWord(word, number), { at, head: heads[at] ?? '' });
    });
  }
  return columns;
}

/** Columns that stand beside a word's own (fallbacks, marks) have a name that is no word. */
export function besideWord(word: string, number: number): string {
  return `${word}+${number}`;
}

function markNames({ marks }: Layout): [string, string[]][] {
  return [...marks].map(([word, all]) => [`${word}?`, all.map(({ column }) => column)]);
}

/** The words of which none has a column, as the layout's `needs` group them. */
export function missingWords(columns: Columns, layout: Layout, named: NamedColumns): Layout['needs'] {
  return layout.needs.filter((words) => !words.some((word) => columns.has(word) || givenBy(word, layout, named) !== ''));
}

/** Whether all columns of a signature are there; a layout without one fits everything. */
export function fitsSignature(folded: ReadonlySet<string>, signature: Layout['signature']): boolean {
  return signature.every((names) => names.some((name) => folded.has(name)));
}

function placeNamed(name: string, heads: readonly string[], places: ReadonlyMap<string, number>): number | undefined {
  const exact = heads.indexOf(name);
  return exact >= 0 ? exact : places.get(foldHead(name));
}

function placeOf(
  word: string,
  names: readonly string[],
  places: ReadonlyMap<string, number>,
  taken: ReadonlySet<number>,
): number | undefined {
  const free = (name: string) => {
    const at = places.get(name);
    return at !== undefined && !taken.has(at) ? at : undefined;
  };
  for (const name of names) {
    const at = free(name);
    if (at !== undefined) return at;
  }
  if (!INHERITED.has(word)) return undefined;
  for (const name of names) {
    const at = free(`^${name}`);
    if (at !== undefined) return at;
  }
  return undefined;
}
