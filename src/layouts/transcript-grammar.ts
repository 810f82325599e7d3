/** The shipped layouts of transcripts: how the lines of a copied chat are told apart, as YAML. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export interface TranscriptGrammar {
  readonly name: string;
  readonly platform: string;
  readonly heads: readonly RegExp[];
  readonly above: RegExp | null;
  /** A line that holds the time of a block, and nothing else; null where messages are no blocks. */
  readonly time: RegExp | null;
  readonly day: RegExp | null;
  readonly session: RegExp | null;
  readonly ignore: readonly RegExp[];
  readonly types: readonly (readonly [string, readonly RegExp[]])[];
  /** Texts that the platform wrote in somebody's name: transfers. */
  readonly system: readonly RegExp[];
  /** Many customers speak at once; a message begins with the name of whom it is for. */
  readonly addressing: boolean;
  /** Messages have times. */
  readonly timed: boolean;
}

const YEAR_FIRST = String.raw`\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?`;
const DATE = String.raw`(?:${YEAR_FIRST}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))`;
const CLOCK = String.raw`(?:(?:昨天|今天|前天|yesterday|today),? ?)?(?:(?:上午|下午|凌晨|早上|中午|晚上) ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?: ?[AaPp]\.?[Mm]\.?)?`;
/** Seconds since 1970, of this decade and the last. */
const EPOCH = String.raw`1[4-9]\d{8}(?:\.\d{1,9})?`;

let grammars: readonly TranscriptGrammar[] | undefined;

/** All of them, in the order of their names. */
export function transcriptGrammars(): readonly TranscriptGrammar[] {
  if (grammars === undefined) {
    const folder = fileURLToPath(new URL('../../src/layouts/shipped/transcripts/', import.meta.url));
    grammars = readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .sort()
      .map((file) => grammarOf(parse(readFileSync(folder + file, 'utf8')) as Readonly<Record<string, unknown>>));
  }
  return grammars;
}

function grammarOf(data: Readonly<Record<string, unknown>>): TranscriptGrammar {
  const heads = patterns(data['heads']);
  return {
    name: String(data['transcript']),
    platform: String(data['platform'] ?? ''),
    heads,
    above: patterns(data['above'])[0] ?? null,
    time: patterns(data['time'])[0] ?? null,
    day: patterns(data['day'])[0] ?? null,
    session: patterns(data['session'])[0] ?? null,
    ignore: patterns(data['ignore']),
    types: Object.entries(data['types'] ?? {}).map(([type, one]) => [type, patterns(one)] as const),
    system: patterns(data['system']),
    addressing: data['addressing'] === true,
    timed: heads.some(({ source }) => /\?<(?:time|clock)>/.test(source)),
  };
}

/** Every repetition in a shipped pattern is bounded or stands once, so that a line of any length costs linear time. */
function patterns(value: unknown): RegExp[] {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.map((one) => {
    const source = String(one).replaceAll('{time}', `(?:${DATE}[ T,]+{clock}|${EPOCH})`);
    return new RegExp(source.replaceAll('{date}', DATE).replaceAll('{ymd}', YEAR_FIRST).replaceAll('{clock}', CLOCK), 'i');
  });
}
