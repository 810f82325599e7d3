/** A layout that the user wrote. */
import { readFileSync } from 'node:fs';
import { UserError } from '../model/user-error.js';
import type { Layout, Subject } from './layout.js';
import { parseLayout } from './parse-layout.js';
import { PLAIN, shippedLayout } from './shipped-layouts.js';

/** @throws UserError for a file that cannot be read or is no layout, with its name and what is wrong */
export function readLayoutFile(subject: Subject, file: string): Layout {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UserError(`${file}: the layout cannot be read. Check the path.`);
  }
  let layout: Layout;
  try {
    layout = parseLayout(text, file, shippedLayout(subject, PLAIN));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(why.startsWith(file) ? why : `${file}: ${why.split('\n')[0]}. Correct the YAML.`);
  }
  if (layout.own.size === 0) throw new UserError(`${file}: columns are missing. Write columns: {text: …, time: …}.`);
  return layout.name === '' ? { ...layout, name: file } : layout;
}
