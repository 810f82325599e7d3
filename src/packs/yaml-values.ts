import type * as Yaml from 'yaml';
import type { Alias, Document, Node, Scalar } from 'yaml';
import type { LongRun } from './long-lists.js';

/** Values that one file may hold once its aliases are followed: far beyond any pack, far below a bomb. */
const MOST_VALUES = 500_000;

type Tell = (offset: number, message: string) => void;

/**
 * The plain value of a document. A number that would not be written back the same (0571, 1.50, 1e5) stays the text that it
 * is: as a word or a version it would otherwise silently become another. Tells what cannot be had as a plain value.
 * @param runs words taken out of the text before, by the place of the one that they follow
 * @param met is told of every run that has found its place
 */
export function plainValue(
  yaml: typeof Yaml,
  document: Document,
  tell: Tell,
  runs: ReadonlyMap<number, LongRun>,
  met: (run: LongRun) => void,
): unknown {
  let count = 0;
  const above = new Set<unknown>();
  // Resolving looks through the whole document, and an alias may be met again and again.
  const resolved = new Map<Alias, Node | undefined>();
  const resolve = (alias: Alias): Node | undefined => {
    if (!resolved.has(alias)) resolved.set(alias, alias.resolve(document));
    return resolved.get(alias);
  };

  function convert(node: unknown, offset: number): unknown {
    if (++count > MOST_VALUES) return null;
    const at = (node as { readonly range?: readonly number[] | null } | null)?.range?.[0] ?? offset;
    if (yaml.isAlias(node)) {
      const target = resolve(node);
      if (target === undefined) tell(at, `"*${node.source}" names nothing. Put a text that begins with * into quotes`);
      else if (above.has(target)) tell(at, `"*${node.source}" stands inside the very thing it repeats`);
      else return convert(target, at);
      return null;
    }
    if (yaml.isScalar(node)) return scalarValue(node, at, tell);
    above.add(node);
    const value = yaml.isSeq(node)
      ? node.items.flatMap((item) => {
          const run = runs.size === 0 ? undefined : runs.get((item as Node | null)?.range?.[0] ?? -1);
          if (run === undefined || !yaml.isScalar(item)) return [convert(item, at)];
          met(run);
          count += run.words.length;
          return [convert(item, at), ...run.words];
        })
      : yaml.isMap(node)
        ? Object.fromEntries(
            node.items.map(({ key, value }) => [String(yaml.isScalar(key) ? key.value : key), convert(value, at)]),
          )
        : null;
    above.delete(node);
    return value;
  }

  const value = convert(document.contents, 0);
  if (count > MOST_VALUES) tell(0, `the aliases (*name) of this file make it more than ${MOST_VALUES} values`);
  return value;
}

function scalarValue({ value, source, tag, type }: Scalar, at: number, tell: Tell): unknown {
  if (tag !== undefined && type === 'PLAIN' && !tag.startsWith('tag:yaml.org'))
    tell(at, 'a text that begins with ! is read as a tag of YAML. Put it into quotes');
  if (typeof value === 'number' && source !== undefined && String(value) !== source) return source;
  return value;
}
