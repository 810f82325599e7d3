/** What serves a practice. */
export const SERVERS = ['rule', 'measure', 'report', 'join'] as const;
export type Server = (typeof SERVERS)[number];

/** A practice of service work that quality managers look after: a row of the practices table. */
export interface Practice {
  /** `P001`. */
  readonly id: string;
  /** R = from chats alone, J = needs a joined file, H = needs a person's eye, X = no matter of an audit. */
  readonly kind: 'R' | 'J' | 'H' | 'X';
  readonly title: string;
  readonly servedBy: Server | null;
  /** Rules by id, and `file: column`, `summary.md: section`, `command --option`; several are separated by `; `. Empty = nowhere. */
  readonly where: string;
  /** Why nothing serves it, or what a reader of the row should know; may be empty. */
  readonly reason: string;
}
