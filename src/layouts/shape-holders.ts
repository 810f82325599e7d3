/** The objects of a record that a layout of nested JSON speaks of, also inside a page of an API (`{data: […], next: …}`). */
import { fitsSignature } from './choose-columns.js';
import { foldHead } from './fold-word.js';
import type { Layout } from './layout.js';
import { type Facts, isObject } from './unfold-objects.js';

export interface Holders {
  /** Those that have all keys of the signature (`a.b` = b inside a, or in the first object of the list a), the outermost only. */
  readonly holders: Facts[];
  /** So many objects stand in a list beside them and are none. */
  readonly strangers: number;
}

/** `{data: {list: […]}}`, and an element of that list. */
const DEEPEST = 4;

export function shapeHolders(value: unknown, signature: Layout['signature']): Holders {
  const holders: Facts[] = [];
  let strangers = 0;
  const look = (one: unknown, depth: number): void => {
    if (Array.isArray(one)) {
      const before = holders.length;
      let none = 0;
      for (const element of one) {
        const found = holders.length;
        look(element, depth);
        if (holders.length === found && isObject(element)) none++;
      }
      if (holders.length > before) strangers += none;
    } else if (isObject(one)) {
      if (fitsSignature(keysOf(one), signature)) holders.push(one);
      else if (depth < DEEPEST) for (const inner of Object.values(one)) if (typeof inner === 'object') look(inner, depth + 1);
    }
  };
  look(value, 0);
  return { holders, strangers };
}

function keysOf(value: Facts): Set<string> {
  const keys = new Set<string>();
  for (const key of Object.keys(value)) {
    keys.add(foldHead(key));
    const held = value[key];
    const inner = Array.isArray(held) ? held.find(isObject) : held;
    if (isObject(inner)) for (const below of Object.keys(inner)) keys.add(foldHead(`${key}.${below}`));
  }
  return keys;
}
