/** Words as a tree of units, and the tree made into the tables of an automaton. */
import type { AutomatonTables } from './automaton.js';

/** What stands at the end of a word: see ENTRY. */
export type Entry = readonly [length: number, guards: number, pattern: number, kind: number, before: number, after: number];

export class Trie {
  #slots = 1 << 10;
  /** Slot by slot: state, unit, child, nothing; together, so that a look-up touches the memory once. */
  #table = new Int32Array(this.#slots * 4);
  #states = 1;
  /** By state: its parent and the unit that leads to it. */
  readonly #parent: number[] = [0];
  readonly #unit: number[] = [0];
  readonly #entries = new Map<number, Entry[]>();

  get isEmpty(): boolean {
    return this.#states === 1;
  }

  /** Adds a word of folded units. */
  add(word: string, entry: Entry): void {
    let state = 0;
    for (let index = 0; index < word.length; index++) state = this.#childOf(state, word.charCodeAt(index));
    const entries = this.#entries.get(state);
    if (entries) entries.push(entry);
    else this.#entries.set(state, [entry]);
  }

  /**
   * The automaton of all words. States are numbered anew, level by level, so that the children of a state stand side by side,
   * in order of their units, and the states that are met most stand together.
   */
  tables(): AutomatonTables {
    const count = this.#states;
    const order = this.#byLevel();
    const place = new Int32Array(count);
    for (let at = 0; at < count; at++) place[order[at] as number] = at;
    const firstChild = new Int32Array(count + 1);
    const unit = new Uint16Array(count);
    const parent = new Int32Array(count);
    for (let at = 1; at < count; at++) {
      const old = order[at] as number;
      unit[at] = this.#unit[old] as number;
      parent[at] = place[this.#parent[old] as number] as number;
    }
    for (let state = 0, at = 1; state <= count; state++) {
      while (at < count && (parent[at] as number) < state) at++;
      firstChild[state] = at;
    }
    return { firstChild, unit, ...this.#link(firstChild, unit, parent, order) };
  }

  /** The states in order of their depth, children after each other by unit. */
  #byLevel(): Int32Array {
    const children = new Map<number, number[]>();
    for (let state = 1; state < this.#states; state++) {
      const siblings = children.get(this.#parent[state] as number);
      if (siblings) siblings.push(state);
      else children.set(this.#parent[state] as number, [state]);
    }
    const order = new Int32Array(this.#states);
    let last = 1;
    for (let head = 0; head < last; head++) {
      const siblings = children.get(order[head] as number);
      if (siblings === undefined) continue;
      siblings.sort((one, other) => (this.#unit[one] as number) - (this.#unit[other] as number));
      for (const child of siblings) order[last++] = child;
    }
    return order;
  }

  /** The longest proper suffix of each state that is a state too, and where words end. */
  #link(
    firstChild: Int32Array,
    unit: Uint16Array,
    parent: Int32Array,
    order: Int32Array,
  ): Pick<AutomatonTables, 'failure' | 'suffix' | 'from' | 'entries'> {
    const count = order.length;
    const failure = new Int32Array(count);
    const suffix = new Int32Array(count);
    const from = new Int32Array(count + 1);
    const entries: number[] = [];
    for (let state = 0; state < count; state++) {
      from[state] = entries.length;
      for (const entry of this.#entries.get(order[state] as number) ?? []) entries.push(...entry);
    }
    from[count] = entries.length;
    const root = new Int32Array(65536);
    for (let child = firstChild[0] as number; child < (firstChild[1] as number); child++) root[unit[child] as number] = child;
    for (let state = 1; state < count; state++) {
      let back = parent[state] as number;
      if (back !== 0) {
        const wanted = unit[state] as number;
        let target = 0;
        do {
          back = failure[back] as number;
          target = back === 0 ? (root[wanted] as number) : childAt(firstChild, unit, back, wanted);
        } while (target === 0 && back !== 0);
        failure[state] = target;
      }
      const fail = failure[state] as number;
      suffix[state] = from[fail] === from[fail + 1] ? (suffix[fail] as number) : fail;
    }
    return { failure, suffix, from, entries: Int32Array.from(entries) };
  }

  #childOf(state: number, unit: number): number {
    const last = this.#slots - 1;
    let slot = hashOf(state, unit) & last;
    for (; this.#table[slot * 4 + 2] !== 0; slot = (slot + 1) & last)
      if (this.#table[slot * 4] === state && this.#table[slot * 4 + 1] === unit) return this.#table[slot * 4 + 2] as number;
    const child = this.#states++;
    this.#parent.push(state);
    this.#unit.push(unit);
    this.#table[slot * 4] = state;
    this.#table[slot * 4 + 1] = unit;
    this.#table[slot * 4 + 2] = child;
    if (this.#states * 2 > this.#slots) this.#widen();
    return child;
  }

  #widen(): void {
    this.#slots *= 4;
    this.#table = new Int32Array(this.#slots * 4);
    const last = this.#slots - 1;
    for (let child = 1; child < this.#states; child++) {
      const state = this.#parent[child] as number;
      const unit = this.#unit[child] as number;
      let slot = hashOf(state, unit) & last;
      while (this.#table[slot * 4 + 2] !== 0) slot = (slot + 1) & last;
      this.#table[slot * 4] = state;
      this.#table[slot * 4 + 1] = unit;
      this.#table[slot * 4 + 2] = child;
    }
  }
}

/** The child of a state by a unit, or 0: the children stand side by side in order of their units. */
export function childAt(firstChild: Int32Array, unit: Uint16Array, state: number, wanted: number): number {
  let low = firstChild[state] as number;
  let high = (firstChild[state + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = unit[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Two multiplications (Knuth's) spread neighbouring states and units; the upper bits are the better ones. */
export function hashOf(state: number, unit: number): number {
  return (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b)) >>> 7;
}
