/** The objects of a record that a layout of nested JSON speaks of, also inside a page of an API (`{data: […], next: …}`). */
import { fitsSignature } from './choose-columns.js';
import { type Facts, isObject } from './unfold-objects.js';
import type { Layout } from './layout.js';
import { foldHead } from './fold-word.js';

/** `{data: {list: […]}}`, and an element of that list. */
const DEEPEST = 4;

/** Those that have all keys of the signature (`a.b` = b inside a), the outermost only. */
export function shapeHolders(value: unknown, signature: Layout['signature'], depth = 0): Facts[] {
  if (Array.isArray(value)) return value.flatMap((one) => shapeHolders(one, signature, depth));
  if (!isObject(value)) return [];
  if (fitsSignature(keysOf(value), signature)) return [value];
  if (depth >= DEEPEST) return [];
  return Object.values(value).flatMap((one) =>
    typeof one === 'object' ? shapeHolders(one, signature, depth + 1) : [],
  );
}

function keysOf(value: Facts): Set<string> {
  const keys = new Set<string>();
  for (const key of Object.keys(value)) {
    keys.add(foldHead(key));
    const inner = value[key];
    if (isObject(inner)) for (const below of Object.keys(inner)) keys.add(foldHead(`${key}.${below}`));
  }
  return keys;
}
