import { describe, expect, it } from 'vitest';
import { understandExport } from '../../src/layouts/understand-export.js';
import { clock, objects, readExport, refusal, stream, table } from './records.js';

const said = ({ readings }: Awaited<ReturnType<typeof readExport>>) =>
  readings.map(({ customer, message: { role, type, sender, text } }) => `${customer} ${role} ${type} ${sender} ${text}`);

describe('a table of messages', () => {
  it('of 网易七鱼 tells robots, automatic replies and tips from people', async () => {
    const read = await readExport(
      table(
        'id,time,from,staffName,userName,mType,msg,autoReply,status',
        '1,1795309203000,1,小美,林,1,龙井到了吗,0,1',
        '2,1795309204000,0,小美,林,1,您好我马上来,1,1',
        '3,1795309205000,0,小美,林,110,龙井明天到,0,1',
        '4,1795309206000,0,小美,林,6,会话已转接,0,1',
        '5,1795309212000,0,小美,林,2,pic.jpg,0,1',
      ),
    );
    expect(read.understood.layout).toBe('netease-qiyu');
    expect(said(read)).toEqual([
      '林 customer text 林 龙井到了吗',
      '林 bot text 小美 您好我马上来',
      '林 bot text 小美 龙井明天到',
      '林 system 6  会话已转接',
      '林 agent image 小美 pic.jpg',
    ]);
  });

  it('of 微信 tells the two sides by who exported it', async () => {
    const read = await readExport(
      table(
        'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender',
        '1,7,1,0,0,1795309203,3,龙井到了吗,2026-11-22 09:00:03,,林,wxid_1',
        '2,7,1,0,1,1795309212,2,到了亲,2026-11-22 09:00:12,,小美,',
        '3,7,10000,0,0,1795309213,2,以上是打招呼的内容,2026-11-22 09:00:13,,,',
      ),
    );
    expect(read.understood).toMatchObject({ layout: 'wechat-table', platform: 'wechat' });
    expect(said(read)).toEqual(['7 customer text 林 龙井到了吗', '7 agent text 小美 到了亲', '7 system 10000  以上是打招呼的内容']);
  });

  it('of 晓多 knows automatic sending, cards and recalls', async () => {
    const message = { _id: 'm1', dialog_id: 'd1', cnick: '林', snick: '云栖茶铺:小美', source: 1, content: '好', time: '2026-11-22 09:00:03' };
    const read = await readExport(
      objects({ ...message, auto_send: true }, { ...message, _id: 'm2', iscardmsg: 1 }, { ...message, _id: 'm3', withdraw_ms_time: 0, auto_send: false }, { ...message, _id: 'm4', withdraw_ms_time: 1795309203000 }),
    );
    expect(read.readings.map(({ message: { role, type } }) => `${role} ${type}`)).toEqual(['bot text', 'agent card', 'agent text', 'agent recall']);
  });

  it('of 环信 is refused with what to write where it says its texts in words that nobody knows', async () => {
    expect(await refusal(table('serviceSessionId,agentUserNiceName,正文', 's1,小美,您好'))).toContain('Needed: text');
  });

  it('tells roles by sub-accounts, where names have that form', async () => {
    const head = '会话ID,时间,发送人,内容';
    const read = await readExport(table(head, 'T1,2026-11-22 09:00:03,tb88,在吗', 'T1,2026-11-22 09:00:09,云栖茶铺:小美,在的'));
    expect(read.readings.map(({ message }) => message.role)).toEqual(['customer', 'agent']);
    expect(await refusal(table(head, 'T1,2026-11-22 09:00:03,tb88,在吗', 'T1,2026-11-22 09:00:09,小美,在的'))).toContain('nothing tells who speaks');
  });
});

describe('a table without heads', () => {
  it('is read by the places of its columns, from its first row on', async () => {
    const columns = { conversation_id: '#1', time: '#2', role: '#3', text: '#4' };
    const read = await readExport(table('T1,2026-11-22 09:00:03,客户,在吗', 'T1,2026-11-22 09:00:09,客服,在的'), { columns });
    expect(read.readings.map(({ message }) => `${message.role} ${message.text}`)).toEqual(['customer 在吗', 'agent 在的']);
  });
});

describe('the name of a file', () => {
  const rows = table('时间,角色,内容', '今天 09:00:03,客户,在吗', '昨天 21:00,客服,在的', '09:00:09,客服,您好');

  it('gives the day of times that have none, and parts that a pattern names', async () => {
    const source = { file: 'exports/night.zip/云栖茶铺_tb88_2026-11-22.csv', index: 0 };
    const columns = { file_name: '{shop}_{customer}_{date}', customer: '@file', shop: '@file' };
    const understood = await understandExport(stream(rows), source, { timezone: 'Asia/Shanghai', columns });
    const times: string[] = [];
    for await (const batch of understood.batches())
      for (const { shop, customer, message } of batch)
        times.push(`${shop} ${customer} ${new Date((message.time ?? 0) + 8 * 3_600_000).toISOString().slice(5, 10)} ${clock(message.time)} ${message.precise}`);
    expect(times).toEqual(['云栖茶铺 tb88 11-22 09:00:03 true', '云栖茶铺 tb88 11-21 21:00:00 false', '云栖茶铺 tb88 11-22 09:00:09 true']);
    expect(understood.notes).toContainEqual({ code: 'date-of-file', facts: { date: '2026-11-22' } });
  });

  it('is needed where nothing else gives a day: the file is refused with what to do, and a day can be said', async () => {
    expect(await refusal(rows, { columns: { customer: '=tb88' } })).toContain('Put it into the name of the file');
    const { readings } = await readExport(rows, { columns: { customer: '=tb88', date: '=2026-11-22' } });
    expect(readings.map(({ message }) => new Date((message.time ?? 0) + 8 * 3_600_000).toISOString().slice(5, 19))).toEqual([
      '11-22T09:00:03',
      '11-21T21:00:00',
      '11-22T09:00:09',
    ]);
  });
});
