/** Tells the user what was seen in an export, what is needed, and the lines that make it readable. */
import { UserError } from '../model/user-error.js';
import { inYaml } from '../text/in-yaml.js';
import { cleanCell } from './clean-cell.js';
import { findHead } from './find-head.js';
import { foldHead } from './fold-word.js';
import { isGiven } from './given-words.js';
import { guessColumns } from './guess-columns.js';
import { headlessGuess } from './headless-guess.js';
import type { Layout } from './layout.js';
import type { TableRequest, Unopened } from './opened-table.js';
import { seemsToBe } from './seems-to-be.js';
import type { ShippedLayout } from './shipped-layouts.js';

const MOST_HEADS = 60;
/** Where nothing could be guessed. */
const UNKNOWN = '…';
const WHOSE = new Set(['conversation_id', 'customer']);

/** An export without columns that are needed. */
export class UnknownLayout extends UserError {
  constructor(
    message: string,
    /** Our words of which none has a column. */
    readonly missing: readonly string[],
  ) {
    super(message);
  }
}

/** @param headRows the first rows, one of which may be the head of another kind of file */
export function unknownLayout(
  { head, rows }: Unopened,
  layouts: readonly ShippedLayout[],
  { file, named, subject }: TableRequest,
  headRows: readonly (readonly string[])[],
): UserError {
  if (head === null) return new UserError(`${file}: no row with names of columns was found.`);
  // Columns that the user names and that are not there leave a head without any column; then the head that would do is meant.
  const seen = head.columns.size > 0 ? head : (findHead([{ row: 1, cells: head.heads }], layouts, new Map()) ?? head);
  const lost = lostNames(seen.heads, named);
  const headless = subject === 'chats' && named.size === 0 ? headlessGuess([{ row: 0, cells: seen.heads }, ...rows], seen.layout) : null;
  if (headless !== null)
    return new UserError(
      `${file}: the first row is a message, there are no names of columns. ${howToName(headless)}\n` +
        `(#2 is the second column; see that these are the right ones${headless.has('role.agent') ? ', and that 1 means the agent' : ''})`,
    );
  const what =
    lost.length > 0
      ? lost.map(([word, name]) => `no column "${name}" for ${word}`).join(', ')
      : `no column for ${seen.missing.map((words) => words.join(' or ')).join(', nor for ')}`;
  const words = [...new Set(['time', ...seen.layout.needs.map((group) => bestWord(group, seen.layout))])].filter(
    (word) => seen.layout.columns.has(word),
  );
  const chosen = new Map([...seen.columns].map(([word, column]) => [word, column.head]));
  const guesses = guessColumns(
    words.filter((word) => !chosen.has(word)),
    unused(seen.heads, chosen),
    rows,
    seen.layout,
  );
  const columns = new Map(words.map((word) => [word, chosen.get(word) ?? guesses.get(word) ?? UNKNOWN]));
  const missing = seen.missing.flat();
  const misplaced = subject !== 'chats' || missing.includes('text') ? seemsToBe([seen.heads, ...headRows], subject) : '';
  if (misplaced !== '' && lost.length === 0)
    return new UnknownLayout(`${file}: ${misplaced} As ${subject} it has ${what}. ${orNameThem(columns)}`, missing);
  // One file a customer is what many tools write.
  const byName = missing.length > 0 && missing.every((word) => WHOSE.has(word)) ? '\n(customer=@file, where each file is one customer\'s and has its name)' : '';
  return new UnknownLayout(
    `${file}: ${what}. ${seenAndNeeded(seen.heads, seen.layout.needs)} ${howToName(columns)}${byName}`,
    missing,
  );
}

/** Where a file seems to be another kind, and is not. */
const orNameThem = (columns: ReadonlyMap<string, string>): string => `Should it be that after all, name its columns: ${flagFor(columns)}`;

/** The lines of chataudit.yaml and the flag that name columns. */
export function howToName(columns: ReadonlyMap<string, string>): string {
  const lines = [...columns].map(([word, head]) => `    ${word}: ${inYaml(head)}`);
  return `Name the columns in chataudit.yaml:\n  columns:\n${lines.join('\n')}\nor on the command line: ${flagFor(columns)}`;
}

function flagFor(columns: ReadonlyMap<string, string>): string {
  const flag = [...columns].map(([word, head]) => `${word}=${head}`).join(',');
  return `--columns ${/[\s()&;|<>*?$`"'\\]/.test(flag) ? `'${flag.replaceAll("'", "'\\''")}'` : flag}`;
}

export function seenAndNeeded(heads: readonly string[], needs: Layout['needs']): string {
  const names = heads.map(cleanCell).filter((head) => head !== '');
  const more = names.length > MOST_HEADS ? `, and ${names.length - MOST_HEADS} more` : '';
  const seen = names.slice(0, MOST_HEADS).map((name) => (name.length > 40 ? `${name.slice(0, 39)}…` : name));
  return `Columns seen: ${seen.join(', ')}${more}. Needed: ${needs.map((words) => words.join(' or ')).join('; ')}.`;
}

function lostNames(heads: readonly string[], named: ReadonlyMap<string, string>): [string, string][] {
  const there = new Set(heads.map(foldHead));
  return [...named].filter(([, name]) => name !== '-' && !isGiven(name) && !heads.includes(name) && !there.has(foldHead(name)));
}

/** Of words of which one is needed, the one that says most. */
function bestWord(group: readonly string[], layout: Layout): string {
  return group.find((word) => layout.columns.has(word)) ?? '';
}

/** Heads that no word has taken; the others are blanked, so that they keep their places. */
function unused(heads: readonly string[], chosen: ReadonlyMap<string, string>): readonly string[] {
  const taken = new Set(chosen.values());
  return heads.map((head) => (taken.has(head) ? '' : head));
}
