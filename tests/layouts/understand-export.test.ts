import { describe, expect, it } from 'vitest';
import { understandExport } from '../../src/layouts/understand-export.js';
import type { Reading } from '../../src/model/message.js';
import { clock, objects, readExport, refusal, sheet, stream, table } from './records.js';

const HEAD = 'conversation_id,time,role,sender,text,customer,order_id';

describe('a plain table', () => {
  it('is read without being told anything', async () => {
    const { understood, readings, counts } = await readExport(
      table(
        HEAD,
        'T1,2026-11-22 09:00:03,customer,茶客小林,在吗,茶客小林,',
        'T1,2026-11-22 09:00:12,agent,小美,在的亲,茶客小林,88001',
      ),
    );
    expect(understood.layout).toBe('plain');
    expect(understood.precise).toBe(true);
    expect(understood.notes).toEqual([]);
    expect(counts).toMatchObject({ records: 2, messages: 2, ignored: 0, skipped: 0 });
    const [first, second] = readings;
    expect(clock(first?.message.time ?? null)).toBe('09:00:03');
    expect(first?.message).toMatchObject({
      role: 'customer',
      sender: '茶客小林',
      text: '在吗',
      type: 'text',
      row: 2,
      precise: true,
    });
    expect(second).toMatchObject({
      conversation: 'T1',
      customer: '茶客小林',
      order: '88001',
      message: { role: 'agent', sender: '小美' },
    });
  });

  it.each([
    ['case, width and blanks', ' Conversation ID ,Ｔｉｍｅ,ROLE,Sender,TEXT'],
    ['a BOM and tabs', '\ufeffconversation_id,\ttime,\trole,\tsender,\ttext\t'],
    ['quotes and units', '\'conversation_id,time (UTC+8),role（角色）,sender,"text"'],
    ['other spellings', 'conversationId,created-at,sender_type,senderName,message'],
    ['Chinese names', '会话ID,发送时间,发送者角色,发送人,消息内容'],
  ])('knows its columns through %s', async (_, head) => {
    const { readings } = await readExport(table(head, 'T1,2026-11-22 09:00:03,客服,小美,您好'));
    expect(readings[0]).toMatchObject({ conversation: 'T1', message: { role: 'agent', sender: '小美', text: '您好' } });
  });

  it('finds the head below titles and above data', async () => {
    const { readings, counts } = await readExport(
      table(
        '云栖茶铺聊天记录',
        '导出时间,2026-11-23 02:00:00',
        '',
        HEAD,
        'T1,2026-11-22 09:00:03,customer,林,在吗,林,',
      ),
    );
    expect(readings).toHaveLength(1);
    expect(readings[0]?.message.row).toBe(5);
    expect(counts.records).toBe(1);
  });

  it('reads a head of two rows, groups above names', async () => {
    const { readings, understood } = await readExport(
      table('会话ID,消息,,,客户', ',时间,角色,内容,', 'T1,2026-11-22 09:00:03,买家,有龙井吗,林'),
    );
    expect(readings[0]).toMatchObject({ conversation: 'T1', customer: '林', message: { text: '有龙井吗' } });
    expect(understood.columns.get('time')).toBe('时间');
  });

  it('takes the columns that the user names, and none where he says so', async () => {
    const { readings, understood } = await readExport(
      table('单号,钟点,谁,说,客户', 'T1,2026-11-22 09:00:03,客服,您好,林'),
      {
        columns: { conversation_id: '单号', time: '钟点', role: '谁', text: '说', customer: '-' },
      },
    );
    expect(readings[0]).toMatchObject({ conversation: 'T1', customer: '', message: { role: 'agent', text: '您好' } });
    expect(understood.columns.get('text')).toBe('说');
  });

  it('leaves out totals, blank rows and a head that stands again, without calling them unreadable', async () => {
    const { counts, reasons } = await readExport(
      table(HEAD, 'T1,2026-11-22 09:00:03,customer,林,在吗,林,', ',,,,,,', HEAD, '合计,,,,1条,,', ' 总计：1'),
    );
    expect(reasons).toEqual([]);
    expect(counts).toMatchObject({ records: 5, messages: 1, ignored: 4, skipped: 0 });
  });

  it('skips what it cannot read, with the row and the reason', async () => {
    const { counts, reasons } = await readExport(
      table(
        HEAD,
        'T1,昨天 10:00,customer,林,在吗,林,',
        'T1,10:00:03,customer,林,在吗,林,',
        'T1,,customer,林,在吗,林,',
        'T1,很久以前,customer,林,在吗,林,',
        'T1,2026-11-22 09:00:03,掌柜,林,在吗,林,',
        'T1,2026-11-22 09:00:03,,林,在吗,林,',
        ',2026-11-22 09:00:03,agent,小美,在的,,',
        'T1,2026-11-22 09:00:03,agent,小美,在的,林,',
      ),
    );
    expect(reasons).toEqual([
      '2: time "昨天 10:00" has no date',
      '3: time "10:00:03" has no date',
      '4: time is empty',
      '5: time "很久以前" cannot be read',
      '6: role "掌柜" is none of customer, agent, bot, system',
      '7: role is empty',
      '8: neither conversation_id nor customer is given',
    ]);
    expect(counts).toMatchObject({ records: 8, messages: 1, skipped: 7 });
  });

  it('keeps long numbers and long values out of its reasons', async () => {
    const { reasons } = await readExport(
      table(HEAD, 'T1,打我电话13812345678哦,agent,小美,好,林,', 'T1,2026-11-22 09:00:03,agent,小美,好,林,'),
    );
    expect(reasons).toEqual(['2: time "打我电话138…哦" cannot be read']);
  });

  it('counts an empty text as a message: a picture that the export does not hold', async () => {
    const { readings } = await readExport(
      table(
        'conversation_id,time,role,type,text',
        'T1,2026-11-22 09:00:03,customer,图片,',
        'T1,2026-11-22 09:00:04,customer,,',
        'T1,2026-11-22 09:00:05,agent,,好',
      ),
    );
    expect(readings.map((reading) => reading.message.type)).toEqual(['image', 'unknown', 'text']);
  });

  it('ignores joins and leaves', async () => {
    const { counts } = await readExport(
      table(
        'conversation_id,time,role,type,text',
        'T1,2026-11-22 09:00:03,系统,进入会话,小美进入会话',
        'T1,2026-11-22 09:00:05,agent,text,好',
      ),
    );
    expect(counts).toMatchObject({ records: 2, messages: 1, ignored: 1 });
  });

  it('puts a text together that an unquoted comma has cut', async () => {
    const { readings } = await readExport(
      table('conversation_id,time,role,text', 'T1,2026-11-22 09:00:03,agent,亲,您好,有的,,'),
    );
    expect(readings[0]?.message.text).toBe('亲,您好,有的');
  });

  it('takes shop and platform from the row, else as told', async () => {
    const { readings } = await readExport(
      table(
        'shop,platform,conversation_id,time,role,text',
        '云栖茶铺,淘宝,T1,2026-11-22 09:00:03,agent,好',
        ',,T1,2026-11-22 09:00:03,agent,好',
      ),
      { shop: '分店', platform: 'jd' },
    );
    expect(readings.map(({ shop, platform }) => `${shop} ${platform}`)).toEqual(['云栖茶铺 taobao', '分店 jd']);
  });

  it('turns rating words into numbers and leaves other scales alone', async () => {
    const rows = ['非常满意', '4', '5星', '不满意', '95', ''].map(
      (rating) => `T1,2026-11-22 09:00:03,agent,好,${rating}`,
    );
    const { readings } = await readExport(table('conversation_id,time,role,text,满意度', ...rows));
    expect(readings.map((reading) => reading.rating)).toEqual(['5', '4', '5', '2', '', '']);
  });

  it('drops ids that a spreadsheet has rounded, and says so once', async () => {
    const { readings, understood, reasons } = await readExport(
      table(
        '会话ID,time,role,text,订单号,customer',
        '4.11E+18,2026-11-22 09:00:03,agent,好,2.4E+18,林',
        '4.11E+18,2026-11-22 09:00:03,agent,好,,',
      ),
    );
    expect(readings[0]).toMatchObject({ conversation: '', order: '', customer: '林' });
    expect(reasons).toEqual(['3: neither conversation_id nor customer is given']);
    expect(understood.notes).toEqual([
      '会话ID has ids such as "4.11E+18", rounded by a spreadsheet: they are lost, export them as text',
      '订单号 has ids such as "2.4E+18", rounded by a spreadsheet: they are lost, export them as text',
    ]);
  });

  it('says that an empty file and a head without rows have nothing', async () => {
    const empty = await readExport([]);
    expect(empty.counts).toMatchObject({ records: 0, skipped: 0 });
    expect(empty.understood.notes).toEqual(['there are no records']);
    const bare = await readExport(table(HEAD));
    expect(bare.counts).toMatchObject({ records: 0, skips: [] });
    expect(bare.understood.notes).toEqual(['there are no rows under the head']);
  });
});

