import { describe, expect, it } from 'vitest';
import { says } from '../../src/kinds/says.js';
import type { Finding } from '../../src/model/finding.js';
import { recordConversation } from '../../src/results/record-conversation.js';
import { recordLooseRefund } from '../../src/results/record-refund.js';
import { TEN, teaRefund, teaRule, teaTalk } from '../kinds/tea-shop.js';

const options = { timezone: 'Asia/Shanghai', masks: true, key: '钥匙' };
const { rule } = teaRule('off-platform', says, { any: ['加微信'] }, { points: 20, severity: 'critical' });
const finding: Finding = {
  rule,
  message: 1,
  span: { start: 1, end: 4 },
  role: 'agent',
  agent: '小美',
  detail: { count: 2 },
};

const talk = teaTalk(
  [
    ['customer', 0, '有龙井吗'],
    ['agent', 9.5, '亲加微信聊'],
    ['bot', 10, '请评价'],
    ['agent', 20, '在吗', '阿强'],
    ['customer', 30, '在'],
  ],
  { orders: ['O1', 'O2'], teams: new Map([['小美', '售前组']]) },
);
const audited = { conversation: talk, findings: [finding], topics: ['product'], stage: 'pre-sale' };

describe('the record of a conversation', () => {
  const record = recordConversation(audited, options);

  it('counts messages by role and by agent', () => {
    expect(record.messages).toEqual({ customer: 2, agent: 2, bot: 1, system: 0 });
    expect(record.agent_messages).toEqual({ 小美: 1, 阿强: 1 });
    expect(record).toMatchObject({ agents: ['小美', '阿强'], teams: { 小美: '售前组' } });
  });

  it('tells times with their offset, and waits in seconds as precise as they are', () => {
    expect(record).toMatchObject({ started: '2026-11-23T10:00:00+08:00', ended: '2026-11-23T10:00:30+08:00' });
    expect(record.turns).toEqual([
      { at: '2026-11-23T10:00:00+08:00', agent: '小美', wait: 9.5, counted: true },
      { at: '2026-11-23T10:00:30+08:00', agent: '阿强', wait: null, counted: true },
    ]);
  });

  it('has each finding with its place, its words and all orders of the conversation', () => {
    expect(record.findings).toEqual([
      expect.objectContaining({
        rule: 'off-platform',
        points: 20,
        at: '2026-11-23T10:00:09.500+08:00',
        message: 1,
        file: 'tea.csv',
        row: 3,
        match: '加微信',
        text: '亲加微信聊',
        order: 'O1,O2',
        detail: { count: 2 },
      }),
    ]);
    expect(record.score).toBe(80);
  });

  it('tells a veto with its finding, for the agent’s own score', () => {
    const veto = { ...finding, rule: { ...rule, veto: true } };
    const vetoed = recordConversation({ ...audited, findings: [veto] }, options);
    expect(vetoed).toMatchObject({ score: 0, findings: [{ detail: { count: 2, veto: true } }] });
  });

  it('hides the customer, unless it is told not to', () => {
    expect(record).toMatchObject({ customer: expect.stringMatching(/^[0-9a-f]{16}$/u), customer_masked: '茶*' });
    const open = recordConversation(audited, { ...options, masks: false });
    expect(open).toMatchObject({ customer: '茶客', customer_masked: '茶客' });
  });

  it('has no times where the export has none', () => {
    const timeless = teaTalk([
      ['customer', null, '有龙井吗'],
      ['agent', null, '有'],
    ]);
    const quiet = { conversation: timeless, findings: [{ ...finding, span: null }], topics: [], stage: null };
    const { started, ended, turns, findings } = recordConversation(quiet, options);
    expect({ started, ended }).toEqual({ started: null, ended: null });
    expect(turns).toEqual([{ at: null, agent: '小美', wait: null, counted: false, why: 'undecidable' }]);
    expect(findings).toMatchObject([{ at: null }]);
  });

  it('is not spoiled by agents named like what every object has', () => {
    const names = teaTalk(
      [
        ['agent', 0, '您好', '__proto__'],
        ['agent', 1, '您好', 'constructor'],
      ],
      {
        teams: new Map([['__proto__', '售前组']]),
      },
    );
    const text = JSON.stringify(
      recordConversation({ conversation: names, findings: [], topics: [], stage: null }, options),
    );
    expect(text).toContain('"agent_messages":{"__proto__":1,"constructor":1}');
    expect(text).toContain('"teams":{"__proto__":"售前组"}');
  });

  it('gives a refund its time from application to end, or none while it is open', () => {
    const refunds = [teaRefund({ applied_at: 0, finished_at: 25 }), teaRefund({ applied_at: 0 }, { id: 'R8' })];
    const { refunds: spans } = recordConversation({ ...audited, conversation: { ...talk, refunds } }, options);
    const span = { order: 'O1', kind: 'refund-only', from: '申请时间', to: '退款完成时间', applied: '2026-11-23T10:00:00+08:00' };
    expect(spans).toEqual([
      { id: 'R7', ...span, seconds: 90_000 },
      { id: 'R8', ...span, seconds: null },
    ]);
  });

  it('says that a refund is undecidable where its file has no time of the end', () => {
    const refund = { ...teaRefund({ applied_at: 0 }), columns: { applied_at: '申请时间' } };
    const { refunds } = recordConversation({ ...audited, conversation: { ...talk, refunds: [refund] } }, options);
    expect(refunds).toMatchObject([{ from: '申请时间', to: 'finished_at', seconds: null, undecidable: true }]);
  });
});

describe('the record of a refund that no conversation names', () => {
  it('has its own row and the time of its application', () => {
    const refund = teaRefund({ applied_at: 0, finished_at: 25 }, { agent: '阿强' });
    const silent = teaTalk([], { orders: ['O1'], refunds: [refund] });
    const late: Finding = { ...finding, message: null, span: null, agent: '阿强', order: 'O1' };
    const record = recordLooseRefund(
      { conversation: silent, findings: [late], topics: [], stage: null },
      { refund },
      options,
    );
    expect(record).toMatchObject({
      type: 'refund',
      id: 'R7',
      order: 'O1',
      shop: '山里茶',
      agent: '阿强',
      started: new Date(TEN + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00'),
      seconds: 90_000,
      findings: [
        { file: 'tea.csv', row: 3, at: '2026-11-23T10:00:00+08:00', message: null, agent: '阿强', order: 'O1' },
      ],
    });
  });
});
