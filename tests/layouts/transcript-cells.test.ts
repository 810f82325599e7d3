import { describe, expect, it } from 'vitest';
import { clock, objects, readExport, refusal, table } from './records.js';

const said = ({ readings }: Awaited<ReturnType<typeof readExport>>) =>
  readings.map(({ message, customer }) => `${message.row} ${clock(message.time)} ${message.role} ${message.sender} → ${customer}: ${message.text}`);

const HEAD = ['客服', '客户', '会话ID', '会话开始时间', '客户首次发送消息时间', '满意度评分', '会话记录'];

describe('a transcript in one cell', () => {
  it('is read message by message, with the facts, the day and the row of its session', async () => {
    const read = await readExport(
      table(
        HEAD,
        ['小美', '林', 'S1', '2026-11-22 23:58:00', '', '5', '小美 23:58:01\n您好\n林 23:58:02\n龙井有货吗\n\n小丽 00:01:12\n有的\n已读'],
        ['小丽', '王', 'S2', '2026-11-22 10:00:00', '', '1', '王 2026-11-22 10:00:01\r\n茶叶漏了\r\n小丽 2026-11-22 10:00:31\r\n抱歉'],
        ['小丽', '赵', 'S3', '2026-11-22 11:00:00', '', '', ''],
      ),
    );
    expect(said(read)).toEqual([
      '2 23:58:01 agent 小美 → 林: 您好',
      '2 23:58:02 customer 林 → 林: 龙井有货吗',
      '2 00:01:12 agent 小丽 → 林: 有的',
      '3 10:00:01 customer 王 → 王: 茶叶漏了',
      '3 10:00:31 agent 小丽 → 王: 抱歉',
    ]);
    expect(read.readings.map(({ conversation, rating }) => `${conversation} ${rating}`)).toEqual(['S1 5', 'S1 5', 'S1 5', 'S2 1', 'S2 1']);
    expect(new Date(read.readings[2]?.message.time ?? 0).toISOString()).toBe('2026-11-22T16:01:12.000Z');
    expect(read.counts).toMatchObject({ records: 7, messages: 5, ignored: 2, skipped: 0 });
  });

  it('in JSON, with words for names and breaks of HTML, has the names of its row', async () => {
    const read = await readExport(
      objects({ id: 'C7', agent_name: 'Mei', visitor_name: 'Ann', chat_start_time: 1795309200000, chat_transcript: '(09:00:03) Customer: shipped?<br>(09:00:10) Agent: today' }),
    );
    expect(said(read)).toEqual(['1 09:00:03 customer Ann → Ann: shipped?', '1 09:00:10 agent Mei → Ann: today']);
    expect(read.readings.map(({ conversation, message }) => conversation + message.id)).toEqual(['C7', 'C7']);
  });

  it('with the time above each name, and no agent named, is told apart by its customer', async () => {
    const cell = '2026-11-22 09:00:03\ntb88: 在吗\n\n2026-11-22 09:00:09\n小美: 在的\n亲';
    expect(said(await readExport(table(['客户ID', '聊天记录'], ['tb88', cell])))).toEqual([
      '2 09:00:03 customer tb88 → tb88: 在吗',
      '2 09:00:09 agent 小美 → tb88: 在的\n亲',
    ]);
  });

  it('without times is a conversation a row', async () => {
    const read = await readExport(table(['客服', '客户', '聊天记录'], ['小美', '林', '林：在吗\n小美：在的\n亲'], ['小美', '林', '林：谢谢']));
    expect(read.readings.map(({ conversation, message }) => `${conversation} ${message.role} ${message.text}`)).toEqual([
      'teashop.csv#2 customer 在吗',
      'teashop.csv#2 agent 在的\n亲',
      'teashop.csv#3 customer 谢谢',
    ]);
  });

  it('loses no line without a word, and is refused where nothing tells the sides', async () => {
    const rows = [
      ['S1', '2026-11-22', '会话已分配\n客户 09:00:03\n在吗\n客服 09:00:09\n在'],
      ['S2', '2026-11-22', '林 09:00:03\n在吗\n王 09:00:09\n在'],
      ['S3', 'soon', '客户 09:00:03\n在吗'],
    ];
    const read = await readExport(table(['会话ID', '会话开始时间', '会话记录'], ...rows));
    expect(read.counts).toMatchObject({ records: 7, messages: 2, ignored: 0, skipped: 5 });
    expect(read.reasons).toContain('3: who is the customer and who an agent cannot be told of "林", "王"');
    expect(read.reasons).toContain('4: time has no date');
    expect(await refusal(table(['会话ID', '会话开始时间', '会话记录'], rows[1] ?? []))).toContain('--columns role.agent=');
  });

  it('is not seen in messages of several lines', async () => {
    const read = await readExport(table('会话ID,时间,角色,内容'.split(','), ['S1', '2026-11-22 09:00:03', '客户', '客服: 您好\n客户: 在吗'], ['S1', '2026-11-22 09:00:09', '客服', '在'], ['S1', '2026-11-22 09:00:10', '客服', '亲']));
    expect(read.readings).toHaveLength(3);
  });
});
