/** YAML → layout. */
import { parse } from 'yaml';
import { foldHead, foldValue } from './fold-word.js';
import { isGiven } from './given-words.js';
import { type DateOrder, IGNORED, type Layout, type Mark } from './layout.js';
import { parsePeople, parseShape } from './parse-shape.js';

type Section = Readonly<Record<string, unknown>>;

export const LAYOUT_KEYS =
  'layout,title,platform,signature,exact,needs,columns,values,ignore,unfold,dates,head,sheets,fallback,marks,file_name,sheet_name,markup,people,shape'.split(',');

/**
 * A layout of a YAML text (its keys are explained in `shipped/chats/plain.yaml`); mistakes are for `layoutMistakes` to tell.
 * @param base the layout that it falls back on for words, values and keys that it leaves out
 */
export function parseLayout(text: string, base?: Layout): Layout {
  const data = section(parse(text));
  const columns = new Map([...(base?.columns ?? []), ...mapOf(data['columns'], (one) => names(one))]);
  const ignored = Object.entries(section(data['ignore'])).filter(([key]) => !columns.has(key));
  const values = mapOf(data['values'], (one) => valueMap(section(one)));
  return {
    name: String(data['layout'] ?? ''),
    title: String(data['title'] ?? ''),
    platform: String(data['platform'] ?? ''),
    signature: alternatives(data['signature'], foldHead),
    needs: data['needs'] === undefined ? (base?.needs ?? []) : alternatives(data['needs'], (word) => word),
    columns,
    own: new Map([...mapOf(data['columns'], String)].filter(([, one]) => one !== '-')),
    values: joined(base?.values, new Map([...values].map(([key, map]) => [foldHead(key), map]))),
    ignore: new Map([...(base?.ignore ?? []), ...[...mapOf(data['ignore'], (one) => new Set(list(one).map(foldValue)))].filter(([key]) => columns.has(key))]),
    unfold: data['unfold'] === undefined ? (base?.unfold ?? new Set()) : new Set(list(data['unfold']).map(foldHead)),
    dates: (data['dates'] as DateOrder | undefined) ?? null,
    headless: data['head'] === 'none',
    allSheets: data['sheets'] === 'all',
    exact: data['exact'] === true,
    fallback: mapOf(data['fallback'], (one) => names(one)),
    marks: new Map([
      ...mapOf(data['marks'], (one) => marks(section(one))),
      ...(ignored.length === 0 ? [] : [[IGNORED, ignored.map(([column, one]) => markOf(column, { yes: one }))] as const]),
    ]),
    fileName: String(data['file_name'] ?? ''),
    sheetName: String(data['sheet_name'] ?? ''),
    markup: data['markup'] === 'html' || data['markup'] === 'slack' ? data['markup'] : '',
    people: data['people'] === undefined ? null : parsePeople(section(data['people'])),
    shape: data['shape'] === undefined ? null : parseShape(section(data['shape'])),
  };
}

/** The signature alone, without reading the rest: most layouts are never needed, and YAML is slow to read. */
export function peekSignature(text: string): Layout['signature'] {
  return alternatives(/^signature: *(.*)$/m.exec(text)?.[1], foldHead);
}

/** Whether a layout's signature is all the columns there are, without reading the rest. */
export function peekExact(text: string): boolean {
  return /^exact: *true/m.test(text);
}

/** Whether a layout is of nested JSON, without reading the rest. */
export function peekShape(text: string): boolean {
  return /^shape:/m.test(text);
}

function section(value: unknown): Section {
  return typeof value === 'object' && value !== null ? (value as Section) : {};
}

function list(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  return String(value)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** `"-"` names no column. */
function names(value: unknown): readonly string[] {
  return value === '-' ? [] : [...new Set(list(value).map((name) => (isGiven(name) ? name : foldHead(name))))];
}

/** `{autoReply: {bot: "1, true"}}` */
function marks(data: Section): Mark[] {
  return Object.entries(data).map(([column, one]) => markOf(column, section(one)));
}

function markOf(written: string, values: Section): Mark {
  return { written, column: foldHead(written), values: valueMap(values) };
}

function alternatives(value: unknown, fold: (word: string) => string): string[][] {
  return list(value).map((one) => one.split('|').map((word) => fold(word.trim())));
}

function mapOf<Value>(value: unknown, read: (one: unknown) => Value): Map<string, Value> {
  return new Map(Object.entries(section(value)).map(([key, one]) => [key, read(one)]));
}

/** `{agent: "1, true"}` → 1 → agent, true → agent. */
function valueMap(data: Section): ReadonlyMap<string, string> {
  return new Map(Object.entries(data).flatMap(([ours, theirs]) => list(theirs).map((one) => [foldValue(one), ours])));
}

function joined(base: Layout['values'] | undefined, own: Layout['values']): Layout['values'] {
  const all = new Map(base ?? []);
  for (const [key, map] of own) all.set(key, new Map([...(all.get(key) ?? []), ...map]));
  return all;
}