describe('times', () => {
  it('takes the day from a column of its own', async () => {
    const { readings, understood } = await readExport(
      table('日期,时间,会话ID,角色,内容', '2026-11-22,9:05:03,T1,客服,好'),
    );
    expect(new Date(readings[0]?.message.time ?? 0).toISOString()).toBe('2026-11-22T01:05:03.000Z');
    expect(understood.precise).toBe(true);
  });

  it('calls waits undecidable where there are no seconds', async () => {
    const { readings, understood } = await readExport(table('时间,会话ID,角色,内容', '2026/11/22 12:04,T1,客服,好'));
    expect(understood.precise).toBe(false);
    expect(understood.notes).toEqual(['times have no seconds: waits are undecidable']);
    expect(readings[0]?.message.precise).toBe(false);
  });

  it('reads a file without times where an id parts the conversations, and says what cannot be told', async () => {
    const { readings, understood } = await readExport(table('会话ID,角色,内容', 'T1,客服,好'));
    expect(readings[0]?.message.time).toBeNull();
    expect(understood).toMatchObject({ precise: false, notes: ['no times: waits are undecidable'] });
    expect(await refusal(table('客户,角色,内容', '林,客服,好'))).toContain('conversation_id is needed');
  });

  it('does not overlook a column of times under another name', async () => {
    const message = await refusal(table('会话ID,何时,角色,内容', 'T1,2026-11-22 09:00:03,客服,好'));
    expect(message).toContain('no column for time, but 何时 holds times');
    expect(message).toContain('--columns time=何时');
    const { counts } = await readExport(table('会话ID,何时,角色,内容', 'T1,2026-11-22 09:00:03,客服,好'), {
      columns: { time: '-' },
    });
    expect(counts.messages).toBe(1);
  });

  it('decides the order of a date by the file, and tells it', async () => {
    const { readings, understood } = await readExport(
      table('会话ID,时间,角色,内容', 'T1,03/04/2026 10:00:00,客服,好', 'T1,25/04/2026 10:00:00,客服,好'),
    );
    expect(new Date(readings[0]?.message.time ?? 0).toISOString()).toBe('2026-04-03T02:00:00.000Z');
    expect(understood.notes).toEqual(['dates are read as day-month-year, because of "25/04/2026 10:00:00"']);
  });

  it('refuses dates that could be two days, until it is told', async () => {
    const rows = table('会话ID,时间,角色,内容', 'T1,03/04/2026 10:00:00,客服,好');
    expect(await refusal(rows)).toMatch(
      /dates such as "03\/04\/2026 10:00:00" can be read in more than one order.*dates: dmy/s,
    );
    const { readings } = await readExport(rows, { columns: { dates: 'mdy' } });
    expect(new Date(readings[0]?.message.time ?? 0).toISOString()).toBe('2026-03-04T02:00:00.000Z');
  });
});

