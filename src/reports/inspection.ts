/** What was understood of an export, as a page. */
import type { Reading, Role } from '../model/message.js';
import type { Skip } from '../model/record.js';
import { mask, maskName } from '../text/mask.js';
import { formatTime } from '../text/zoned-time.js';
import { clip } from './display-width.js';
import { formatCount } from './format.js';
import { markdown } from './markdown.js';
import { type Block, heading, list, table } from './page.js';
import type { Language } from './words/words-of.js';

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
  readonly notes: readonly string[];
  readonly first: readonly Reading[];
}

const ZH = {
  facts: ['项目', '结果'],
  format: '文件格式',
  encoding: '编码',
  layout: '导出格式',
  records: '记录',
  messages: '消息',
  roles: '其中',
  agents: '客服',
  conversations: '会话',
  range: '时间范围',
  precise: '时间精度',
  toSecond: '到秒',
  toMinute: '不到秒,响应时长无法判定',
  ignored: '不是消息的行',
  skipped: '读不了的行',
  none: '没有时间',
  customer: '客户',
  agent: '客服',
  bot: '机器人',
  system: '系统',
  columns: '列',
  ourWord: '我们的词',
  theirs: '导出文件的列',
  first: '开头几条消息',
  problems: '读不了的行',
  notes: '说明',
  heads: ['行', '时间', '角色', '谁', '会话', '内容'],
};
const EN: typeof ZH = {
  facts: ['what', 'seen'],
  format: 'format',
  encoding: 'encoding',
  layout: 'layout',
  records: 'records',
  messages: 'messages',
  roles: 'of them',
  agents: 'agents',
  conversations: 'conversations',
  range: 'times',
  precise: 'precision',
  toSecond: 'to the second',
  toMinute: 'no seconds: waits are undecidable',
  ignored: 'rows that are no message',
  skipped: 'rows that could not be read',
  none: 'no times',
  customer: 'customer',
  agent: 'agent',
  bot: 'bot',
  system: 'system',
  columns: 'Columns',
  ourWord: 'our word',
  theirs: "the export's column",
  first: 'The first messages',
  problems: 'Rows that could not be read',
  notes: 'Notes',
  heads: ['row', 'time', 'role', 'who', 'conversation', 'text'],
};

/** Rows with problems that are listed. */
const LISTED = 20;
/** Columns of the screen that a message's text gets. */
const TEXT_WIDTH = 48;

export function inspectionPage(seen: InspectedFile, timezone: string, language: Language): string {
  const words = language === 'zh' ? ZH : EN;
  const at = (time: number | null) => (time === null ? words.none : formatTime(time, timezone));
  const messages = Object.values(seen.roles).reduce((sum, count) => sum + count, 0);
  const roles = (Object.entries(seen.roles) as [Role, number][])
    .filter(([, count]) => count > 0)
    .map(([role, count]) => `${words[role]} ${formatCount(count)}`);
  const facts: [string, string][] = [
    [words.format, seen.format],
    [words.encoding, seen.encoding],
    [words.layout, seen.layout],
    [words.records, formatCount(seen.records)],
    [words.messages, `${formatCount(messages)}(${roles.join(', ')})`],
    [words.conversations, formatCount(seen.conversations)],
    [words.agents, formatCount(seen.agents)],
    [words.range, seen.from === null ? words.none : `${at(seen.from)} – ${at(seen.to)}`],
    [words.precise, seen.precise ? words.toSecond : words.toMinute],
    [words.ignored, formatCount(seen.ignored)],
    [words.skipped, formatCount(seen.skips.length)],
  ];
  const blocks: Block[] = [heading(1, seen.file), table(words.facts, facts)];
  if (seen.columns.size > 0)
    blocks.push(heading(2, words.columns), table([words.ourWord, words.theirs], [...seen.columns]));
  if (seen.first.length > 0)
    blocks.push(
      heading(2, words.first),
      table(
        words.heads,
        seen.first.map((reading) => messageRow(reading, words, at)),
      ),
    );
  if (seen.skips.length > 0) {
    const shown = seen.skips.slice(0, LISTED).map(({ row, reason }) => `${row}: ${reason}`);
    blocks.push(
      heading(2, words.problems),
      ...list(seen.skips.length > LISTED ? [...shown, `… ${formatCount(seen.skips.length)}`] : shown),
    );
  }
  if (seen.notes.length > 0) blocks.push(heading(2, words.notes), ...list(seen.notes));
  return markdown(blocks);
}

function messageRow(
  { message, conversation, customer }: Reading,
  words: typeof ZH,
  at: (time: number | null) => string,
): string[] {
  const who = message.role === 'customer' ? maskName(message.sender || customer) : message.sender;
  return [
    String(message.row),
    at(message.time),
    words[message.role],
    who,
    conversation || maskName(customer),
    clip(mask(message.text, [customer]), TEXT_WIDTH),
  ];
}
