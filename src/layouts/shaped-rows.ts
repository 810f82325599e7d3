/** The messages of an object of nested JSON as rows, one cell for each of our words. */
import type { Layout, Shape } from './layout.js';
import type { Facts } from './unfold-objects.js';
import { cellAt, objectsAt } from './value-at.js';
import { valueReader } from './value-reader.js';

/** A word's cell is the first path that holds something: `^` in the holder, `@` in the person who wrote. */
export interface ShapedWord {
  readonly word: string;
  readonly paths: readonly { readonly where: 'message' | 'holder' | 'person'; readonly keys: readonly string[] }[];
}

export class ShapedRows {
  private readonly shape: Shape;

  private readonly known: (cell: string) => string | undefined;

  constructor(
    layout: Layout,
    private readonly words: readonly ShapedWord[],
  ) {
    this.shape = layout.shape as Shape;
    this.known = valueReader(layout, 'role', '');
  }

  /** A row of cells for each message of a holder. */
  of(holder: Facts): string[][] {
    const { shape } = this;
    const first = shape.first.length === 0 ? [] : objectsAt(holder, shape.first);
    const listed = shape.messages.flatMap((path) => objectsAt(holder, path));
    const messages = shape.messages.length === 0 ? [holder] : [...first, ...listed];
    const people = new Map(objectsAt(holder, shape.people).map((one) => [cellAt(one, shape.personId), one]));
    return messages.map((message) => this.row(message, holder, people.get(cellAt(message, shape.person))));
  }

  private row(message: Facts, holder: Facts, person: Facts | undefined): string[] {
    const cells = this.words.map(({ paths }) => {
      for (const { where, keys } of paths) {
        const cell = cellAt(where === 'message' ? message : where === 'holder' ? holder : person, keys);
        if (cell !== '') return cell;
      }
      return '';
    });
    this.finish(cells, message);
    return cells;
  }

  private finish(cells: string[], message: Facts): void {
    const { shape } = this;
    const at = (word: string) => this.words.findIndex((one) => one.word === word);
    if (shape.prefixes.length > 0) cells[at('role')] = this.roleOf(cells[at('role')] ?? '');
    if (shape.to.length > 0 && this.known(cells[at('role')] ?? '') !== 'customer') cells[at('customer')] = shape.to.map((path) => cellAt(message, path)).find((to) => to !== '') ?? '';
  }

  private roleOf(id: string): string {
    const found = this.shape.prefixes.find(([prefix]) => prefix === '*' || id.startsWith(prefix));
    return id === '' ? '' : (found?.[1] ?? id);
  }
}
