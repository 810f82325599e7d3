/** Facts that no column says: the name of the file or of the sheet (`@file`, `@sheet`), or the same for all rows (`=value`). */
import type { Layout } from './layout.js';

const FILE = '@file';
const SHEET = '@sheet';
/** The part of `店名:子账号` before the colon. */
const ACCOUNT = '@account';

/** Whether a name that stands for a column is such a fact. */
export function isGiven(name: string): boolean {
  return name === FILE || name === SHEET || name === ACCOUNT || (name.startsWith('=') && name.length > 1);
}

/**
 * What gives a word where no column does: `@file`, `@sheet`, `@account` or `=value`; '' where nothing does.
 * @param named what the user says, which outranks the layout
 */
export function givenBy(word: string, layout: Layout, named: ReadonlyMap<string, string>): string {
  const told = named.get(word);
  if (told !== undefined) return isGiven(told) ? told : '';
  const candidate = layout.columns.get(word)?.find(isGiven);
  if (candidate !== undefined) return candidate;
  if (layout.fileName.includes(`{${word}}`)) return FILE;
  return layout.sheetName.includes(`{${word}}`) ? SHEET : '';
}

/**
 * What a name says of a word.
 * @param name `tb88_2026-11-22`, without folder and ending
 * @param pattern `{customer}_{date}`; '' = the whole name is the word
 * @returns '' where the name is made otherwise, or holds no date, or more than one
 */
export function wordInName(word: string, name: string, pattern: string): string {
  const part = pattern.includes(`{${word}}`) ? partOf(word, name, pattern) : name;
  return word === 'date' ? dateIn(part) : part.trim();
}

/** The name of a file without its folder and endings; of an archive's member, the member's. */
export function bareName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/(?:\.[a-z]{2,6}){1,2}$/i, '');
}

const DATE = /(?<!\d)(20\d{2})(?:[-_./年](\d{1,2})[-_./月](\d{1,2})|[-_./年]?(\d{2})(\d{2}))(?!\d)/g;

/** The one date in a name, as `2026-11-22`; '' where there is none, or several. */
export function dateIn(name: string): string {
  const dates = datesIn(name);
  return dates.length === 1 ? (dates[0] ?? '') : '';
}

/** The different dates in a name, each as `2026-11-22`. */
export function datesIn(name: string): string[] {
  const dates = new Set<string>();
  for (const [, year = '', parted, partedDay, joined, joinedDay] of name.matchAll(DATE)) {
    const month = parted ?? joined ?? '';
    const day = partedDay ?? joinedDay ?? '';
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) continue;
    dates.add(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  return [...dates];
}

function partOf(word: string, name: string, pattern: string): string {
  const words: string[] = [];
  const source = pattern.split(/(\{\w+\})/).map((piece) => {
    if (!/^\{\w+\}$/.test(piece)) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    words.push(piece.slice(1, -1));
    return '(.{1,200}?)';
  });
  return new RegExp(`^${source.join('')}$`, 's').exec(name)?.[words.indexOf(word) + 1] ?? '';
}
