import { describe, expect, it } from 'vitest';
import { Chance } from '../files/chance.js';
import { lines, readExport, refusal } from './records.js';

const said = ({ readings }: Awaited<ReturnType<typeof readExport>>) => readings.map(({ message }) => `${message.role} ${message.sender}: ${message.text}`);

type Piece = 'time' | 'name' | 'text';
const ORDERS: readonly (readonly Piece[])[] = [
  ['name', 'time', 'text'],
  ['time', 'name', 'text'],
  ['time', 'text', 'name'],
  ['text', 'time', 'name'],
  ['text', 'name', 'time'],
  ['name', 'text', 'time'],
];
const CHAT = [
  { time: '09:00:03', name: 'tb89', text: '龙井有货吗' },
  { time: '09:00:12', name: '云栖茶铺:小美', text: '有的亲\n明前的' },
  { time: '09:01:40', name: 'tb89', text: '多少钱' },
  { time: '09:02:01', name: '云栖茶铺:小丽', text: '120 元一斤' },
];
const SAID = ['customer tb89: 龙井有货吗', 'agent 云栖茶铺:小美: 有的亲\n明前的', 'customer tb89: 多少钱', 'agent 云栖茶铺:小丽: 120 元一斤'];
const written = (order: readonly Piece[], chat: readonly Readonly<Record<Piece, string>>[], timeOf = (time: string) => time) =>
  chat.map((one) => order.map((piece) => (piece === 'time' ? timeOf(one.time) : one[piece])).join('\n')).join('\n');

describe.each(ORDERS.map((order) => [order.join(', '), order] as const))('a chat in blocks of %s', (_name, order) => {
  it.each([
    ['clocks under a date', (text: string) => `2026-11-22 星期日\n${text}`, (time: string) => time],
    ['full times', (text: string) => text, (time: string) => `2026-11-22 ${time}`],
    ['times in brackets, and blank lines', (text: string) => `\n${text.replaceAll('\n', '\n\n')}\n`, (time: string) => `[2026/11/22 ${time}]`],
  ])('is read: %s', async (_how, around, timeOf) => {
    const read = await readExport(lines(around(written(order, CHAT, timeOf))));
    expect(said(read).map((one) => one.replaceAll('\n\n', '\n'))).toEqual(SAID);
    expect(read.readings.map(({ message }) => message.time)).toEqual(CHAT.map(({ time }) => Date.parse(`2026-11-22T${time}+08:00`)));
    expect(read.counts).toMatchObject({ messages: 4, skipped: 0 });
  });

  it('is read where there are only a question and an answer, over midnight, and with marks of the page', async () => {
    const chat = [
      { time: '23:59:50', name: 'tb89', text: '在吗' },
      { time: '00:00:05', name: '云栖茶铺:小美', text: '在的' },
    ];
    const read = await readExport(lines(`2026-11-22\n${written(order, chat)}\n已读`));
    expect(said(read)).toEqual(['customer tb89: 在吗', 'agent 云栖茶铺:小美: 在的']);
    expect(read.readings.map(({ message }) => message.time)).toEqual([Date.parse('2026-11-22T23:59:50+08:00'), Date.parse('2026-11-23T00:00:05+08:00')]);
  });

  it('whose agents nobody names is refused with the names seen, and read once they are told', async () => {
    const chat = CHAT.map((one) => ({ ...one, name: one.name.replace('云栖茶铺:', '') }));
    const later = chat.map((one) => ({ ...one, time: one.time.replace('09', '10') }));
    const text = lines(written(order, [...chat, ...later], (time) => `2026-11-22 ${time}`));
    expect(await refusal(text)).toContain('Names seen: "tb89", "小美", "小丽"');
    const read = await readExport(text, { columns: { 'role.agent': '小美|小丽' } });
    expect(read.readings.map(({ message }) => message.role)).toEqual(Array<string[]>(4).fill(['customer', 'agent']).flat());
  });
});

it('a desk that writes the name above the time is still known by its own form', async () => {
  const read = await readExport(lines(written(['name', 'time', 'text'], CHAT, (time) => `2026-11-22 ${time}`)));
  expect(read.understood.layout).toBe('qianniu-text');
});

it('a notice of the page has no name, and a picture no text', async () => {
  const text = '2026-11-22\n09:00:03\n在吗\ntb89\n09:00:05\n当前会话由机器人接待\n09:00:12\n在的\n云栖茶铺:小美\n09:00:30\ntb89\n09:00:40\n这个有的\n云栖茶铺:小美\ntb89 撤回了一条消息';
  const read = await readExport(lines(text));
  expect(said(read).slice(0, 3)).toEqual(['customer tb89: 在吗', 'system 系统: 当前会话由机器人接待', 'agent 云栖茶铺:小美: 在的']);
  expect(said(read).at(-1)).toBe('agent 云栖茶铺:小美: 这个有的');
  const { records, messages, ignored, skipped } = read.counts;
  expect(records).toBe(messages + ignored + skipped);
});

it('no text makes blocks lose a line or a count', async () => {
  const random = new Chance(5);
  const pieces = ['09:00:03', '2026-11-22 09:00:12', '2026-11-22', 'tb89', '云栖茶铺:小美', '在吗', '有的', '已读', '', '-----', '\u001f', 'tb89 撤回了一条消息', '\u001ftb89\u001f09:00:00\u001f骗'];
  for (let round = 0; round < 300; round++) {
    const text = `2026-11-22\n09:00:00\n在吗\ntb89\n09:00:09\n在\n云栖茶铺:小美\n${random.list(14, () => random.one(pieces)).join('\n')}`;
    try {
      const { counts } = await readExport(lines(text));
      expect(counts.records).toBe(counts.messages + counts.ignored + counts.skipped);
    } catch (error) {
      expect(error).toMatchObject({ name: 'UserError' });
    }
  }
});
