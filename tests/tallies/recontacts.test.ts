import { expect, it } from 'vitest';
import { agentRows } from '../../src/tallies/agent-rows.js';
import { Tally } from '../../src/tallies/tally.js';
import { totalRow } from '../../src/tallies/total-row.js';
import { conversation, finding } from '../themes/shoe-shop.js';

it('counts a conversation after which the customer came back once, however many rules tell of it', () => {
  const tally = new Tally();
  const [first, second] = [conversation({ id: '鞋-1' }), conversation({ id: '鞋-2' })];
  for (const record of [first, second]) tally.add(record);
  const [agent = ''] = first.agents;
  const back = (rule: string, { id, platform, shop, topics, stage }: typeof first, by: string | null = agent) => ({
    finding: finding({ id: `${rule} ${id}`, rule, category: 'recontact', severity: 'notice', points: 0, agent: by, message: null }),
    conversation: id,
    platform,
    shop,
    topics,
    stage,
    customer: '',
  });
  tally.addAcross([back('recontact', first), back('order-recontact', first), back('recontact', second, null)]);
  expect(totalRow(tally).recontacts).toBe(2);
  expect(agentRows(tally).find((row) => row.agent === agent)?.recontacts).toBe(1);
});
