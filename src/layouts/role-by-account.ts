/** Who speaks, by the form of the name: only a shop's sub-accounts are called `店名:子账号`. */
import { remark } from '../model/remark.js';
import { cleanCell } from './clean-cell.js';
import type { OpenedTable } from './opened-table.js';
import type { RoleReader } from './role-reader.js';
import { shopOfAccount } from './shop-of-accounts.js';

/** Sub-accounts are agents, everyone else is a customer. */
export function roleByAccount({ columns }: OpenedTable): RoleReader {
  const sender = columns.get('sender');
  return {
    of(cells) {
      const name = cleanCell(cells[sender?.at ?? -1] ?? '');
      if (name === '') return null;
      return shopOfAccount(name) === '' ? 'customer' : 'agent';
    },
    problem: () => remark('sender-empty'),
    note: remark('role-by-account', { column: sender?.head ?? '' }),
    takesSender: false,
    byElimination: true,
  };
}
