/** Objects seen as rows of a table: a path of keys is a column. */
import type { Facts, Leaf } from './unfold-objects.js';
import { isObject } from './unfold-objects.js';

/** Where a column's value is found; `around` = in what the parents say. */
export interface Path {
  readonly name: string;
  readonly keys: readonly string[];
  readonly around: boolean;
}

/** Exports nest a value at most this deep (`visitor.address.city`). */
const DEEPEST = 3;
/** An export has fewer columns; an object used as a dictionary may have any number. */
const MOST = 500;

/** All paths to values in some objects, named `key.key`, with `^` before what their parents say. */
export function objectPaths(leaves: readonly Leaf[]): readonly Path[] {
  const paths = new Map<string, Path>();
  for (const leaf of leaves) {
    addPaths(leaf.own, [], false, paths);
    if (leaf.around !== null) addPaths(leaf.around, [], true, paths);
  }
  return [...paths.values()];
}

/** The values at those paths, as the cells of a row. */
export function cellsAt(leaf: Leaf, paths: readonly Path[]): string[] {
  const cells: string[] = [];
  for (let at = 0; at < paths.length; at++) {
    const { keys, around } = paths[at] as Path;
    let value: unknown = around ? leaf.around : leaf.own;
    // What every object inherits (`constructor`, …) is no value of a cell, so it does no harm here.
    for (let depth = 0; depth < keys.length; depth++)
      value = isObject(value) ? value[keys[depth] as string] : undefined;
    cells.push(typeof value === 'string' ? value : cellOf(value));
  }
  return cells;
}

function addPaths(facts: Facts, keys: readonly string[], around: boolean, paths: Map<string, Path>): void {
  for (const key of Object.keys(facts)) {
    const value = facts[key];
    const path = [...keys, key];
    if (isObject(value)) {
      if (path.length < DEEPEST) addPaths(value, path, around, paths);
    } else if (!Array.isArray(value)) {
      const name = `${around ? '^' : ''}${path.join('.')}`;
      if (paths.size < MOST && !paths.has(name)) paths.set(name, { name, keys: path, around });
    }
  }
}

function cellOf(value: unknown): string {
  if (typeof value === 'number') {
    // Beyond this a number has lost its last digits on the way in; written so, it is known for a lost id.
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value);
  }
  return typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : '';
}
