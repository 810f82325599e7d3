import { expect, it } from 'vitest';
import { errorsIn, loadTea } from './tea-packs.js';
import { compileRules } from '../../src/packs/compile-rules.js';
import { chooseOverrides } from '../../src/packs/choose-overrides.js';
import { exampleConversation } from '../../src/packs/example-conversation.js';
import { chooseExaminer } from '../../src/commands/choose-examiner.js';

const RULES = `rules:
  - {id: cold-tea, kind: says, any: [凉了]}
  - {id: slow, kind: response, min: 6s, max: 15s}
`;

const errorsOf = (override: string) => errorsIn(`${RULES}overrides:\n  - ${override}\n`);

it.each([
  ['for: {}\n    rules: [{id: slow, max: 30s}]', '5:10: say for which conversations: shop, platform, team, from, to'],
  ['for: {from: 11.1}\n    rules: [{id: slow, max: 30s}]', '"from" must be a text, not 11.1'],
  ['for: {from: 2026-11-31}\n    rules: [{id: slow, max: 30s}]', '5:17: "2026-11-31" is no day. Write it as 2026-11-01'],
  ['for: {from: 2026-11-12, to: 2026-11-01}\n    rules: [{id: slow, max: 30s}]', 'from is after to'],
  ['for: {shop: 云栖}\n    rules: [{id: slwo, max: 30s}]', '6:18: there is no rule "slwo" to change: an override changes a rule of this pack or of one it extends. Did you mean slow?'],
  ['for: {shop: 云栖}\n    rules: [{max: 30s}]', '6:13: a rule needs an id'],
  ['for: {shop: 云栖}\n    rules: [{id: slow, kind: says}]', 'Leave out "kind"'],
  ['for: {shop: 云栖}\n    rules: [{id: slow, max: 3s}]', 'min is above max'],
  ['for: {shop: 云栖}\n    rules: [{id: slow, maximum: 30s}]', '6:24: unknown key "maximum"'],
  ['for: {shop: 云栖}\n    rules: [{id: cold-tea, any: ["(凉了"]}]', 'opens "("'],
  ['for: {shop: 云栖}\n    rules: [{id: slow, max: 20s}, {id: slow, max: 30s}]', 'is changed twice'],
  ['for: {shop: 云栖}\n    rules: []', '"rules" must have at least 1 item'],
])('refuses an override %s', async (override, message) => {
  expect((await errorsOf(override)).join('\n')).toContain(message);
});

it('tells a mistake of a rule once, though overrides are tried over it', async () => {
  const errors = await errorsIn('rules:\n  - {id: slow, kind: response, max: soon}\noverrides:\n  - for: {shop: 云栖}\n    rules: [{id: slow, severity: notice}]\n');
  expect(errors).toHaveLength(1);
});

const PROMOTION = `${RULES}overrides:
  - {for: {from: 2026-01-05, to: 2026-01-05}, rules: [{id: slow, max: 60s}]}
  - {for: {shop: [云栖, 云上]}, rules: [{id: cold-tea, enabled: false}]}
  - {for: {team: 夜班, platform: plain}, rules: [{id: slow, max: 90s, severity: notice}]}
`;

it('chooses overrides by shop, team and local day', async () => {
  const { overrides } = await loadTea({ 'tea.yaml': PROMOTION });
  const { conversation } = exampleConversation('凉了', 'agent'); // at ten on 5 January in Shanghai
  const chosen = (fields: object, zone = 'Asia/Shanghai') =>
    chooseOverrides({ ...conversation, ...fields }, overrides, zone).map((override) => overrides.indexOf(override));
  expect(chosen({})).toEqual([0]);
  expect(chosen({}, 'Pacific/Honolulu')).toEqual([]);
  expect(chosen({ messages: [] })).toEqual([]);
  expect(chosen({ shop: '云上' })).toEqual([0, 1]);
  expect(chosen({ shop: '云', teams: new Map([['小美', '夜班']]) })).toEqual([0, 2]);
});

it('judges the same words anew where an override holds, and lays several overrides over each other in order', async () => {
  const compiled = compileRules(await loadTea({ 'tea.yaml': PROMOTION }));
  const examinerOf = chooseExaminer(compiled, 'Asia/Shanghai');
  const { conversation } = exampleConversation('凉了', 'agent');
  const found = (shop: string) => {
    const measured = { ...conversation, shop, turns: [], agents: [], refunds: [] };
    return examinerOf(measured).examine(measured, 0).findings.map(({ rule }) => rule.id);
  };
  expect(['别家', '云栖', '别家', '云上', '云栖'].map(found)).toEqual([['cold-tea'], [], ['cold-tea'], [], []]);
  const slow = compiled.under([...compiled.overrides]).rules.find(({ id }) => id === 'slow');
  expect(slow).toMatchObject({ severity: 'notice', options: { min: 6000, max: 90_000 } });
});

it('is one examiner for all where nothing is different', async () => {
  const examinerOf = chooseExaminer(compileRules(await loadTea({ 'tea.yaml': RULES })), 'Asia/Shanghai');
  const { conversation } = exampleConversation('凉了', 'agent');
  expect(examinerOf(conversation)).toBe(examinerOf({ ...conversation, shop: '云上' }));
});

it('leaves rules across conversations as they are', async () => {
  const errors = await errorsIn('rules:\n  - {id: again, kind: across, by: customer}\noverrides:\n  - {for: {shop: 云栖}, rules: [{id: again, count: 3}]}\n');
  expect(errors.join()).toContain('looks across conversations, so it is the same for all');
});
