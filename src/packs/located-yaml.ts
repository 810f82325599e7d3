/**
 * YAML text to plain values, with the way back from every value to its line and column. Keeps the yaml package's nodes
 * and errors from the rest; knows nothing of rules.
 */
import type * as Yaml from 'yaml';
import type { Document, LineCounter, YAMLError } from 'yaml';
import type { Place } from '../model/rule.js';
import { nestingProblem } from './nesting.js';
import type { Problem } from './problem.js';
import { losesTheThread, syntaxAdvice } from './syntax-advice.js';
import { plainValue } from './yaml-values.js';

/** Where a value stands inside a file: `['rules', 0, 'kind']`. */
export type YamlPath = readonly PropertyKey[];

export interface LocatedYaml {
  readonly file: string;
  /** Objects, arrays, strings, numbers, booleans and null; undefined where the text has mistakes. */
  readonly value: unknown;
  /** Mistakes of the YAML itself, at most one a line. */
  readonly problems: readonly Problem[];
  /** Where a value starts (or its key); for a path that leads nowhere, the nearest value around it. */
  placeOf(path: YamlPath, part?: 'value' | 'key'): Place;
}

/** Reads the text of a YAML file; `file` is what problems call it. The yaml package is loaded when first needed. */
export async function readLocatedYaml(text: string, file: string): Promise<LocatedYaml> {
  const tooDeep = nestingProblem(text);
  if (tooDeep !== null) return unparsed(text, file, tooDeep);
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = syntaxProblems([...document.errors, ...document.warnings], text, lines, placeAt);
  const value =
    problems.length > 0
      ? undefined
      : plainValue(yaml, document, (offset, message) => problems.push({ place: placeAt(offset), message }));
  return {
    file,
    value: problems.length > 0 ? undefined : value,
    problems,
    placeOf: (path, part = 'value') => placeAt(offsetOf(yaml, document, path, part)),
  };
}

function unparsed(text: string, file: string, { offset, message }: { offset: number; message: string }): LocatedYaml {
  const before = text.slice(0, offset).split('\n');
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { file, value: undefined, problems: [{ place, message }], placeOf: () => place };
}

/** One mistake often makes the parser stumble again, on the same line or on all that follow: only the first is told. */
function syntaxProblems(
  errors: readonly YAMLError[],
  text: string,
  lines: LineCounter,
  placeAt: (offset: number) => Place,
): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const { code, message, pos } of errors) {
    const place = placeAt(pos[0]);
    if (byLine.has(place.line)) continue;
    const start = lines.lineStarts[place.line - 1] ?? 0;
    const line = text.slice(start).split(/\r?\n/u, 1)[0] ?? '';
    byLine.set(place.line, { place, message: syntaxAdvice(code, message, line, line.slice(pos[0] - start)) });
    if (losesTheThread(message)) break;
  }
  return [...byLine.values()];
}

function offsetOf(yaml: typeof Yaml, document: Document, path: YamlPath, part: 'value' | 'key'): number {
  let node: unknown = document.contents;
  let offset = rangeStart(node) ?? 0;
  for (const [depth, key] of path.entries()) {
    if (yaml.isAlias(node)) node = node.resolve(document);
    let keyOffset: number | undefined;
    if (yaml.isMap(node)) {
      const pair = node.items.find((item) => yaml.isScalar(item.key) && String(item.key.value) === String(key));
      keyOffset = rangeStart(pair?.key);
      node = pair?.value;
    } else if (yaml.isSeq(node)) {
      node = node.items[Number(key)];
    } else break;
    const wantsKey = part === 'key' && depth === path.length - 1;
    const start = (wantsKey ? keyOffset : undefined) ?? rangeStart(node) ?? keyOffset;
    if (start === undefined) break;
    offset = start;
  }
  return offset;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { readonly range?: readonly number[] | null } | null | undefined)?.range?.[0];
}
