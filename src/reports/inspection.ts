/** What was understood of an export, as a page. */
import type { Reading, Role } from '../model/message.js';
import type { Skip } from '../model/record.js';
import type { Note } from '../model/remark.js';
import { mask, maskName } from '../text/mask.js';
import { formatTime } from '../text/zoned-time.js';
import { clip } from './display-width.js';
import { formatCount } from './format.js';
import { markdown } from './markdown.js';
import { settlingBlock } from './inspection-block.js';
import { notesAndProblems } from './inspection-problems.js';
import { type InspectionWords, inspectionWords } from './inspection-words.js';
import { type Block, heading, paragraph, table } from './page.js';
import type { Language } from './words/words-of.js';

/** A message as it was understood, and the cells or lines it was read from. */
export interface FirstMessage {
  readonly reading: Reading;
  readonly raw: readonly string[];
}

export interface InspectedFile {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly layout: string;
  /** Our word → the export's column. */
  readonly columns: ReadonlyMap<string, string>;
  readonly precise: boolean;
  readonly from: number | null;
  readonly to: number | null;
  readonly roles: Readonly<Record<Role, number>>;
  readonly agents: number;
  readonly conversations: number;
  readonly records: number;
  readonly ignored: number;
  readonly skips: readonly Skip[];
  readonly notes: readonly Note[];
  /** Whether something had to be inferred beyond the names of columns. */
  readonly assumed: boolean;
  /** Why this layout, and the columns or keys that told it. */
  readonly reason: { readonly how: 'named' | 'recognised' | 'lines' | 'plain'; readonly by: readonly string[] };
  /** All columns of the export. */
  readonly heads: readonly string[];
  readonly first: readonly FirstMessage[];
}

/** Columns of the screen that a message's text gets. */
const TEXT_WIDTH = 40;
/** And the cells that it was read from. */
const RAW_WIDTH = 72;

export function inspectionPage(seen: InspectedFile, timezone: string, language: Language): string {
  const words = inspectionWords(language);
  const at = (time: number | null) => (time === null ? words.none : formatTime(time, timezone));
  const messages = Object.values(seen.roles).reduce((sum, count) => sum + count, 0);
  const roles = (Object.entries(seen.roles) as [Role, number][])
    .filter(([, count]) => count > 0)
    .map(([role, count]) => `${words[role]} ${formatCount(count)}`);
  const facts: [string, string][] = [
    [words.format, seen.format],
    [words.encoding, seen.encoding],
    [words.layout, seen.layout],
    [words.why, why(seen, words)],
    [words.records, formatCount(seen.records)],
    [words.messages, roles.length === 0 ? '0' : words.of(formatCount(messages), roles.join(words.join))],
    [words.conversations, formatCount(seen.conversations)],
    [words.agents, formatCount(seen.agents)],
    [words.range, seen.from === null ? words.none : `${at(seen.from)} – ${at(seen.to)}`],
    [words.precise, seen.precise ? words.toSecond : words.toMinute],
    [words.ignored, formatCount(seen.ignored)],
    [words.skipped, formatCount(seen.skips.length)],
  ];
  const blocks: Block[] = [heading(1, seen.file), table(words.facts, facts)];
  if (seen.columns.size > 0)
    blocks.push(heading(2, words.columns), table([words.ourWord, words.theirs], [...seen.columns]), ...unused(seen, words));
  if (seen.first.length > 0)
    blocks.push(
      heading(2, words.first),
      table(
        words.heads,
        seen.first.map((message) => messageRow(message, customersOf(seen), words, at)),
      ),
    );
  blocks.push(...notesAndProblems(seen, words, language));
  return markdown(blocks) + settlingBlock(seen, words);
}

function why({ reason }: InspectedFile, words: InspectionWords): string {
  return reason.how === 'recognised' ? words.recognised(reason.by.join(words.join)) : words[reason.how];
}

/** Columns that no word has taken; nothing where the export has none of its own. */
function unused({ heads, columns }: InspectedFile, words: InspectionWords): Block[] {
  const taken = new Set(columns.values());
  const left = heads.filter((head) => head !== '' && !taken.has(head));
  return left.length === 0 ? [] : [paragraph(words.unused(left.join(words.join)))];
}

/** Names of customers in all that is shown: a whole transcript may stand in the cell of an agent's message. */
function customersOf({ first }: InspectedFile): readonly string[] {
  const names = first.flatMap(({ reading: { message, customer } }) => (message.role === 'customer' ? [customer, message.sender] : [customer]));
  return [...new Set(names)].filter((name) => name !== '').sort((one, other) => other.length - one.length);
}

function messageRow(
  { reading: { message, conversation, customer }, raw }: FirstMessage,
  names: readonly string[],
  words: InspectionWords,
  at: (time: number | null) => string,
): string[] {
  const cells = raw.map((cell) => (names.includes(cell) ? maskName(cell) : mask(cell, names)));
  const who = message.role === 'customer' ? maskName(message.sender || customer) : message.sender;
  return [
    String(message.row),
    at(message.time),
    words[message.role],
    who,
    conversation || maskName(customer),
    clip(mask(message.text, names), TEXT_WIDTH),
    clip(cells.join(' ¦ '), RAW_WIDTH),
  ];
}
