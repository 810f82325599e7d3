/** The messages of an object of nested JSON as rows, one cell for each of our words. */
import { foldValue } from './fold-word.js';
import { htmlText } from './html-text.js';
import type { Layout, Sign, Shape } from './layout.js';
import { type Facts, isObject } from './unfold-objects.js';
import { cellAt, objectsAt } from './value-at.js';

/** A word's cell is the first path that holds something: `^` in the holder, `@` in the person who wrote. */
export interface ShapedWord {
  readonly word: string;
  readonly paths: readonly { readonly where: 'message' | 'holder' | 'person'; readonly keys: readonly string[] }[];
}

export class ShapedRows {
  private readonly shape: Shape;

  constructor(
    layout: Layout,
    private readonly words: readonly ShapedWord[],
  ) {
    this.shape = layout.shape as Shape;
  }

  /** A row of cells for each message of a holder; null for one that only the desk sees. */
  of(holder: Facts): (string[] | null)[] {
    const { shape } = this;
    const first = shape.first.length === 0 ? [] : objectsAt(holder, shape.first);
    const messages = shape.messages.length === 0 ? [holder] : [...first, ...objectsAt(holder, shape.messages)];
    const people = new Map(objectsAt(holder, shape.people).map((one) => [cellAt(one, shape.personId), one]));
    return messages.map((message) => this.row(message, holder, people.get(cellAt(message, shape.person))));
  }

  private row(message: Facts, holder: Facts, person: Facts | undefined): string[] | null {
    const { shape } = this;
    if (isMarked(message, shape.hidden)) return null;
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
    if (shape.html) cells[at('text')] = htmlText(cells[at('text')] ?? '');
    if (shape.prefixes.length > 0) cells[at('role')] = this.roleOf(cells[at('role')] ?? '');
    if (isMarked(message, shape.bot)) cells[at('role')] = 'bot';
    if (shape.to.length > 0 && cells[at('role')] !== 'customer') cells[at('customer')] = cellAt(message, shape.to);
  }

  private roleOf(id: string): string {
    const found = this.shape.prefixes.find(([prefix]) => prefix === '*' || id.startsWith(prefix));
    return id === '' ? '' : (found?.[1] ?? id);
  }
}

function isMarked(message: Facts, mark: Sign | null): boolean {
  return mark !== null && isObject(message) && foldValue(cellAt(message, mark.path)) === mark.value;
}
