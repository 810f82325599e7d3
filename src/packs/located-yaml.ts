/**
 * YAML text to plain values, with the way back from every value to its line and column. Keeps the yaml package's nodes
 * and errors from the rest; knows nothing of rules.
 */
import type * as Yaml from 'yaml';
import type { Document, LineCounter, YAMLError } from 'yaml';
import type { Place } from '../model/rule.js';
import { type LongRun, shortenLists, type ShortenedText } from './long-lists.js';
import { nestingProblem } from './nesting.js';
import type { Problem } from './problem.js';
import { isMissingBracket, losesTheThread, syntaxAdvice } from './syntax-advice.js';
import { restOfYaml } from './yaml-rest.js';
import { plainValue } from './yaml-values.js';

/** Where a value stands inside a file: `['rules', 0, 'kind']`. */
export type YamlPath = readonly PropertyKey[];

export interface LocatedYaml {
  readonly file: string;
  /** Objects, arrays, strings, numbers, booleans and null; undefined where the text has mistakes. */
  readonly value: unknown;
  /** Mistakes of the YAML itself, at most one a line. */
  readonly problems: readonly Problem[];
  /** Where the text has mistakes: what can be read without the items of lists that hold them, and the text of these items. */
  readonly rest?: { readonly yaml: LocatedYaml; readonly lost: readonly string[] };
  /** Where a value starts (or its key); for a path that leads nowhere, the nearest value around it. */
  placeOf(path: YamlPath, part?: 'value' | 'key'): Place;
}

/** Reads the text of a YAML file; `file` is what problems call it. The yaml package is loaded when first needed. */
export async function readLocatedYaml(text: string, file: string): Promise<LocatedYaml> {
  const tooDeep = nestingProblem(text);
  if (tooDeep !== null) return unparsed(text, file, tooDeep);
  const yaml = await import('yaml');
  const lines = linesOf(yaml, text);
  const shortened = shortenLists(text);
  const read = parse(yaml, shortened, lines, file);
  // What looks like a list may stand inside a long text: then the words belong to that text.
  const isWhole = read.met === shortened.runs.size && read.yaml.problems.length === 0;
  if (isWhole) return read.yaml;
  const whole = parse(yaml, { text, runs: new Map() }, lines, file).yaml;
  return whole.problems.length === 0 ? whole : withRest(whole, text, (rest) => parse(yaml, { text: rest, runs: new Map() }, linesOf(yaml, rest), file).yaml);
}

/** A text without the items that hold its mistakes may have others, which the first ones hid. */
const MOST_ROUNDS = 20;

function withRest(whole: LocatedYaml, text: string, read: (text: string) => LocatedYaml): LocatedYaml {
  const problems = [...whole.problems];
  const lost: string[] = [];
  let rest = text;
  let wrong: readonly Problem[] = problems;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const without = restOfYaml(rest, wrong.map((problem) => lineOf(problem, rest)));
    if (without === null) return whole;
    lost.push(...without.lost);
    rest = without.text;
    const yaml = read(rest);
    if (yaml.problems.length === 0) return { ...whole, problems, rest: { yaml, lost } };
    problems.push(...yaml.problems);
    wrong = yaml.problems;
  }
  return whole;
}

/** The line of a mistake; a bracket that is missing where the next item begins is missing in the one before. */
function lineOf({ place, message }: Problem, text: string): number {
  const line = place?.line ?? 0;
  const startsItem = /^\s*-(?:\s|$)/u.test(text.split('\n')[line - 1] ?? '');
  return startsItem && isMissingBracket(message) ? line - 1 : line;
}

function linesOf({ LineCounter }: typeof Yaml, text: string): LineCounter {
  const lines = new LineCounter();
  for (let start = 0; ; start++) {
    lines.addNewLine(start);
    start = text.indexOf('\n', start);
    if (start < 0) return lines;
  }
}

function parse(
  yaml: typeof Yaml,
  { text, runs }: ShortenedText,
  lines: LineCounter,
  file: string,
): { readonly yaml: LocatedYaml; readonly met: number } {
  const document = yaml.parseDocument(text, { prettyErrors: false, stringKeys: true });
  let met = 0;
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = syntaxProblems([...document.errors, ...document.warnings], text, lines, placeAt, () => lastQuote(yaml, document));
  const value =
    problems.length > 0
      ? undefined
      : plainValue(
          yaml,
          document,
          (offset, message) => problems.push({ place: placeAt(offset), message }),
          runs,
          () => void met++,
        );
  const located = {
    file,
    value: problems.length > 0 ? undefined : value,
    problems,
    placeOf: (path: YamlPath, part: 'value' | 'key' = 'value') => placeAt(offsetOf(yaml, document, runs, path, part)),
  };
  return { yaml: located, met };
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
  quoteAt: () => number | undefined,
): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const { code, message, pos } of errors) {
    // A quote that is never closed takes all that follows for its text.
    const isOpenQuote = message.startsWith('Missing closing') && text.slice(pos[0]).trim() === '';
    const offset = (isOpenQuote ? quoteAt() : undefined) ?? pos[0];
    const place = placeAt(offset);
    if (byLine.has(place.line)) continue;
    const start = lines.lineStarts[place.line - 1] ?? 0;
    const line = text.slice(start).split(/\r?\n/u, 1)[0] ?? '';
    byLine.set(place.line, { place, message: syntaxAdvice(code, message, line, line.slice(offset - start)) });
    if (isOpenQuote || losesTheThread(message)) break;
  }
  return [...byLine.values()];
}

/** Where the last text in quotes begins. */
function lastQuote(yaml: typeof Yaml, document: Document): number | undefined {
  let last: number | undefined;
  yaml.visit(document, {
    Scalar: (_, { type, range }) => {
      if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') last = range?.[0];
    },
  });
  return last;
}

function offsetOf(
  yaml: typeof Yaml,
  document: Document,
  runs: ReadonlyMap<number, LongRun>,
  path: YamlPath,
  part: 'value' | 'key',
): number {
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
      const item = itemOf(node.items, runs, Number(key));
      if (typeof item === 'number') return item;
      node = item;
    } else break;
    const wantsKey = part === 'key' && depth === path.length - 1;
    const start = (wantsKey ? keyOffset : undefined) ?? rangeStart(node) ?? keyOffset;
    if (start === undefined) break;
    offset = start;
  }
  return offset;
}

/** The item of a list at an index; where its word was taken out of the text, the word's place. */
function itemOf(items: readonly unknown[], runs: ReadonlyMap<number, LongRun>, index: number): unknown {
  if (runs.size === 0) return items[index];
  let before = 0;
  for (const item of items) {
    if (before === index) return item;
    const offsets = runs.get(rangeStart(item) ?? -1)?.offsets ?? [];
    if (index - before <= offsets.length) return offsets[index - before - 1];
    before += 1 + offsets.length;
  }
  return undefined;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { readonly range?: readonly number[] | null } | null | undefined)?.range?.[0];
}
