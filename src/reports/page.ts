/**
 * A page as blocks of plain text: what a report says, apart from how it is written. Whatever turns a page into a format
 * escapes all text in one place.
 */
import type { Chart } from '../charts/chart.js';

/** Text, or text that stands out. */
export type Text = string | { readonly strong: string };

export interface Column {
  readonly head: string;
  readonly align?: 'right';
}

export type Block =
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Text[])[] };

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

export function paragraph(text: Text): Block {
  return { kind: 'paragraph', text };
}

/** A list, or nothing when there is nothing to list. */
export function list(items: readonly Text[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** A table; a head that begins with `>` is of a column of figures and stands on the right. */
export function table(heads: readonly string[], rows: readonly (readonly Text[])[]): Block {
  const columns = heads.map((head): Column => {
    return head.startsWith('>') ? { head: head.slice(1), align: 'right' } : { head };
  });
  return { kind: 'table', columns, rows };
}
