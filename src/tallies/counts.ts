import { ownString } from '../text/own-string.js';

/**
 * A count, or a nest of counts. Everything that a tally holds is one, so that adding up is a single function, exact and
 * in any order: whole numbers only (milliseconds, thousandths of a point), never a mean.
 */
export type Counts = number | Map<string, Counts> | Map<number, Counts> | { [name: string]: Counts };

type AnyMap = Map<string | number, Counts>;

/** Adds `from` to `into`, which must have the same shape; `from` stays as it is and shares nothing with `into`. */
export function addUp(into: Counts, from: Counts): void {
  if (into instanceof Map && from instanceof Map) {
    const map = into as AnyMap;
    for (const [key, counts] of from as AnyMap) {
      const there = map.get(key);
      if (there === undefined) map.set(key, copyOf(counts));
      else if (typeof there === 'number') map.set(key, there + (counts as number));
      else addUp(there, counts);
    }
    return;
  }
  const fields = into as Record<string, Counts>;
  for (const [name, counts] of Object.entries(from as Record<string, Counts>)) {
    const there = fields[name];
    if (typeof there === 'number') fields[name] = there + (counts as number);
    else if (there !== undefined) addUp(there, counts);
  }
}

function copyOf(counts: Counts): Counts {
  if (typeof counts === 'number') return counts;
  if (counts instanceof Map) {
    const copy: AnyMap = new Map();
    for (const [key, value] of counts as AnyMap) copy.set(key, copyOf(value));
    return copy as Counts;
  }
  const copy = { ...counts };
  for (const [name, value] of Object.entries(counts)) copy[name] = copyOf(value);
  return copy;
}

/** One more (or `by` more) under `key`. */
export function count(map: Map<string, number>, key: string, by = 1): void {
  const there = map.get(key);
  if (there === undefined) map.set(ownString(key), by);
  else map.set(key, there + by);
}

/** What stands under `key`, made when nothing does. */
export function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(ownString(key), value);
  }
  return value;
}
