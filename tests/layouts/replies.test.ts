import { describe, expect, it } from 'vitest';
import { clock, objects, readExport, refusal, table } from './records.js';

const said = ({ readings }: Awaited<ReturnType<typeof readExport>>) =>
  readings.map(({ message, conversation }) => `${conversation} ${clock(message.time)} ${message.role} ${message.sender}`);

const TWEETS = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id';

describe('tweets', () => {
  it('are threads by what they answer, in whatever order the rows stand', async () => {
    const read = await readExport(
      table(
        TWEETS,
        '3,teashop,False,Tue Oct 31 22:10:47 +0000 2017,Please send us a DM,2,1',
        '1,115712,True,Tue Oct 31 22:08:27 +0000 2017,my tea never arrived,3,',
        '2,115712,True,Tue Oct 31 22:20:47 +0000 2017,I did,,3.0',
        '9,teashop,False,Tue Oct 31 22:30:00 +0000 2017,It is on its way,,8',
      ),
    );
    expect(read.understood.layout).toBe('tweets');
    expect(said(read)).toEqual(['1 06:10:47 agent teashop', '1 06:08:27 customer 115712', '1 06:20:47 customer 115712', '8 06:30:00 agent teashop']);
  });

  it('that several customers write below an announcement are conversations of their own', async () => {
    const at = 'Tue Oct 31 22:10:47 +0000 2017';
    const read = await readExport(table(TWEETS, `10,teashop,False,${at},New oolong!,,`, `11,7,True,${at},price?,,10`, `12,8,True,${at},leaf?,,10`, `13,teashop,False,${at},whole leaf,,12`));
    expect(read.readings.map(({ conversation }) => conversation)).toEqual(['10', '11', '12', '12']);
  });

  it('that answer each other in a circle end', async () => {
    const at = 'Tue Oct 31 22:10:47 +0000 2017';
    expect((await readExport(table(TWEETS, `1,7,True,${at},tea,,2`, `2,teashop,False,${at},yes,,1`))).readings).toHaveLength(2);
  });
});

describe('a channel of Slack', () => {
  const messages = objects(
    { type: 'message', subtype: 'channel_join', ts: '1795309200.000100', user: 'U9', text: 'has joined' },
    { type: 'message', ts: '1795309203.250000', user: 'U9', text: 'is my tea shipped?', thread_ts: '1795309203.250000' },
    { type: 'message', ts: '1795309205.000000', user: 'U8', text: 'anyone?' },
    { type: 'message', ts: '1795309212.000300', user: 'U1', text: 'today', thread_ts: '1795309203.250000' },
    { type: 'message', ts: '1795309220.000300', user: 'U1', text: 'of yesterday', thread_ts: '1795209203.000200' },
  );

  it('is a conversation a thread, with agents by the roster', async () => {
    const read = await readExport(messages, { agents: new Set(['U1']) });
    expect(read.understood).toMatchObject({ layout: 'slack', platform: 'slack', precise: true });
    expect(said(read)).toEqual([
      '1795309203.250000 09:00:03 customer U9',
      '1795309205.000000 09:00:05 customer U8',
      '1795309203.250000 09:00:12 agent U1',
      '1795209203.000200 09:00:20 agent U1',
    ]);
    expect(read.counts).toMatchObject({ records: 5, messages: 4, ignored: 1 });
  });

  it('is refused without a roster', async () => {
    expect(await refusal(messages)).toContain('--roster');
  });
});

describe('a table without a row of names', () => {
  it('is refused with the lines that read it', async () => {
    const rows = table('a7d,U1,0,0,0,什么时候到货', 'a7d,U1,1,0,0,明天到亲', 'b9e,U2,0,0,0,退货怎么弄');
    expect(await refusal(rows)).toContain('--columns time=-,conversation_id=#1,role=#3,text=#6,role.agent=1,role.customer=0');
    expect(await refusal(table('T1,1795309203.25,buyer,在吗', 'T1,1795309212.0,seller,在的亲'))).toContain('--columns time=#2,conversation_id=#1,role=#3,text=#4');
    const columns = { time: '-', conversation_id: '#1', role: '#3', text: '#6', 'role.agent': '1', 'role.customer': '0' };
    const read = await readExport(rows, { columns });
    expect(read.readings.map(({ conversation, message }) => `${conversation} ${message.role} ${message.text}`)).toEqual([
      'a7d customer 什么时候到货',
      'a7d agent 明天到亲',
      'b9e customer 退货怎么弄',
    ]);
  });
});

it('times that count from the beginning of a chat are refused', async () => {
  expect(await refusal(table('session_id,time,role,text', 'T1,0.0,buyer,在吗', 'T1,12.5,seller,在'))).toContain('--columns time=-');
});
