/** Objects that hold lists of messages → the messages one by one, each knowing what its parents say of it. */
import { CellMemory } from './cell-memory.js';
import { foldHead } from './fold-word.js';
import type { Layout } from './layout.js';

export type Facts = Readonly<Record<string, unknown>>;

/** One message as an object. */
export interface Leaf {
  readonly row: number;
  readonly own: Facts;
  /** What the objects around it say, the nearest one last; null when there is none. */
  readonly around: Facts | null;
}

/** Deeper nesting than any export has. */
const DEEPEST = 6;
/** An object that has all of these is a message, whatever lists it holds (of goods, of attachments). */
const OF_A_MESSAGE = ['text', 'time', 'role'];

export class Unfolding {
  private readonly isHolder: CellMemory<boolean>;
  private readonly wordOf: CellMemory<string>;

  /** @param layout whose `unfold` names the keys that hold lists of messages */
  constructor(layout: Layout) {
    const words = new Map(OF_A_MESSAGE.flatMap((word) => (layout.columns.get(word) ?? []).map((name) => [name, word])));
    this.isHolder = new CellMemory((key) => layout.unfold.has(foldHead(key)));
    this.wordOf = new CellMemory((key) => words.get(foldHead(key)) ?? '');
  }

  /** The messages of a record; none for an empty list, null for a record that is neither object nor list. */
  unfold(row: number, value: unknown): Leaf[] | null {
    const leaves: Leaf[] = [];
    if (isObject(value)) this.add(value, null, row, leaves, 0);
    else if (Array.isArray(value)) for (const one of value.filter(isObject)) this.add(one, null, row, leaves, 0);
    else return null;
    return leaves;
  }

  private add(own: Facts, around: Facts | null, row: number, leaves: Leaf[], depth: number): void {
    const held = depth < DEEPEST ? this.heldBy(own, depth) : null;
    if (held === null) {
      leaves.push({ row, own, around });
      return;
    }
    const inside = { ...around, ...own };
    for (const one of held) this.add(one, inside, row, leaves, depth + 1);
  }

  /** The objects in the object's own list, or in one of an object inside it (`data: {list: […]}`). */
  private heldBy(own: Facts, depth: number): readonly Facts[] | null {
    for (const key in own) {
      const value = own[key];
      if (typeof value !== 'object' || value === null || !this.isHolder.of(key)) continue;
      if (isObject(value)) {
        if (depth < DEEPEST && this.heldBy(value, depth + 1) !== null) return [value];
      } else if (Array.isArray(value) && (value.length === 0 || value.some(isObject)) && !this.isMessage(own)) {
        return value.filter(isObject);
      }
    }
    return null;
  }

  private isMessage(own: Facts): boolean {
    const words = new Set(Object.keys(own).map((key) => this.wordOf.of(key)));
    return OF_A_MESSAGE.every((word) => words.has(word));
  }
}

export function isObject(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
