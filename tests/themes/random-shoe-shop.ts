import type { ConversationRecord, FindingRecord, RefundRecord } from '../../src/model/results.js';
import { SEVERITIES } from '../../src/model/rule.js';
import { conversation, finding, refund, turn } from './shoe-shop.js';

const AGENTS = ['小美', '阿强', 'Lily', '__proto__', 'constructor', '云步:客服01'];
const TOPICS = ['logistics', 'product', 'order', '鞋码'];

/** Records of every shape that an audit can write: several agents, no agents, no times, bonuses, vetoes, loose refunds. */
export function randomRecord(random: (below: number) => number, at: number): ConversationRecord | RefundRecord {
  const pick = <Value>(values: readonly Value[]): Value => values[random(values.length)] as Value;
  const moment = () =>
    random(9) === 0
      ? null
      : `2026-11-${pick(['21', '22', '23'])}T${String(random(24)).padStart(2, '0')}:0${random(10)}:00+08:00`;
  const find = (): FindingRecord => {
    const severity = pick(SEVERITIES);
    const agent = pick([...AGENTS, null]);
    return finding({
      id: `f${random(1e9)}`,
      rule: `rule-${random(9)}`,
      category: `category-${random(3)}`,
      severity,
      points: pick([20, 10, 3, 0, 0.1, 0.7, -5]),
      role: agent === null ? 'customer' : 'agent',
      agent,
      at: moment(),
      detail: random(20) === 0 ? { veto: true } : {},
    });
  };
  const findings = Array.from({ length: Math.max(0, random(6) - 2) }, find);
  const seconds = () => pick([null, random(300), random(300) / 10, 0.1, 0.2, 15, 6]);
  if (random(8) === 0)
    return refund({ id: `R${at}`, kind: pick(['', 'refund-only']), seconds: seconds(), started: moment(), findings });
  const agents = AGENTS.filter(() => random(4) === 0);
  return conversation({
    id: `C${at}`,
    agents,
    teams: JSON.parse(`{"小美":"${pick(['早班', '晚班'])}","__proto__":"早班"}`),
    agent_messages: JSON.parse(`{${agents.map((agent) => `${JSON.stringify(agent)}:${random(9)}`).join()}}`),
    shop: pick(['云步鞋店', '山行鞋店']),
    stage: pick([null, 'pre-sale', 'after-sale']),
    topics: TOPICS.filter(() => random(3) === 0),
    rating: pick([null, null, 1, 4.5, 5]),
    started: moment(),
    messages: { customer: random(9), agent: random(9), bot: random(2), system: 0 },
    turns: Array.from({ length: random(5) }, () =>
      turn(seconds(), {
        at: moment(),
        agent: pick([...agents, null]),
        ...(random(5) === 0 ? { counted: false, why: pick(['undecidable', 'outside-hours']) } : {}),
      }),
    ),
    refunds:
      random(4) === 0
        ? [{ id: `S${at}`, order: '', kind: 'exchange', from: 'applied_at', to: 'returned_at', seconds: seconds() }]
        : [],
    findings,
    score: random(101),
  });
}
