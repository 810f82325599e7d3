import { expect, it } from 'vitest';
import { loadTea } from '../packs/tea-packs.js';
import { compileRules } from '../../src/packs/compile-rules.js';

const messages = async (rule: string): Promise<string> => {
  const loaded = await loadTea({ 'tea.yaml': `rules:\n  - {id: again, kind: across, ${rule}}\n` });
  try {
    compileRules(loaded);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

it('takes what makes sense', async () => {
  expect(await messages('by: customer, within: 48h, same: topic')).toBe('');
  expect(await messages('by: shop, share: 0.3, same: rule, within: 7d')).toBe('');
  expect(await messages('by: agent, in_a_row: true, where: {score_below: 60}')).toBe('');
});

it.each([
  ['by: moon', 'unknown by "moon". Use one of: customer, order, agent, shop.'],
  ['count: 2', 'the key "by" is missing'],
  ['by: agent', 'every agent has many conversations: say under where, or by same, which are meant'],
  ['by: agent, share: 0.5, same: rule', 'a share of agents is a share of those of a shop: by: shop'],
  ['by: shop, share: 0.5, where: {severity: major}', 'same: rule, or same: category'],
  ['by: shop, share: 0.5, same: rule, within: 30h', 'whole days'],
  ['by: customer, in_a_row: true, where: {severity: major}', 'for an agent: by: agent'],
  ['by: customer, points: 5', 'takes no points'],
  ['by: customer, within: soon', '"soon" is not a length of time'],
])('refuses %s', async (rule, message) => {
  expect(await messages(rule)).toContain(message);
});
