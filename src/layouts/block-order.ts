/** In which order a copied chat has the lines of a message, where its time stands on a line of its own. */
import type { Role } from '../model/message.js';
import type { TextLine } from '../model/record.js';
import type { TranscriptGrammar } from './transcript-grammar.js';

export type BlockOrder = 'name-time-text' | 'time-name-text' | 'time-text-name' | 'text-time-name' | 'text-name-time' | 'name-text-time';

export interface Blocks {
  readonly order: BlockOrder;
  /** What stands where names stand. */
  readonly names: ReadonlySet<string>;
}

/** Names are told by standing there again, or by their form; so many of the places beside a time must hold one. */
const NAMED = 0.8;
const LONGEST_NAME = 60;

/** What a line is in a block: `rest` belongs to no message. */
export function partOfBlock(line: string, grammar: TranscriptGrammar): 'time' | 'rest' | 'line' {
  const plain = line.trim();
  if (grammar.time?.test(plain) === true) return 'time';
  const isRest = grammar.day?.test(plain) === true || grammar.session?.test(plain) === true || grammar.ignore.some((one) => one.test(plain));
  return isRest ? 'rest' : 'line';
}

/**
 * The order of all messages by the sample: beside the times, above or below, the same few names stand; what the text begins
 * and ends with tells the rest. Null where there is no such order.
 * @param isWhole the sample is all there is, so that its last line tells too
 */
export function findBlocks(
  sample: readonly TextLine[],
  grammar: TranscriptGrammar,
  roleOf: (name: string) => Role | null,
  isWhole: boolean,
): Blocks | null {
  const parts: Part[] = [];
  for (const { line } of sample) {
    const part = partOfBlock(line, grammar);
    if (part !== 'rest') parts.push({ part, line: line.trim() });
  }
  const times = parts.flatMap(({ part }, at) => (part === 'time' ? [at] : []));
  const first = parts[0];
  const last = parts.at(-1);
  if (times.length < 2 || first === undefined || last === undefined) return null;
  const beside = (step: number, edge: Part) => {
    const lines = times.map((at) => parts[at + step]);
    if (isWhole && (step < 0 ? first : last).part === 'time') lines.push(edge);
    return lines.filter((one) => one?.part === 'line').map((one) => (one as Part).line);
  };
  const above = namesAmong(beside(-1, last), times.length, roleOf);
  const below = namesAmong(beside(1, first), times.length, roleOf);
  if (Math.max(above.share, below.share) < NAMED) return null;
  // Of two places that both hold words again and again, names are the fewer.
  const better = above.share - below.share || below.names.size - above.names.size;
  if (better === 0) return null;
  const { names } = better > 0 ? above : below;
  return { names, order: better > 0 ? orderWithNameAbove() : orderWithNameBelow() };

  function orderWithNameAbove(): BlockOrder {
    if (first?.part === 'time') return 'time-text-name';
    return isWhole && last?.part === 'time' ? 'text-name-time' : 'name-time-text';
  }

  function orderWithNameBelow(): BlockOrder {
    if (first?.part === 'time') return 'time-name-text';
    if (!isWhole) return names.has(first?.line ?? '') ? 'name-text-time' : 'text-time-name';
    if (last?.part === 'time') return 'name-text-time';
    return parts.at(-2)?.part === 'time' ? 'text-time-name' : 'time-name-text';
  }
}

const NOBODY: ReadonlySet<Role | null> = new Set([null, 'bot', 'system']);

interface Part {
  readonly part: 'time' | 'line';
  readonly line: string;
}

/** Of the lines beside times those that are names, by a role that they tell or by standing there again (of two, the other too); and the share of blocks that have one. */
function namesAmong(lines: readonly string[], blocks: number, roleOf: (name: string) => Role | null): { names: ReadonlySet<string>; share: number } {
  const counts = new Map<string, number>();
  for (const line of lines) if (line.length <= LONGEST_NAME) counts.set(line, (counts.get(line) ?? 0) + 1);
  const isPair = counts.size === 2 && (blocks > 2 || [...counts.keys()].some((name) => roleOf(name) !== null));
  const names = new Set<string>();
  let named = 0;
  for (const [name, count] of counts)
    // `机器人已接待` once is a notice; a robot that is called so speaks again.
    if (isPair || count > 1 || !NOBODY.has(roleOf(name))) {
      names.add(name);
      named += count;
    }
  return { names, share: named / blocks };
}
