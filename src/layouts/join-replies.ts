/** Messages that say which message they answer → conversations: threads, by the id of their first message. */
import type { TableRow } from '../model/record.js';
import { cleanCell } from './clean-cell.js';
import { foldValue } from './fold-word.js';
import type { OpenedTable } from './opened-table.js';

interface Post {
  readonly row: TableRow;
  readonly id: string;
  readonly answers: string;
}

/** Replies of replies go this deep at most; a circle ends here too. */
const DEEPEST = 10_000;

/**
 * The table itself, unless its layout or the user names a column for `reply_to`. All rows are held, as a reply may stand before what it answers.
 * A thread that an agent began and several customers answer (an announcement) is a conversation for each of the answers.
 */
export function joinReplies(table: OpenedTable): OpenedTable {
  const { columns, layout } = table;
  if (!columns.has('reply_to') && (layout.columns.get('reply_to')?.length ?? 0) === 0) return table;
  const idAt = (columns.get('message_id') ?? columns.get('time'))?.at ?? -1;
  const answersAt = columns.get('reply_to')?.at ?? -1;
  const width = table.heads.length;
  const head = columns.get('reply_to')?.head ?? columns.get('time')?.head ?? 'thread';
  const own = new Map([...columns].filter(([word]) => word !== 'reply_to'));
  own.set('conversation_id', { at: width, head });
  return {
    ...table,
    heads: [...table.heads, 'conversation'],
    columns: own,
    sample: joined(table.sample),
    async *batches() {
      const rows: TableRow[] = [];
      for await (const batch of table.batches()) for (const row of batch) rows.push(row);
      yield joined(rows);
    },
  };

  function joined(rows: readonly TableRow[]): TableRow[] {
    const posts = new Map<string, Post>();
    const all = rows.map((row): Post => {
      const post = { row, id: idOf(row.cells[idAt] ?? ''), answers: idOf(row.cells[answersAt] ?? '') };
      if (post.id !== '') posts.set(post.id, post);
      return post;
    });
    const roots = all.map((post) => chainOf(post, posts));
    const askers = new Map<string, Set<string>>();
    roots.forEach(({ root }, at) => {
      const { row } = all[at] as Post;
      if (!isCustomer(row)) return;
      const names = askers.get(root) ?? new Set<string>();
      askers.set(root, names.add(cleanCell(row.cells[own.get('sender')?.at ?? -1] ?? '')));
    });
    return all.map(({ row }, at) => {
      const { root, firstAsker } = roots[at] as Chain;
      const began = posts.get(root);
      const announced = began !== undefined && own.has('role') && !isCustomer(began.row) && (askers.get(root)?.size ?? 0) > 1;
      const cells = row.cells.slice(0, width);
      while (cells.length < width) cells.push('');
      return { ...row, cells: [...cells, announced && firstAsker !== '' ? firstAsker : root] };
    });
  }

  interface Chain {
    readonly root: string;
    /** The customer's message of the chain that is nearest to its root; '' where no customer is in it. */
    readonly firstAsker: string;
  }

  function chainOf(post: Post, posts: ReadonlyMap<string, Post>): Chain {
    let at = post;
    let firstAsker = '';
    for (let depth = 0; depth < DEEPEST; depth++) {
      if (isCustomer(at.row)) firstAsker = at.id;
      if (at.answers === '' || at.answers === at.id) break;
      const next = posts.get(at.answers);
      // What is answered may stand in another file.
      if (next === undefined) return { root: at.answers, firstAsker };
      at = next;
    }
    return { root: at.id, firstAsker };
  }

  function isCustomer(row: TableRow): boolean {
    const column = own.get('role');
    if (column === undefined) return false;
    return layout.values.get(foldValue(column.head))?.get(foldValue(cleanCell(row.cells[column.at] ?? ''))) === 'customer';
  }
}

/** Tools that read empty cells as numbers write ids as `119237.0`. */
function idOf(cell: string): string {
  return cleanCell(cell).replace(/^(\d+)\.0$/, '$1');
}
