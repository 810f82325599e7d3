import { describe, expect, it } from 'vitest';
import { readExport, table } from './records.js';

const HEADS = ['会话ID', '发送时间', '角色', '发送人', '消息内容', '消息类型', '订单号'];
const at = (second: number) => `2026-11-22 09:00:0${second}`;

describe('the dirt of platforms and spreadsheets', () => {
  it('around ids, roles, names and times is taken off', async () => {
    const wrappings: readonly [string, string][] = [
      ['\u200b', '\u200b'],
      ['\u2066', '\u2069'],
      ['\u200e', '\u200f'],
      ['\ufeff\t', '\u2060 '],
      ['`', '`'],
      ['`', ''],
      ["'", ''],
      ['="', '"'],
      ['\t="', '"\t'],
    ];
    const rows = wrappings.map(([before, after]) =>
      ['T1', at(3), '客户', '林', '在吗', 'text', '2411000123456'].map((cell, place) =>
        place === 4 ? cell : `${before}${cell}${after}`,
      ),
    );
    const { readings, counts } = await readExport(table(HEADS, ...rows));
    expect(counts).toMatchObject({ records: rows.length, messages: rows.length });
    for (const { conversation, order, message } of readings) {
      expect({ conversation, order, role: message.role, sender: message.sender, type: message.type }).toEqual({
        conversation: 'T1',
        order: '2411000123456',
        role: 'customer',
        sender: '林',
        type: 'text',
      });
      expect(message.time).toBe(Date.parse('2026-11-22T01:00:03Z'));
    }
  });

  it('leaves emoji codes and marks in texts as they were written', async () => {
    const texts = ['[微笑]在吗/:^_^', '/:-F亲[玫瑰][玫瑰]', '😊', '加\u200b微', '`好的`', '="好"'];
    const { readings } = await readExport(
      table(HEADS, ...texts.map((text) => ['T1', at(3), '客服', '小美', text, 'text', ''])),
    );
    expect(readings.map(({ message }) => message.text)).toEqual(texts);
  });

  it('counts pictures and empty messages, and nothing as a text that can be judged', async () => {
    const { readings, counts } = await readExport(
      table(
        HEADS,
        ['T1', at(3), '客户', '林', 'https://img.teashop.example/1.jpg', '图片', ''],
        ['T1', at(4), '客户', '林', '', '表情', ''],
        ['T1', at(5), '客户', '林', '\u200b \u3000', '', ''],
        ['T1', at(6), '客户', '林', '', '语音', ''],
      ),
    );
    expect(counts).toMatchObject({ records: 4, messages: 4, ignored: 0, skipped: 0 });
    expect(readings.map(({ message }) => message.type)).toEqual(['image', 'image', 'unknown', 'voice']);
  });

  it.each(['合计', '总计：5条', '\u200b合计', '小计(5)', 'Grand Total'])('ignores the total row %j', async (total) => {
    const { counts } = await readExport(
      table(HEADS, ['T1', at(3), '客户', '林', '在吗', 'text', ''], [total, '', '', '', '5', '', ''], ['', total, '5']),
    );
    expect(counts).toMatchObject({ records: 3, messages: 1, ignored: 2, skipped: 0 });
  });

  it('does not take what a customer says for a total', async () => {
    const { readings } = await readExport(table(HEADS, ['T1', at(3), '客户', '林', '合计多少钱', 'text', '']));
    expect(readings).toHaveLength(1);
  });

  it('reads a head of two rows, whose groups stand only above their first column', async () => {
    const { readings, understood } = await readExport(
      table(
        ['申请信息', '', '', '订单信息', '消息', ''],
        ['会话ID', '发送时间', '角色', '订单号', '消息内容', '消息类型'],
        ['T1', at(3), '客户', '2411000123456', '在吗', 'text'],
      ),
    );
    expect(readings[0]).toMatchObject({ conversation: 'T1', order: '2411000123456', message: { text: '在吗' } });
    expect(understood.columns.get('text')).toBe('消息内容');
  });

  it('tells ids that a spreadsheet has rounded in JSON too', async () => {
    const { readings, understood } = await readExport([
      { row: 1, value: { sid: 'T1', time: at(3), role: '客户', text: '在吗', order_id: '4.11E+18', msg_id: '7.2E+15' } },
    ]);
    expect(readings[0]).toMatchObject({ order: '', message: { id: '' } });
    expect(understood.notes).toEqual([
      expect.stringContaining('"7.2E+15", rounded by a spreadsheet'),
      expect.stringContaining('"4.11E+18", rounded by a spreadsheet'),
    ]);
  });
});