describe('a row with a date alone', () => {
  const moments = (readings: readonly { message: { time: number | null } }[]) =>
    readings.map(({ message }) => new Date((message.time ?? 0) + 8 * 3_600_000).toISOString().slice(0, 19));

  it.each([
    ['2026-11-22,,,', '2026年11月23日 星期一,,,'],
    ['22/11/2026,,,', '23/11/2026,,,'],
    [',20261122,,', ',20261123,,'],
    ['2026-11-22,2026-11-22,2026-11-22,2026-11-22', '2026-11-23,2026-11-23,2026-11-23,2026-11-23'],
  ])('such as %j is the day of the clocks below it', async (first, second) => {
    const { readings, counts, understood } = await readExport(
      table('时间,会话ID,角色,内容', first, '9:05:03,T1,客户,在吗', '9:05:09,T1,客服,在的', second, '10:00:00,T2,客户,您好'),
    );
    expect(moments(readings)).toEqual(['2026-11-22T09:05:03', '2026-11-22T09:05:09', '2026-11-23T10:00:00']);
    expect(counts).toMatchObject({ records: 5, messages: 3, ignored: 2, skipped: 0 });
    expect(understood.precise).toBe(true);
  });

  it('may stand above the head, on each sheet its own', async () => {
    const rows = (day: string) => table('云栖茶铺聊天记录', day, '时间,会话ID,角色,内容', '9:05:03,T1,客户,在吗');
    const { readings } = await readExport(
      [
        ...sheet('一', rows('日期：2026-11-22')),
        ...sheet('二', rows('聊天日期,2026-11-23')),
        ...sheet('四', table('2026年11月24日', '内容,时间,会话ID,角色', '在吗,9:05:03,T1,客户')),
        ...sheet('三', table('时间,会话ID,角色,内容', '9:05:03,T1,客户,在吗')),
      ],
      { allSheets: true },
    );
    expect(moments(readings)).toEqual(['2026-11-22T09:05:03', '2026-11-23T09:05:03', '2026-11-24T09:05:03']);
  });

  it('is a message where somebody says it', async () => {
    const { readings } = await readExport(
      table('时间,会话ID,角色,内容', '2026-11-22 09:05:03,T1,客户,2026-11-30', ',,,2026-11-30'),
    );
    expect(readings.map(({ message }) => message.text)).toEqual(['2026-11-30']);
  });
});

