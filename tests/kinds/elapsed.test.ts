import { describe, expect, it } from 'vitest';
import { elapsed } from '../../src/kinds/elapsed.js';
import { says } from '../../src/kinds/says.js';
import { judgeBy, judgeByRules, refusals, teaOrder, teaRefund, teaRule, teaTalk } from './tea-shop.js';

const HOUR = 3600;
const chat = teaTalk([['customer', 0, '我申请了退款']]);
const slow = {
  from: { refund: 'applied_at' },
  to: { refund: 'finished_at' },
  where: { 'refund.kind': 'refund-only' },
  within: '24h',
};

describe('elapsed, between times of a refund', () => {
  const rule = judgeBy(elapsed, slow);

  it('finds a refund that took too long, by its columns, its order and its handler', () => {
    const refunds = [teaRefund({ applied_at: 0, finished_at: 25 }, { agent: '阿强' })];
    expect(rule.find({ ...chat, refunds })).toEqual([
      expect.objectContaining({
        message: null,
        span: null,
        role: 'agent',
        agent: '阿强',
        order: 'O1',
        detail: {
          refund: 'R7',
          kind: 'refund-only',
          from: '申请时间',
          to: '退款完成时间',
          seconds: 25 * HOUR,
          limit: 24 * HOUR,
        },
      }),
    ]);
  });

  it('lets a refund pass that took exactly the time allowed, and one of another kind', () => {
    const refunds = [
      teaRefund({ applied_at: 0, finished_at: 24 }),
      teaRefund({ applied_at: 0, finished_at: 99 }, { kind: 'return-refund' }),
    ];
    expect(rule.find({ ...chat, refunds })).toEqual([]);
  });

  it('judges each refund of a conversation, also one of two kinds chosen', () => {
    const both = judgeBy(elapsed, { ...slow, where: { 'refund.kind': ['refund-only', 'exchange'] } });
    const refunds = [
      teaRefund({ applied_at: 0, finished_at: 30 }),
      teaRefund({ applied_at: 0, finished_at: 40 }, { id: 'R8', kind: 'exchange' }),
    ];
    expect(both.find({ ...chat, refunds }).map(({ detail }) => detail['refund'])).toEqual(['R7', 'R8']);
  });

  it('finds an open refund as of the latest time of the run, and says that it is open', () => {
    const refunds = [teaRefund({ applied_at: 0 })];
    expect(rule.find({ ...chat, refunds }, 24 * HOUR)).toEqual([]);
    const [finding] = rule.find({ ...chat, refunds }, 30 * HOUR);
    expect(finding?.detail).toMatchObject({ seconds: 30 * HOUR, open: true });
  });

  it.each(['退款关闭', '已撤销', '退款成功', 'closed'])('does not wait for a refund that is %s', (status) => {
    const refunds = [teaRefund({ applied_at: 0 }, { status })];
    expect(rule.find({ ...chat, refunds }, 99 * HOUR)).toEqual([]);
  });

  it.each(['等待商家处理', '退款中', '待买家退货,已拒绝过一次', ''])('waits for a refund that is "%s"', (status) => {
    const refunds = [teaRefund({ applied_at: 0 }, { status })];
    expect(rule.find({ ...chat, refunds }, 99 * HOUR)).toHaveLength(1);
  });

  it('finds nothing in a refund whose times run backwards or are missing', () => {
    const refunds = [teaRefund({ applied_at: 5, finished_at: 1 }), teaRefund({ finished_at: 99 })];
    expect(rule.find({ ...chat, refunds }, 999 * HOUR)).toEqual([]);
  });

  it('judges a refund that joins no conversation', () => {
    const alone = teaTalk([], { refunds: [teaRefund({ applied_at: 0, finished_at: 48 })] });
    expect(rule.find(alone)).toHaveLength(1);
  });

  it('measures from a refund to the chat', () => {
    const told = judgeBy(elapsed, { from: { refund: 'approved_at' }, to: { who: 'agent' }, within: '1h' });
    const refunds = [teaRefund({ approved_at: 1 })];
    const lines = (seconds: number) => teaTalk([['agent', seconds, '已经同意退款了']], { refunds });
    expect(told.find(lines(HOUR * 1.5))).toEqual([]);
    expect(told.find(lines(HOUR * 2.5))[0]).toMatchObject({ message: 0, agent: '小美', order: 'O1' });
    expect(told.find(lines(HOUR * 0.5), 3 * HOUR)[0]?.detail).toMatchObject({ open: true });
  });
});

