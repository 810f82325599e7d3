import { describe, expect, it } from 'vitest';
import { understandExport } from '../../src/layouts/understand-export.js';
import { seeded } from '../themes/seeded.js';
import { lines, readExport, refusal, stream } from './records.js';

const said = ({ readings }: Awaited<ReturnType<typeof readExport>>) =>
  readings.map(({ message, customer }) => `${message.role} ${message.sender} → ${customer}: ${message.text}`);

const AGENTS = { columns: { 'role.agent': '云栖茶铺' } };

describe('a transcript', () => {
  it('of 千牛 is read with and without padding, with the time in brackets, behind the name and below it', async () => {
    const read = await readExport(
      lines(
        'tb89(2026-11-22 9:00:03):\n龙井有货吗\n云栖茶铺:小美(2026-11-22 09:00:12): 有的\n明前的\n已读\n' +
          'tb892026-11-22 9:01:40\n多少钱\n云栖茶铺：小丽  2026-11-22 9:01:58\n120 元\ntb89\n2026-11-22 9:02:30\n谢谢',
      ),
    );
    expect(said(read)).toEqual([
      'customer tb89 → tb89: 龙井有货吗',
      'agent 云栖茶铺:小美 → tb89: 有的\n明前的',
      'customer tb89 → tb89: 多少钱',
      'agent 云栖茶铺：小丽 → tb89: 120 元',
      'customer tb89 → tb89: 谢谢',
    ]);
    expect(read.counts).toMatchObject({ records: 6, messages: 5, ignored: 1, skipped: 0 });
  });

  it('of WhatsApp is read with its marks, pictures, notices and messages of several lines', async () => {
    const read = await readExport(
      lines(
        '\u200e[11/14/26, 9:15:32\u202fPM] Ann: \u200eimage omitted\n[11/14/26, 9:15:40\u202fPM] Ann: is this oolong?\nit was open\n' +
          '[11/14/26, 9:16:02\u202fPM] 云栖茶铺: So sorry!\n[11/14/26, 9:17:02\u202fPM] Messages are end-to-end encrypted',
      ),
      AGENTS,
    );
    expect(read.understood.layout).toBe('whatsapp');
    expect(read.readings.map(({ message }) => [message.type, message.text])).toEqual([
      ['image', 'image omitted'],
      ['text', 'is this oolong?\nit was open'],
      ['text', 'So sorry!'],
    ]);
    expect(new Date(read.readings[0]?.message.time ?? 0).toISOString()).toBe('2026-11-14T13:15:32.000Z');
    expect(read.counts).toMatchObject({ records: 4, messages: 3, ignored: 1 });
  });

  it('with sub-accounts behind the shop has the whole name, and leaves labels in the text', async () => {
    const read = await readExport(
      lines('2026-11-22 09:00:03 tb89: 订单号: 12\n2026-11-22 09:00:09 云栖茶铺:小美: 在的\n2026-11-22 09:00:12 云栖茶铺:小丽: 价格: 9'),
    );
    expect(said(read)).toEqual(['customer tb89 → tb89: 订单号: 12', 'agent 云栖茶铺:小美 → tb89: 在的', 'agent 云栖茶铺:小丽 → tb89: 价格: 9']);
    const main = await readExport(lines('2026-11-22 09:00:03 tb89: 在吗\n2026-11-22 09:00:09 云栖茶铺: 订单号: 12'), AGENTS);
    expect(said(main)[1]).toBe('agent 云栖茶铺 → tb89: 订单号: 12');
  });

  it('with clocks alone goes past midnight', async () => {
    const read = await readExport(
      lines('--- Day changed Sun Nov 22 2026\n23:58 -!- lin has joined\n[23:58] <lin> in stock?\n[00:01] <云栖茶铺> yes'),
      AGENTS,
    );
    expect(read.readings.map(({ message }) => new Date(message.time ?? 0).toISOString())).toEqual([
      '2026-11-22T15:58:00.000Z',
      '2026-11-22T16:01:00.000Z',
    ]);
    expect(read.understood.precise).toBe(false);
  });

  it('with clocks, 昨天 and 今天 is of the day in the file’s name', async () => {
    const text = '小林 昨天 21:00:03\n在吗\n人工客服 昨天 21:00:12\n在的\n小林 今天 09:00:00\n谢谢\n人工客服 09:00:20\n不客气';
    const understood = await understandExport(stream(lines(text)), { file: 'feige-2026-11-22.txt', index: 0 }, { timezone: 'Asia/Shanghai' });
    const times: string[] = [];
    for await (const batch of understood.batches()) for (const { message } of batch) times.push(new Date((message.time ?? 0) + 8 * 3_600_000).toISOString().slice(5, 19));
    expect(times).toEqual(['11-21T21:00:03', '11-21T21:00:12', '11-22T09:00:00', '11-22T09:00:20']);
    expect(understood.notes).toContainEqual({ code: 'date-of-file', facts: { date: '2026-11-22' } });
  });

  it('with dates takes a clock at the end of a line for what was said, whatever the file is called', async () => {
    const text = 'tb89 2026-11-20 9:00:03\n师傅说\n上午 9:30\n云栖茶铺:小美 2026-11-20 9:00:12\n好的';
    const understood = await understandExport(stream(lines(text)), { file: 'chats-2026-11-22.txt', index: 0 }, { timezone: 'Asia/Shanghai' });
    const texts: string[] = [];
    for await (const batch of understood.batches()) texts.push(...batch.map(({ message }) => message.text));
    expect(texts).toEqual(['师傅说\n上午 9:30', '好的']);
  });

  it('of 千牛 knows a transfer for the platform’s, though it stands under an agent’s name', async () => {
    const transfer = '由 服务助手 转交给 云栖茶铺:小美 原因：【离线留言自动分配】';
    const read = await readExport(lines(`tb89 2026-11-22 9:00:03\n在吗\n云栖茶铺:服务助手 2026-11-22 9:00:05\n${transfer}\n云栖茶铺:小美 2026-11-22 9:00:30\n在的`));
    expect(read.readings.map(({ message }) => message.role)).toEqual(['customer', 'system', 'agent']);
  });

  it('without times keeps its order, is parted by blank lines, and takes no label for a name', async () => {
    const read = await readExport([
      ...lines('客户：会漏吗\n客服：不会\n亲 放心'),
      ...lines('客户：什么时候发货\n客服：今天\n订单号: 123', 5),
    ]);
    expect(said(read)).toEqual([
      'customer 客户 → teashop.csv#1: 会漏吗',
      'agent 客服 → teashop.csv#1: 不会\n亲 放心',
      'customer 客户 → teashop.csv#5: 什么时候发货',
      'agent 客服 → teashop.csv#5: 今天\n订单号: 123',
    ]);
    expect(read.readings.every(({ message }) => message.time === null)).toBe(true);
  });

  it.each([
    ['sides', '林(2026-11-22 9:00:03): 在吗\n王(2026-11-22 9:00:05): 在', 'nothing tells who is the customer'],
    ['addressees', '[2026-11-22 10:02] <lin> hi\n[2026-11-22 10:03] <wu> hi\n[2026-11-22 10:03] <云栖茶铺> hi', 'customers or more speak'],
    ['a day', '[10:02] <lin> hi\n[10:03] <云栖茶铺> hi', 'a clock and no date'],
    ['a form', 'a note\nof nothing', 'no known form of a chat'],
  ])('that lacks %s is refused with what to give', async (_what, text, sentence) => {
    expect(await refusal(lines(text), _what === 'sides' ? {} : AGENTS)).toContain(sentence);
  });

  it('is read back as it was written, whatever was said', async () => {
    const pick = seeded(7);
    const words = ['龙井', '有货吗', '订单号: 12', 'a:b', '(退)', '9:00', '—', '[图]', '-- >', '好'];
    const forms: readonly ((name: string, time: string, text: string) => string)[] = [
      (name, time, text) => `${name}(${time}): ${text}`,
      (name, time, text) => `${name}  ${time}\n${text}`,
      (name, time, text) => `[${time}] ${name}: ${text}`,
      (name, time, text) => `[${time}] <${name}> ${text}`,
    ];
    for (let turn = 0; turn < 200; turn++) {
      const chat = Array.from({ length: 2 + pick(12) }, (_, at) => ({
        name: at === 0 || pick(2) === 0 ? '云栖茶铺' : 'tb89',
        time: `2026-11-${10 + at} 0${pick(10)}:1${pick(10)}:0${pick(10)}`,
        text: Array.from({ length: 1 + pick(4) }, () => words[pick(words.length)]).join(pick(3) === 0 ? '\n' : ' '),
      }));
      const form = forms[turn % forms.length] as (typeof forms)[number];
      const read = await readExport(lines(chat.map(({ name, time, text }) => form(name, time, text)).join('\n')), AGENTS);
      expect(read.readings.map(({ message }) => [message.sender, message.text])).toEqual(chat.map(({ name, text }) => [name, text]));
    }
  });

  it('with a line of a million characters does not run away', async () => {
    const long = '2026-11-22 '.repeat(50_000) + ':'.repeat(200_000) + '('.repeat(200_000);
    const read = await readExport(lines(`tb89(2026-11-22 9:00:03): 在吗\n${long}\n云栖茶铺(2026-11-22 9:00:13): 在`), AGENTS);
    expect(read.readings).toHaveLength(2);
  });
});