describe('dates without a year', () => {
  const rows = table('会话ID,时间,角色,内容', 'T1,11-22 09:00:03,客户,在吗', 'T1,11-22 09:00:09,客服,在的');
  const day = ({ readings }: { readings: readonly { message: { time: number | null } }[] }) =>
    new Date(readings[0]?.message.time ?? 0).toISOString();

  it('are refused where nothing tells it, with what to write', async () => {
    expect(await refusal(rows)).toBe(
      'teashop.csv: dates such as "11-22 09:00:03" have no year. Put the day of the export into the file\'s name (chats_2026-11-22.csv), ' +
        'or say the year in chataudit.yaml:\n  columns:\n    year: "2026"\nor on the command line: --columns year=2026',
    );
    expect(await refusal(rows, { columns: { year: '26' } })).toContain('year "26" is no year of four digits');
    expect(day(await readExport(rows, { columns: { year: '2025' } }))).toBe('2025-11-22T01:00:03.000Z');
  });

  it('get it from other rows, and say so', async () => {
    const read = await readExport([...rows, { row: 4, cells: ['T1', '2026-11-23 09:00:00', '客户', '好'] }]);
    expect(day(read)).toBe('2026-11-22T01:00:03.000Z');
    expect(read.understood.notes).toContain(
      'dates without a year are read as the last ones up to 2027-05-24, because of the rows that have a year',
    );
  });

  it.each(['teashop_2026-11-23.csv', 'teashop_20261101-20261130.csv', '云栖茶铺2026年11月.csv', 'teashop-2026-11.csv', 'teashop-2026.csv'])(
    'get it from the name %s',
    async (file) => {
      const understood = await understandExport(stream(rows), { file, index: 0 }, { timezone: 'Asia/Shanghai' });
      const readings: Reading[] = [];
      for await (const batch of understood.batches()) readings.push(...batch);
      expect(day({ readings })).toBe('2026-11-22T01:00:03.000Z');
    },
  );
});