describe('elapsed, between messages', () => {
  const complaint = teaRule(
    'complaint',
    says,
    { who: 'customer', any: ['平台介入'] },
    { category: 'platform-complaint' },
  );
  const keys = { from: { who: 'customer', category: 'platform-complaint' }, to: { who: 'agent' }, within: '2h' };
  const contact = judgeBy(elapsed, keys, [complaint]);
  const found = (talk: Parameters<typeof contact.find>[0], asOf?: number) =>
    contact.find(talk, asOf).filter(({ rule }) => rule.kind === 'elapsed');

  it('finds a late answer to what another rule found, at the message that starts the clock', () => {
    const talk = teaTalk([
      ['agent', 0, '您好'],
      ['customer', 60, '我要申请平台介入'],
      ['agent', 60 + 3 * HOUR, '看到您的反馈了', '阿强'],
    ]);
    expect(found(talk)).toEqual([
      expect.objectContaining({
        message: 1,
        role: 'agent',
        agent: '阿强',
        detail: { from: 'customer platform-complaint', to: 'agent', seconds: 3 * HOUR, limit: 2 * HOUR },
      }),
    ]);
  });

  it('lets an answer in time pass', () => {
    const talk = teaTalk([
      ['customer', 0, '我要申请平台介入'],
      ['agent', 2 * HOUR, '看到了'],
    ]);
    expect(found(talk, 99 * HOUR)).toEqual([]);
  });

  it('makes one finding where a customer repeats a complaint before the answer', () => {
    const talk = teaTalk([
      ['customer', 0, '我要平台介入'],
      ['customer', HOUR, '平台介入了啊'],
      ['agent', 4 * HOUR, '看到了'],
      ['customer', 5 * HOUR, '还是平台介入吧'],
    ]);
    expect(found(talk, 9 * HOUR).map(({ message, detail }) => [message, detail['seconds'], detail['open']])).toEqual([
      [0, 4 * HOUR, undefined],
      [3, 4 * HOUR, true],
    ]);
  });

  it('holds the last agent to account while nobody answers', () => {
    const talk = teaTalk([
      ['agent', 0, '您好'],
      ['customer', 60, '平台介入'],
    ]);
    expect(found(talk, 60 + 2 * HOUR)).toEqual([]);
    expect(found(talk, 61 + 2 * HOUR)[0]).toMatchObject({ agent: '小美', message: 1 });
  });

  it('starts the clock by words', () => {
    const promise = judgeBy(elapsed, {
      from: { who: 'agent', any: ['稍等'] },
      to: { who: 'agent', any: ['查到'] },
      within: '5m',
    });
    expect(
      promise.find(
        teaTalk([
          ['agent', 0, '请稍等'],
          ['agent', 100, '在查'],
          ['agent', 400, '查到了'],
        ]),
      )[0],
    ).toMatchObject({ message: 0, detail: { seconds: 400 } });
  });

  it('does not make a customer who stays away the fault of an agent', () => {
    const silence = judgeBy(elapsed, {
      from: { who: 'agent', any: ['还需要'] },
      to: { who: 'customer' },
      within: '5m',
    });
    expect(silence.find(teaTalk([['agent', 0, '还需要别的吗']]), 999)[0]).toMatchObject({
      role: 'customer',
      agent: null,
    });
  });

  it('allows for the seconds that an export leaves out', () => {
    const talk = teaTalk([
      ['customer', 0, '平台介入'],
      ['agent', 2 * HOUR + 60, '看到了'],
    ]);
    const rough = talk.messages.map((message) => ({ ...message, precise: false }));
    expect(found(talk)).toHaveLength(1);
    expect(found({ ...talk, messages: rough })).toEqual([]);
    expect(found({ ...talk, messages: talk.messages.map((message) => ({ ...message, time: null })) })).toEqual([]);
  });

  it('tells a category that no other rule finds, and the name that was meant', () => {
    const wrong = judgeBy(elapsed, { ...keys, from: { who: 'customer', category: 'platform-complain' } }, [complaint]);
    expect(wrong.problems.map(({ message }) => message)).toEqual([
      'no rule finds the category "platform-complain". Did you mean platform-complaint?',
    ]);
    expect(judgeBy(elapsed, keys).problems).toHaveLength(1);
  });

  it('only warns where the rules of the category are switched off', () => {
    const off = teaRule('complaint', says, { any: ['介入'] }, { category: 'platform-complaint' }, false);
    const judge = judgeByRules([off, teaRule('contact', elapsed, keys)]);
    expect(judge.problems).toEqual([]);
    expect(judge.warnings.map(({ message }) => message)).toEqual([
      'the rules of the category "platform-complaint" are switched off: "contact" can find nothing',
    ]);
  });

  it('refuses an event that is two things or nothing, and a choice of refunds without a refund', () => {
    const either =
      'an event is either {refund: applied_at}, {order: paid_at} or a message, such as {who: customer, category: platform-complaint}';
    expect(refusals(elapsed, { ...slow, from: { refund: 'applied_at', who: 'agent' } })).toEqual([either]);
    expect(refusals(elapsed, { ...slow, to: {} })).toEqual([either]);
    expect(refusals(elapsed, { ...keys, where: { 'refund.kind': 'exchange' } })).toEqual([
      '"where" chooses refunds or orders, but neither "from" nor "to" is a time of one',
    ]);
  });
});

