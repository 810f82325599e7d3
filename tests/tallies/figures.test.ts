import { expect, test } from 'vitest';
import type { ConversationRecord, RefundRecord } from '../../src/model/results.js';
import { AGENT_COLUMNS, agentRows, teamRows } from '../../src/tallies/agent-rows.js';
import { ISSUE_COLUMNS, issueRows } from '../../src/tallies/issue-rows.js';
import { refundRows } from '../../src/tallies/refund-rows.js';
import { dayOfWeek, hourOfDay, hourRows } from '../../src/tallies/slice-rows.js';
import { Tally, type TallyOptions } from '../../src/tallies/tally.js';
import { totalRow } from '../../src/tallies/total-row.js';
import { addWait, meanWait, waitsAt } from '../../src/tallies/wait-histogram.js';
import { conversation, finding, refund, turn } from '../themes/shoe-shop.js';

function tallyOf(records: readonly (ConversationRecord | RefundRecord)[], options?: TallyOptions): Tally {
  const tally = new Tally(options);
  for (const record of records) tally.add(record);
  return tally;
}

function agent(tally: Tally, name: string) {
  const row = agentRows(tally).find((candidate) => candidate.agent === name);
  if (row === undefined) throw new Error(`no row of ${name}`);
  return row;
}

test('the window holds both its bounds, and every answered turn is quick, inside or slow', () => {
  const waits = [0, 5.999, 6, 9, 15, 15.001, 180, 180.001];
  const row = agent(tallyOf([conversation({ turns: [...waits.map((wait) => turn(wait)), turn(null)] })]), '小美');
  expect(row).toMatchObject({ turns: 9, answered: 8, unanswered: 1, quick: 2, inside: 3, slow: 3 });
  expect(row.inside_rate).toBe(0.375); // of 8 answered
  expect(row.reply_rate_3min).toBe(0.7778); // 7 of 9: the unanswered one counts
});

test('other bounds of the window make other figures of the same waits', () => {
  const tally = tallyOf([conversation({ turns: [turn(6), turn(20)] })], { window: { min: 10, max: 30 } });
  expect(agent(tally, '小美')).toMatchObject({ quick: 1, inside: 1, slow: 0 });
});

test('turns that are not counted are in no figure, but told', () => {
  const turns = [
    turn(null, { counted: false, why: 'undecidable' }),
    turn(900, { counted: false, why: 'outside-hours' }),
  ];
  expect(agent(tallyOf([conversation({ turns })]), '小美')).toMatchObject({
    turns: 0,
    unanswered: 0,
    response_mean: null,
    reply_rate_3min: null,
    conversation_reply_rate_3min: null,
    undecidable_turns: 1,
    left_out_turns: 1,
  });
});

test('the first response is the wait of the first turn of the conversation, and of nobody else', () => {
  const tally = tallyOf([
    conversation({ id: 'C1', agents: ['小美', '阿强'], turns: [turn(10), turn(40, { agent: '阿强' })] }),
    conversation({ id: 'C2', turns: [turn(20), turn(90)] }),
    conversation({ id: 'C3', turns: [turn(null), turn(5)] }), // the first was never answered
    conversation({ id: 'C4', turns: [turn(3, { counted: false, why: 'outside-hours' }), turn(5)] }),
  ]);
  expect(agent(tally, '小美')).toMatchObject({ first_response_mean: 15, first_responses: 2 });
  expect(agent(tally, '阿强')).toMatchObject({ first_response_mean: null, response_mean: 40 });
  expect(totalRow(tally)).toMatchObject({ first_response_mean: 15 });
});

test('by conversation, one late turn spoils the conversation, and an agent answers for the own turns only', () => {
  const tally = tallyOf([
    conversation({ id: 'C1', agents: ['小美', '阿强'], turns: [turn(10), turn(200, { agent: '阿强' })] }),
    conversation({ id: 'C2', turns: [turn(20)] }),
    conversation({ id: 'C3', turns: [] }),
  ]);
  expect(totalRow(tally)).toMatchObject({ conversation_reply_rate_3min: 0.5, conversations_with_turns: 2 });
  expect(agent(tally, '小美')).toMatchObject({ conversation_reply_rate_3min: 1, conversations_replied_3min: 2 });
  expect(agent(tally, '阿强')).toMatchObject({ conversation_reply_rate_3min: 0 });
});