describe('an export that is not understood', () => {
  it('ends with what was seen, what is needed and what to write', async () => {
    const message = await refusal(
      table(
        '编号,发送于,身份,他说的话',
        'T1,2026-11-22 09:00:03,客服,您好,欢迎光临',
        'T1,2026-11-22 09:01:03,买家,在吗',
      ),
    );
    expect(message).toBe(
      'teashop.csv: no column for text, nor for conversation_id or customer. ' +
        'Columns seen: 编号, 发送于, 身份, 他说的话. ' +
        'Needed: text; conversation_id or customer; role or sender or agent. ' +
        'Name the columns in chataudit.yaml:\n' +
        '  columns:\n    time: 发送于\n    text: 他说的话\n    conversation_id: 编号\n    role: 身份\n' +
        'or on the command line: --columns time=发送于,text=他说的话,conversation_id=编号,role=身份',
    );
  });

  it('is told apart from an after-sale file in the same folder', async () => {
    const message = await refusal(
      table('售后单号,订单号,售后类型,售后申请时间,售后完结时间', '1,2,仅退款,2026-11-22 09:00:03,'),
    );
    expect(message).toContain('it looks like an after-sale file: give it with --after-sale. As chats it has no column for text');
  });

  it('says which named column is not there', async () => {
    const message = await refusal(table(HEAD, 'T1,2026-11-22 09:00:03,customer,林,在吗,林,'), {
      columns: { time: '发送时间' },
    });
    expect(message).toContain('teashop.csv: no column "发送时间" for time. Columns seen: conversation_id, time, role');
  });

  it('says which word means nothing, and which layout is not known', async () => {
    expect(await refusal(table(HEAD), { columns: { tiem: '时间' } })).toContain(
      'columns: "tiem" is no word for a column. Use one of: conversation_id, time',
    );
    expect(await refusal(table(HEAD), { layout: 'qianniu' })).toMatch(
      /layout "qianniu": not known. Use one of: .*plain/,
    );
  });
});

describe('sheets', () => {
  const head = '会话ID,时间,角色,内容';

  it('are read each under its own head, whatever the order of its columns', async () => {
    const { readings, counts, understood } = await readExport([
      ...sheet('导出汇总', table('客户,条数', '林,2')),
      ...sheet('林', table(head, 'T1,2026-11-22 09:00:03,客户,在吗')),
      ...sheet('王', table('内容,角色,会话ID,时间', '您好,客服,T2,2026-11-22 09:00:05')),
      ...sheet('说明', table('本表由系统导出')),
    ], { allSheets: true });
    expect(
      readings.map(
        ({ conversation, message }) => `${conversation} ${message.role} ${message.text} ${clock(message.time)}`,
      ),
    ).toEqual(['T1 customer 在吗 09:00:03', 'T2 agent 您好 09:00:05']);
    expect(counts).toMatchObject({ records: 5, messages: 2, ignored: 3, skipped: 0 });
    expect(understood.notes).toEqual([
      'sheet "导出汇总" has no such columns: all of it is left out (2 rows)',
      'sheet "说明" has no such columns: all of it is left out (1 rows)',
    ]);
  });
});

