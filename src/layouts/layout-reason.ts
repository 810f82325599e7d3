/** Why an export is read by the layout it is read by: what a manager asks first when it looks wrong. */
import { foldHead } from './fold-word.js';
import type { Layout } from './layout.js';
import type { OpenedTable } from './opened-table.js';
import { PLAIN } from './shipped-layouts.js';

export interface LayoutReason {
  /** The user named it; columns or keys that only it has; the form of its lines; or nothing but names of columns that many exports have. */
  readonly how: 'named' | 'recognised' | 'lines' | 'plain';
  /** The columns or keys it was recognised by, as the export writes them where they are columns. */
  readonly by: readonly string[];
}

export function layoutReason({ layout, heads }: OpenedTable, named: string | undefined): LayoutReason {
  if (named !== undefined) return { how: 'named', by: [] };
  if (layout.signature.length === 0) return { how: layout.name === PLAIN ? 'plain' : 'lines', by: [] };
  return { how: 'recognised', by: signatureIn(layout, heads) };
}

function signatureIn({ signature }: Layout, heads: readonly string[]): string[] {
  return signature.map((names) => heads.find((head) => names.includes(foldHead(head))) ?? names[0] ?? '');
}