test('a conversation counts for every agent who spoke in it, with its customer messages and the own agent messages', () => {
  const tally = tallyOf([
    conversation({
      agents: ['小美', '阿强'],
      agent_messages: { 小美: 4, 阿强: 1 },
      messages: { customer: 6, agent: 5, bot: 1, system: 2 },
    }),
    conversation({
      id: 'C2',
      agents: [],
      messages: { customer: 1, agent: 0, bot: 1, system: 0 },
      turns: [turn(null, { agent: null })],
    }),
  ]);
  expect(agent(tally, '小美')).toMatchObject({
    conversations: 1,
    customer_messages: 6,
    agent_messages: 4,
    shared_conversations: 1,
  });
  expect(agent(tally, '阿强')).toMatchObject({ conversations: 1, customer_messages: 6, agent_messages: 1 });
  expect(totalRow(tally)).toMatchObject({
    conversations: 2,
    customer_messages: 7,
    turns: 1,
    unanswered: 1,
    unattended_conversations: 1,
    agents: 2,
  });
});

test('an agent pays for the own findings only, a veto leaves nothing, a bonus gives back up to 100', () => {
  const tally = tallyOf([
    conversation({
      id: 'C1',
      agents: ['小美', '阿强'],
      findings: [finding({ points: 20 }), finding({ points: 3, agent: '阿强', severity: 'minor' })],
    }),
    conversation({ id: 'C2', findings: Array.from({ length: 9 }, () => finding({ points: 20 })) }),
    conversation({ id: 'C3', findings: [finding({ points: 0, detail: { veto: true } })] }),
    conversation({ id: 'C4', findings: [finding({ points: -5, severity: 'notice' })] }),
  ]);
  expect(agent(tally, '小美')).toMatchObject({ score: 45, points: 195, critical: 11, notice: 1 }); // (80 + 0 + 0 + 100) / 4
  expect(agent(tally, '阿强')).toMatchObject({ score: 97, points: 3, minor: 1, critical: 0 });
});

test('a dismissed finding is in no figure, and the score is as if it had not been made', () => {
  const records = [
    conversation({
      score: 70,
      findings: [finding({ id: 'a' }), finding({ id: 'b', points: 10, severity: 'major', rule: 'cold' })],
    }),
  ];
  const tally = tallyOf(records, { stands: ({ id }) => id !== 'a' });
  expect(totalRow(tally)).toMatchObject({
    findings: 1,
    critical: 0,
    dismissed_findings: 1,
    score: 90,
    critical_conversations: 0,
  });
  expect(agent(tally, '小美')).toMatchObject({ critical: 0, major: 1, score: 90 });
  expect(issueRows(tally).map(({ rule }) => rule)).toEqual(['cold']);
  expect(tally.agentExamples.of('小美')).toHaveLength(1);
});

test("the score of all conversations is the audit's own", () => {
  expect(
    totalRow(tallyOf([conversation({ score: 55, findings: [finding()] }), conversation({ id: 'C2' })])).score,
  ).toBe(77.5);
});

test('an issue is told with its agents, topics, days and its share of all conversations', () => {
  const tally = tallyOf([
    conversation({ id: 'C1', findings: [finding(), finding(), finding({ agent: '阿强' })] }),
    conversation({
      id: 'C2',
      topics: ['product'],
      started: '2026-11-24T09:00:00+08:00',
      findings: [finding({ title: '站外' })],
    }),
    conversation({ id: 'C3' }),
    refund({ findings: [finding({ agent: null, role: 'customer' })] }),
  ]);
  const [row] = issueRows(tally);
  expect(row).toMatchObject({
    category: 'off-platform-contact',
    rule: 'off-platform-contact',
    title: '引导客户站外联系',
    severity: 'critical',
    findings: 5,
    conversations: 2,
    agents: 2,
    per_100_conversations: 166.67,
    points: 100,
    top_agent: '小美',
    top_topic: 'logistics',
    role: 'agent',
    agent_findings: 4,
    customer_findings: 1,
    first_seen: '2026-11-22',
    last_seen: '2026-11-24',
  });
});

test('issues are ranked by severity, then by how many there are', () => {
  const rare = finding({ rule: 'abuse', category: 'abuse' });
  const often = finding({ rule: 'cold', category: 'cold-attitude', severity: 'minor' });
  const seldom = finding({ rule: 'no-greeting', category: 'manners', severity: 'minor' });
  const tally = tallyOf([conversation({ findings: [seldom, often, often, rare] })]);
  expect(issueRows(tally).map(({ rule }) => rule)).toEqual(['abuse', 'cold', 'no-greeting']);
});

test('agents are ranked by need of attention: red lines, then the score, then the reply rate', () => {
  const tally = tallyOf([
    conversation({ id: 'C1', agents: ['好'], turns: [turn(5, { agent: '好' })] }),
    conversation({ id: 'C2', agents: ['慢'], turns: [turn(500, { agent: '慢' })] }),
    conversation({ id: 'C3', agents: ['冷'], findings: [finding({ agent: '冷', severity: 'major', points: 60 })] }),
    conversation({ id: 'C4', agents: ['红'], findings: [finding({ agent: '红' })] }),
  ]);
  expect(agentRows(tally).map((row) => row.agent)).toEqual(['红', '冷', '慢', '好']);
});