describe('elapsed, between times of an order', () => {
  const shipping = { from: { order: 'paid_at' }, to: { order: 'shipped_at' }, within: '48h' };
  const rule = judgeBy(elapsed, shipping);
  const alone = { ...chat, messages: [], turns: [], agents: [] };

  it('finds an order that left too late, by the columns of its file, and as nobody’s doing', () => {
    const bought = [teaOrder({ paid_at: 0, shipped_at: 60 })];
    expect(rule.find({ ...alone, bought })).toEqual([
      expect.objectContaining({
        role: 'system',
        agent: null,
        order: 'O1',
        detail: { product: '明前龙井', from: '付款时间', to: '发货时间', seconds: 60 * HOUR, limit: 48 * HOUR },
      }),
    ]);
  });

  it('judges an order once, with itself, and not in every conversation that is about it', () => {
    expect(rule.find({ ...chat, bought: [teaOrder({ paid_at: 0, shipped_at: 60 })] })).toEqual([]);
  });

  it('finds one that has not left as of the latest time of the run, unless it is closed, gone or its file has no such time', () => {
    const open = (parts: Parameters<typeof teaOrder>[1]) => rule.find({ ...alone, bought: [teaOrder({ paid_at: 0 }, parts)] }, 50 * HOUR).length;
    expect(open({})).toBe(1);
    expect(open({ status: '交易关闭' })).toBe(0);
    expect(open({ status: '卖家已发货' })).toBe(0);
    expect(open({ columns: { paid_at: '付款时间' } })).toBe(0);
    expect(open({ columns: { paid_at: '付款时间' }, status: '待发货' })).toBe(1);
  });

  it('holds an agent to the day that was promised', () => {
    const promise = judgeBy(elapsed, { from: { who: 'agent', any: ['今天发'] }, to: { order: 'shipped_at' }, within: '24h' });
    const talk = teaTalk([['customer', 0, '什么时候发货'], ['agent', 10, '今天发']]);
    expect(promise.find({ ...talk, bought: [teaOrder({ shipped_at: 60 })] })).toMatchObject([{ message: 1, role: 'agent', agent: '小美', order: 'O1' }]);
    expect(promise.find({ ...talk, bought: [teaOrder({ shipped_at: 8 })] })).toEqual([]);
  });

  it('chooses orders by product or level, and refuses a time of each', () => {
    const gold = judgeBy(elapsed, { ...shipping, where: { 'order.tier': '金卡' } });
    const bought = [teaOrder({ paid_at: 0, shipped_at: 60 }), teaOrder({ paid_at: 0, shipped_at: 60 }, { id: 'O2', tier: '金卡' })];
    expect(gold.find({ ...alone, bought }).map(({ order }) => order)).toEqual(['O2']);
    expect(refusals(elapsed, { ...shipping, to: { refund: 'finished_at' } })).toEqual(['"from" and "to" are times of a refund, or of an order: not one of each']);
  });
});
