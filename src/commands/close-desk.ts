import type { Late } from './judge-messages.js';
import type { Desk } from './judge-plan.js';
import type { Account } from './recorder.js';

/** All inputs are read: what a judge could not settle before, and what all that it said adds up to. */
export function closeDesk({ judge, recorder }: Desk, latest: number): { readonly late: readonly Late[]; readonly account: Account } {
  const late = judge.close(latest).map(({ number, record, isOpen }) => ({ number, isOpen, written: recorder.add([record]) }));
  return { late, account: recorder.account() };
}
