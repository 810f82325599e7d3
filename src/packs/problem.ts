import type { Place } from '../model/rule.js';
import { UserError } from '../model/user-error.js';

/** Something wrong, or doubtful, in a file that a person wrote. `place` is null where the file itself is at fault. */
export interface Problem {
  readonly place: Place | null;
  /** What is wrong, and how to mend it. */
  readonly message: string;
}

/** `rules/my-shop.yaml:14:11: unknown kind "say". Use one of: says, response.` */
export function sentenceOf({ place, message }: Problem): string {
  return place === null ? message : `${place.file}:${place.line}:${place.column}: ${message}`;
}

/** Each once, in the order of the files and their lines; what has no place comes first. */
export function inOrder(all: readonly Problem[]): readonly Problem[] {
  const problems = [...new Map(all.map((problem) => [sentenceOf(problem), problem])).values()];
  const files = [...new Set(problems.map(({ place }) => place?.file ?? ''))];
  const rank = ({ place }: Problem) => (place === null ? -1 : files.indexOf(place.file));
  return problems.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/** All that is wrong with the packs of a run, told at once. */
export class PackProblems extends UserError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const ordered = inOrder(problems);
    super(ordered.map(sentenceOf).join('\n'));
    this.problems = ordered;
  }
}
