/** A layout that the user wrote. */
import { readFileSync } from 'node:fs';
import { UserError } from '../model/user-error.js';
import type { Layout, Subject } from './layout.js';
import { layoutMistakes } from './layout-mistakes.js';
import { parseLayout } from './parse-layout.js';
import { PLAIN, shippedLayout } from './shipped-layouts.js';

/** @throws UserError for a file that cannot be read or is no layout, with the place of every mistake */
export function readLayoutFile(subject: Subject, file: string): Layout {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UserError(`${file}: the layout cannot be read. Check the path.`);
  }
  const plain = shippedLayout(subject, PLAIN);
  const mistakes = layoutMistakes(text, file, [...plain.columns.keys()]);
  if (mistakes.length > 0) throw new UserError(mistakes.join('\n'));
  const layout = parseLayout(text, plain);
  if (layout.own.size === 0) throw new UserError(`${file}: columns are missing. Write columns: {text: …, time: …}.`);
  return layout.name === '' ? { ...layout, name: file } : layout;
}
