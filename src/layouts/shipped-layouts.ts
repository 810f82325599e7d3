/** The layouts that come with the program: YAML files, each read when its signature fits and not before. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserError } from '../model/user-error.js';
import type { Layout, Subject } from './layout.js';
import { readLayoutFile } from './read-layout-file.js';
import { parseLayout, peekExact, peekShape, peekSignature } from './parse-layout.js';

/** The layout that every other one of its subject falls back on. */
export const PLAIN = 'plain';

/** A layout that can be recognised without being read. */
export interface ShippedLayout {
  readonly name: string;
  readonly signature: Layout['signature'];
  readonly exact: boolean;
  /** Whether it is a layout of nested JSON. */
  readonly shaped: boolean;
  read(): Layout;
}

const subjects = new Map<Subject, readonly ShippedLayout[]>();

/** All shipped layouts of a subject, the longest signature first, so that the most particular one is tried first. */
export function shippedLayouts(subject: Subject): readonly ShippedLayout[] {
  let layouts = subjects.get(subject);
  if (layouts === undefined) {
    layouts = readFolder(subject);
    subjects.set(subject, layouts);
  }
  return layouts;
}

/** The layout of that name, or in that YAML file. Throws UserError with the names there are when there is none. */
export function shippedLayout(subject: Subject, name: string): Layout {
  if (/\.ya?ml$/i.test(name)) return readLayoutFile(subject, name);
  const layouts = shippedLayouts(subject);
  const found = layouts.find((layout) => layout.name === name);
  if (found !== undefined) return found.read();
  const names = layouts.map((layout) => layout.name).sort();
  throw new UserError(`layout "${name}": not known. Use one of: ${names.join(', ')}, or a file of your own (my.yaml).`);
}

function readFolder(subject: Subject): readonly ShippedLayout[] {
  // From src/layouts and from dist/layouts alike.
  const folder = fileURLToPath(new URL(`../../src/layouts/shipped/${subject}/`, import.meta.url));
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files
    .map((file) => shipped(subject, file.slice(0, -'.yaml'.length), folder + file))
    .sort((one, other) => other.signature.length - one.signature.length);
}

function shipped(subject: Subject, name: string, file: string): ShippedLayout {
  const text = readFileSync(file, 'utf8');
  let layout: Layout | undefined;
  const read = () => {
    layout ??= parseLayout(text, name === PLAIN ? undefined : shippedLayout(subject, PLAIN));
    return layout;
  };
  return { name, signature: peekSignature(text), exact: peekExact(text), shaped: peekShape(text), read };
}