describe('the sheets of a workbook', () => {
  const head = '会话ID,时间,角色,内容';
  const sheets = ['封面', '十一月', '十月', '九月'];
  const rows = [
    ...sheet('封面', table('云栖茶铺')),
    ...sheet('十一月', table(head, 'T1,2026-11-22 09:00:03,客户,在吗')),
    ...sheet('十月', table(head, 'T2,2026-10-22 09:00:03,客户,在吗')),
  ];

  it('are left alone behind the first one that fits, and named', async () => {
    const { readings, understood } = await readExport(rows, { sheets });
    expect(readings.map(({ conversation }) => conversation)).toEqual(['T1']);
    expect(understood.notes.at(-1)).toBe(
      'only sheet "十一月" is read, not "十月", "九月": --sheet all reads every sheet, --sheet NAME one',
    );
  });

  it('may name the customer, the shop or the day', async () => {
    const own = '时间,角色,内容';
    const chats = [
      ...sheet('tb88', table(own, '09:00:03,客户,在吗', '09:00:09,客服,在的')),
      ...sheet('tb99', table(own, '09:00:05,客户,您好')),
    ];
    const { readings } = await readExport(chats, {
      sheets: ['tb88', 'tb99'],
      allSheets: true,
      columns: { customer: '@sheet', date: '=2026-11-22', shop: '=云栖茶铺' },
    });
    expect(readings.map(({ customer, shop, message }) => `${shop} ${customer} ${clock(message.time)}`)).toEqual([
      '云栖茶铺 tb88 09:00:03',
      '云栖茶铺 tb88 09:00:09',
      '云栖茶铺 tb99 09:00:05',
    ]);
  });
});

describe('objects', () => {
  it('are read by their keys, nested ones too', async () => {
    const { readings } = await readExport(
      objects({
        Conversation_ID: 7,
        created_at: 1763773203,
        author: { type: 'user', name: '林' },
        content: { text: '在吗' },
        order: null,
      }),
    );
    expect(readings[0]).toMatchObject({
      conversation: '7',
      message: { role: 'customer', sender: '林', text: '在吗', row: 1 },
    });
  });

  it('are unfolded, and what the parent says holds for all', async () => {
    const chat = (id: string, ...texts: string[]) => ({
      id,
      customer: '林',
      order_id: 88001,
      messages: texts.map((text, at) => ({
        id: `${id}-${at}`,
        time: `2026-11-22T09:00:0${at}Z`,
        role: 'agent',
        text,
        items: [{ sku: 1 }],
      })),
    });
    const { readings, counts } = await readExport(
      objects(chat('T1', '您好', '有的'), chat('T2', '在'), { id: 'T3', messages: [] }),
    );
    expect(
      readings.map(({ conversation, order, message }) => `${conversation} ${order} ${message.id} ${message.row}`),
    ).toEqual(['T1 88001 T1-0 1', 'T1 88001 T1-1 1', 'T2 88001 T2-0 2']);
    expect(counts).toMatchObject({ records: 4, messages: 3, ignored: 1 });
  });

  it('are numbered through where the file is one object', async () => {
    const { readings } = await readExport(
      objects({
        code: 0,
        msg: 'ok',
        data: {
          list: [
            { sid: 'T1', records: [1, 2].map((at) => ({ time: `2026-11-22 09:00:0${at}`, role: '客服', text: '好' })) },
          ],
        },
      }),
    );
    expect(readings.map(({ conversation, message }) => `${conversation} ${message.row}`)).toEqual(['T1 1', 'T1 2']);
  });

  it('skips what is no object', async () => {
    const good = { sid: 'T1', time: '2026-11-22 09:00:01', role: '客服', text: '好' };
    const { counts, reasons } = await readExport(objects(good, 'oops', null, 42));
    expect(counts).toMatchObject({ records: 4, messages: 1, skipped: 3 });
    expect(reasons[0]).toBe('2: is neither an object nor a list of objects');
  });

  it('is not fooled by keys of the language', async () => {
    const { readings } = await readExport(
      objects(
        JSON.parse(
          '{"__proto__":{"role":"agent"},"constructor":"x","sid":"T1","time":"2026-11-22 09:00:01","role":"客户","text":"好"}',
        ),
      ),
    );
    expect(readings[0]?.message.role).toBe('customer');
  });
});

describe('a plain text', () => {
  it('is refused with the way out', async () => {
    expect(await refusal([{ row: 1, line: 'opening hours of the tea house' }])).toContain(
      'teashop.csv: lines of plain text, and no known form of a chat.',
    );
  });
});
