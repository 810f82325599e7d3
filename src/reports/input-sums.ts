/** What became of the rows of inputs, chats apart from the files that are joined to them. */
import type { InputRecord, JoinedSubject } from '../model/input-record.js';

const COUNTS = ['records', 'messages', 'duplicates', 'ignored', 'skipped'] as const;

export interface InputSums extends Readonly<Record<(typeof COUNTS)[number], number>> {
  readonly subject: JoinedSubject | undefined;
  readonly files: number;
}

/** The sums by what the files hold: chats first, then joined files in the order in which they come. */
export function inputSums(inputs: readonly InputRecord[]): InputSums[] {
  const subjects = [...new Set([undefined, ...inputs.map(({ subject }) => subject)])];
  return subjects.flatMap((subject) => {
    const own = inputs.filter((input) => input.subject === subject);
    if (own.length === 0) return [];
    const sum = (name: (typeof COUNTS)[number]) => own.reduce((total, input) => total + input[name], 0);
    const counts = Object.fromEntries(COUNTS.map((name) => [name, sum(name)])) as Record<(typeof COUNTS)[number], number>;
    return [{ subject, files: own.length, ...counts }];
  });
}
