import type {
  ConversationRecord,
  FindingRecord,
  RefundRecord,
  RunRecord,
  TurnRecord,
} from '../../src/model/results.js';

/** Results of a shoe shop: whole records from the few fields that a test is about. */

export function conversation(fields: Partial<ConversationRecord> = {}): ConversationRecord {
  const agents = fields.agents ?? ['小美'];
  return {
    type: 'conversation',
    v: 1,
    id: 'C1',
    platform: 'taobao',
    shop: '云步鞋店',
    customer: 'k3f9',
    customer_masked: 't**7',
    stage: 'after-sale',
    started: '2026-11-22T09:00:03+08:00',
    ended: '2026-11-22T09:10:00+08:00',
    agents,
    orders: [],
    topics: ['logistics'],
    rating: null,
    messages: { customer: 3, agent: 3, bot: 0, system: 0 },
    agent_messages: Object.fromEntries(agents.map((agent) => [agent, 3])),
    turns: [],
    refunds: [],
    findings: [],
    score: 100,
    ...fields,
  };
}

export function turn(wait: number | null, fields: Partial<TurnRecord> = {}): TurnRecord {
  return { at: '2026-11-22T09:00:03+08:00', agent: '小美', wait, counted: true, ...fields };
}

export function finding(fields: Partial<FindingRecord> = {}): FindingRecord {
  return {
    id: '8f2c41',
    rule: 'off-platform-contact',
    title: '引导客户站外联系',
    category: 'off-platform-contact',
    severity: 'critical',
    points: 20,
    role: 'agent',
    agent: '小美',
    at: '2026-11-22T09:01:10+08:00',
    message: 7,
    file: '2026-11-22.csv',
    row: 42,
    match: '加个薇❤',
    text: '亲加个薇❤聊，鞋码我帮您看',
    order: null,
    detail: {},
    ...fields,
  };
}

export function refund(fields: Partial<RefundRecord> = {}): RefundRecord {
  return {
    type: 'refund',
    v: 1,
    id: 'R7',
    order: 'O7',
    kind: 'return-refund',
    from: 'applied_at',
    to: 'finished_at',
    seconds: 5400,
    shop: '云步鞋店',
    started: '2026-11-22T10:00:00+08:00',
    findings: [],
    ...fields,
  };
}

export function run(fields: Partial<RunRecord> = {}): RunRecord {
  return {
    type: 'run',
    v: 1,
    tool: '1.0.0',
    started: '2026-11-23T02:00:00+08:00',
    finished: '2026-11-23T02:00:09+08:00',
    command: 'audit 2026-11-22.csv -o reports',
    packs: [{ pack: 'ecommerce', version: '1.4', sha256: 'a1b2c3d4e5f6a7b8', rules: 87 }],
    inputs: [],
    conversations: 1,
    notes: [],
    ...fields,
  };
}