test('a team is its agents added up, exactly, median and all', () => {
  const teams = { 小美: '早班', 阿强: '早班', Lily: '晚班' };
  const tally = tallyOf([
    conversation({ id: 'C1', teams, turns: [turn(1), turn(2)] }),
    conversation({ id: 'C2', teams, agents: ['阿强'], turns: [turn(100, { agent: '阿强' })] }),
    conversation({ id: 'C3', teams, agents: ['Lily'], turns: [turn(7, { agent: 'Lily' })] }),
    conversation({ id: 'C4', agents: ['新人'] }),
  ]);
  expect(teamRows(tally)).toMatchObject([
    { team: '早班', agent: '', conversations: 2, turns: 3, response_median: 2 },
    { team: '晚班', conversations: 1, response_median: 7 },
  ]);
});

test('an agent whom only a refund names has findings but no score and is not counted among those who spoke', () => {
  const tally = tallyOf([refund({ findings: [finding({ agent: '退款组', severity: 'major', points: 10 })] })]);
  expect(agent(tally, '退款组')).toMatchObject({ conversations: 0, score: null, major: 1, points: 10 });
  expect(totalRow(tally)).toMatchObject({
    conversations: 0,
    agents: 0,
    findings: 1,
    loose_refunds: 1,
    findings_per_100_conversations: null,
  });
});

test('refunds are told by kind, the open ones apart', () => {
  const span = { id: 'R1', order: 'O1', kind: 'refund-only', from: 'applied_at', to: 'finished_at', seconds: 3600 };
  const tally = tallyOf([
    conversation({ refunds: [span, { ...span, id: 'R2', seconds: null }] }),
    refund({ kind: 'refund-only', seconds: 7200 }),
    refund({ id: 'R8', kind: 'return-refund', seconds: 60 }),
  ]);
  expect(refundRows(tally)).toEqual([
    {
      kind: 'refund-only',
      refunds: 3,
      finished: 2,
      open: 1,
      seconds_mean: 5400,
      seconds_median: 3600,
      seconds_p90: 7200,
      measured: 'applied_at → finished_at',
      undecidable: 0,
      unsent: 0,
      sent: 0,
    },
    {
      kind: 'return-refund',
      refunds: 1,
      finished: 1,
      open: 0,
      seconds_mean: 60,
      seconds_median: 60,
      seconds_p90: 60,
      measured: 'applied_at → finished_at',
      undecidable: 0,
      unsent: 0,
      sent: 0,
    },
  ]);
});

test('a turn counts in the hour in which the customer began to wait, a conversation in the hour of its start', () => {
  const tally = tallyOf([
    conversation({
      started: '2026-11-22T23:59:00+08:00', // a Sunday
      turns: [
        turn(10, { at: '2026-11-22T23:59:00+08:00' }),
        turn(20, { at: '2026-11-23T00:05:00+08:00' }),
        turn(5, { at: null }),
      ],
    }),
    conversation({ id: 'C2', started: null }),
  ]);
  const { hours, totals } = tally.counts;
  expect(hourRows(hours, 1, hourOfDay)).toMatchObject([
    { part: 0, conversations: 0, turns: 1, response_mean: 20 },
    { part: 23, conversations: 1, turns: 1, customer_messages: 3, response_mean: 10 },
  ]);
  expect(hourRows(hours, 1, dayOfWeek).map(({ part }) => part)).toEqual([1, 7]);
  expect(totals.undated).toBe(1);
});

test('percentiles are by nearest rank', () => {
  const waits = new Map<number, number>();
  for (let wait = 1; wait <= 10; wait++) addWait(waits, wait);
  expect(waitsAt(waits, [0, 1, 10, 11, 50, 90, 91, 100])).toEqual([1, 1, 1, 2, 5, 9, 10, 10]);
  expect(waitsAt(new Map([[7, 3]]), [50, 90])).toEqual([7, 7]);
  expect(waitsAt(new Map(), [50])).toEqual([null]);
  expect(meanWait(waits)).toBe(5.5);
});

test('sums are exact where seconds have fractions', () => {
  const turns = Array.from({ length: 1000 }, () => turn(0.1));
  expect(agent(tallyOf([conversation({ turns })]), '小美').response_mean).toBe(0.1);
});

test('the columns of DESIGN §8 stand first and in their order', () => {
  expect(AGENT_COLUMNS.slice(0, 23).join(', ')).toBe(
    'agent, team, conversations, customer_messages, agent_messages, turns, answered, unanswered, first_response_mean, response_mean, response_median, response_p90, quick, inside, slow, inside_rate, reply_rate_3min, critical, major, minor, notice, points, score',
  );
  expect(ISSUE_COLUMNS.slice(0, 11).join(', ')).toBe(
    'category, rule, title, severity, findings, conversations, agents, per_100_conversations, points, top_agent, top_topic',
  );
});
