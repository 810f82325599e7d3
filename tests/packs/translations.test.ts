import { describe, expect, it } from 'vitest';
import { ruleRecords } from '../../src/commands/rule-records.js';
import { errorsIn, loadTea, type Packs } from './tea-packs.js';

const TEA = `extends: [./en/tea.yaml]
rules:
  - {id: cold-tea, kind: says, any: [凉了], title: 茶凉了, why: 客人要热茶, remedy: 换一杯}
`;
const ENGLISH = `translations:
  en:
    cold-tea: {title: Serves cold tea, why: Guests want it hot, remedy: Bring a fresh cup}
`;

/** What packs make of the rule about cold tea, in English. */
async function inEnglish(packs: Packs) {
  const loaded = await loadTea(packs);
  expect(loaded.problems).toEqual([]);
  return { packs: loaded.packs.map(({ pack }) => pack), said: ruleRecords(loaded.rules.map(({ rule }) => rule)).get('cold-tea')?.translations?.en };
}

describe('what a pack says of rules in another language', () => {
  it('may stand in a file of its own, which judges nothing and is not named in results', async () => {
    expect(await inEnglish({ 'tea.yaml': TEA, 'en/tea.yaml': ENGLISH })).toEqual({
      packs: ['tea'],
      said: { title: 'Serves cold tea', why: 'Guests want it hot', remedy: 'Bring a fresh cup' },
    });
  });

  it('is changed by a pack that extends it, a word at a time', async () => {
    const shop = 'extends: [./tea.yaml]\ntranslations: {en: {cold-tea: {title: Tea gone cold}}}\n';
    const { said } = await inEnglish({ 'shop.yaml': shop, 'tea.yaml': TEA, 'en/tea.yaml': ENGLISH });
    expect(said).toEqual({ title: 'Tea gone cold', why: 'Guests want it hot', remedy: 'Bring a fresh cup' });
  });

  it('no longer holds where a pack that extends it says the same anew', async () => {
    const shop = (more: string) => `extends: [./tea.yaml]\nrules: [{id: cold-tea, title: Lukewarm tea, remedy: 报店长}]\n${more}`;
    const packs = (more: string) => ({ 'shop.yaml': shop(more), 'tea.yaml': TEA, 'en/tea.yaml': ENGLISH });
    expect((await inEnglish(packs(''))).said).toEqual({ why: 'Guests want it hot' });
    expect((await inEnglish(packs('translations: {en: {cold-tea: {remedy: Tell the manager}}}\n'))).said).toEqual({
      why: 'Guests want it hot',
      remedy: 'Tell the manager',
    });
  });

  it('is told all its mistakes at once', async () => {
    const errors = await errorsIn('rules: [{id: cold-tea, kind: says, any: [凉了]}]\ntranslations: {en: {cold-tee: {title: Cold}, cold-tea: {titel: Cold}}}\n');
    expect(errors).toEqual([expect.stringContaining('no rule "cold-tee"'), expect.stringContaining('unknown key "titel"')]);
  });

  it.each([
    ['{en: {cold-tee: {title: Cold}}}', 'tea.yaml:2:21: there is no rule "cold-tee" to translate. Did you mean cold-tea?'],
    ['{en: {coffee: {title: Coffee}}}', 'there is no rule "coffee" to translate. Write the id of a rule of this run'],
    ['{fr: {cold-tea: {title: Froid}}}', 'tea.yaml:2:16: unknown key "fr". Use one of: zh, en.'],
    ['{en: {cold-tea: {titel: Cold}}}', 'unknown key "titel". Use one of: title, why, remedy.'],
    ["{en: {cold-tea: {title: ''}}}", 'tea.yaml:2:39: write something, or leave the key out'],
    ['{en: [cold-tea]}', '"en" must be a map'],
  ])('is refused where it is wrong: %s', async (translations, message) => {
    const errors = await errorsIn(`rules: [{id: cold-tea, kind: says, any: [凉了]}]\ntranslations: ${translations}\n`);
    expect(errors).toEqual([expect.stringContaining(message)]);
  });
});
