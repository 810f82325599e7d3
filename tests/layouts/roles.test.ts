import { describe, expect, it } from 'vitest';
import { objects, type ReadExport, readExport, refusal, table } from './records.js';

function roles({ readings }: ReadExport): string[] {
  return readings.map(({ message }) => `${message.role} ${message.sender}`.trim());
}

describe('who speaks', () => {
  it.each([
    ['customer', '客户,买家,顾客,用户,消费者,访客,buyer,User,visitor,CUSTOMER,client,incoming'],
    ['agent', '客服,卖家,商家,人工客服,坐席,seller,Agent,waiter,staff,operator,outgoing,admin'],
    ['bot', '机器人,智能客服,bot,robot'],
    ['system', '系统,system,商家配置,系统消息'],
  ])('is the %s by any word for it', async (role, words) => {
    const rows = words.split(',').map((word) => `T1,2026-11-22 09:00:03,${word},好`);
    const { readings } = await readExport(table('会话ID,时间,角色,内容', ...rows));
    expect(new Set(readings.map(({ message }) => message.role))).toEqual(new Set([role]));
    expect(readings).toHaveLength(words.split(',').length);
  });

  it('is told by a flag', async () => {
    const chat = (waiterSend: unknown) => ({
      sid: 'T1',
      time: '2026-11-22 09:00:03',
      content: '好',
      customer: '林',
      waiter: '小美',
      waiterSend,
    });
    expect(roles(await readExport(objects(chat(true), chat(false), chat(1), chat('0'))))).toEqual([
      'agent 小美',
      'customer 林',
      'agent 小美',
      'customer 林',
    ]);
  });

  it('is the one of two columns that is filled', async () => {
    const read = await readExport(
      table('会话ID,时间,客户,客服,内容', 'T1,2026-11-22 09:00:03,林,,在吗', 'T1,2026-11-22 09:00:09,,小美,在'),
    );
    expect(roles(read)).toEqual(['customer 林', 'agent 小美']);
    expect(read.understood.notes).toEqual(['role is told by which of 客户 and 客服 is filled']);
  });

  it('is told by the sender who is the customer of the row', async () => {
    const read = await readExport(
      table(
        '时间,买家,发送人,内容',
        '2026-11-22 09:00:03,林,林,在吗',
        '2026-11-22 09:00:09,林,云栖茶铺:小美,在',
        '2026-11-22 09:00:09,林,系统消息,转接',
      ),
    );
    expect(roles(read)).toEqual(['customer 林', 'agent 云栖茶铺:小美', 'system 系统消息']);
    expect(read.understood.notes).toEqual([
      'role is told by 发送人: the name in 买家 is the customer, everyone else is an agent',
    ]);
  });

  it('is told by the sender column where that says roles', async () => {
    const read = await readExport(
      table(
        '时间,买家,客服,发送方,内容',
        '2026-11-22 09:00:03,林,小美,买家,在吗',
        '2026-11-22 09:00:09,林,小美,卖家,在',
      ),
    );
    expect(roles(read)).toEqual(['customer 林', 'agent 小美']);
    expect(read.understood.notes).toEqual(['role is read from column 发送方']);
  });

  it('is told by the roster', async () => {
    const rows = table('会话ID,时间,发送人,内容', 'T1,2026-11-22 09:00:03,林,在吗', 'T1,2026-11-22 09:00:09,小美,在');
    const read = await readExport(rows, { agents: new Set(['小美']) });
    expect(roles(read)).toEqual(['customer 林', 'agent 小美']);
    expect(read.understood.notes[0]).toContain('who stands in the roster is an agent, everyone else is a customer');
  });

  it('is an agent of the roster even where the role is a word nobody knows', async () => {
    const rows = table(
      '会话ID,时间,角色,发送人,内容',
      'T1,2026-11-22 09:00:03,客户,林,在吗',
      'T1,2026-11-22 09:00:09,店长,小美,在',
      'T1,2026-11-22 09:00:09,店长,阿远,在',
    );
    const read = await readExport(rows, { agents: new Set(['小美']) });
    expect(roles(read)).toEqual(['customer 林', 'agent 小美']);
    expect(read.reasons).toEqual(['4: role "店长" is none of customer, agent, bot, system']);
  });

  it('is told by the user where values are codes', async () => {
    const rows = table(
      '会话ID,时间,角色,内容',
      'T1,2026-11-22 09:00:03,1,在吗',
      'T1,2026-11-22 09:00:09,2,在',
      'T1,2026-11-22 09:00:09,3,在',
    );
    expect(await refusal(rows)).toMatch(
      /column 角色 holds "1", "2", "3", none of customer, agent, bot, system\. Say what they mean.*role\.agent=…/s,
    );
    const read = await readExport(rows, { columns: { 'role.customer': '1', 'role.agent': '2|3' } });
    expect(roles(read)).toEqual(['customer', 'agent', 'agent']);
  });

  it('is never guessed', async () => {
    const nobody = await refusal(
      table('会话ID,时间,发送人,内容', 'T1,2026-11-22 09:00:03,林,在吗', 'T1,2026-11-22 09:00:09,小美,在'),
    );
    expect(nobody).toContain(
      'teashop.csv: nothing tells who speaks, the customer or an agent. Columns seen: 会话ID, 时间, 发送人, 内容.',
    );
    expect(nobody).toContain('--roster agents.csv');
    // The customer's number is not the sender's name, so no sender is ever "the customer".
    expect(
      await refusal(
        table('时间,客户ID,发送人,内容', '2026-11-22 09:00:03,77,林,在吗', '2026-11-22 09:00:09,77,小美,在'),
      ),
    ).toContain('nothing tells who speaks');
    expect(await refusal(table('会话ID,时间,客户,客服,内容', 'T1,2026-11-22 09:00:03,林,小美,在吗'))).toContain(
      'nothing tells who speaks',
    );
  });
});

describe('the sender', () => {
  it('is picked by role where customer and agent have columns of their own', async () => {
    const read = await readExport(
      table(
        '会话ID,时间,角色,客户昵称,客服账号,内容',
        'T1,2026-11-22 09:00:03,买家,林,小美,在吗',
        'T1,2026-11-22 09:00:09,客服,林,小美,在',
        'T1,2026-11-22 09:00:09,系统,林,小美,转接',
      ),
    );
    expect(roles(read)).toEqual(['customer 林', 'agent 小美', 'system']);
    expect(read.readings.every(({ customer }) => customer === '林')).toBe(true);
  });

  it('names the customer where nothing else does', async () => {
    const read = await readExport(
      table(
        '会话ID,时间,角色,发送人,内容',
        'T1,2026-11-22 09:00:03,买家,林,在吗',
        'T1,2026-11-22 09:00:09,客服,小美,在',
      ),
    );
    expect(read.readings.map(({ customer }) => customer)).toEqual(['林', '']);
  });
});
