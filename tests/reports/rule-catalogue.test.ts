import { expect, test } from 'vitest';
import type { RuleRecord, RunRecord } from '../../src/model/results.js';
import { ruleCatalogue } from '../../src/reports/rule-catalogue.js';
import { titleOf } from '../../src/reports/words/in-language.js';

const COLD_TEA: RuleRecord = { title: '茶凉了', why: '客人要热茶', remedy: '换一杯', department: 'service', category: 'cold-tea', severity: 'minor' };
const run = (rule: unknown): RunRecord => ({ rules: { 'cold-tea': rule } }) as never;
const saidOf = (rule: unknown, language: 'zh' | 'en') => {
  const { title, why, remedy } = ruleCatalogue([run(rule)], language).get('cold-tea') as RuleRecord;
  return [title, why, remedy];
};

test('a rule is told in the language of the report, as far as its results say it in that language', () => {
  const rule = { ...COLD_TEA, translations: { en: { title: 'Cold tea', remedy: 'Bring a fresh cup' } } };
  expect(saidOf(rule, 'en')).toEqual(['Cold tea', '客人要热茶', 'Bring a fresh cup']);
  expect(saidOf(rule, 'zh')).toEqual(['茶凉了', '客人要热茶', '换一杯']);
});

test.each([
  ['older results, which have no translations', {}],
  ['translations that are no map', { translations: 'Cold tea' }],
  ['translations of a language that are no map', { translations: { en: ['Cold tea'] } }],
  ['words that are no texts', { translations: { en: { title: 7, why: null, remedy: {} } } }],
  ['words that are empty', { translations: { en: { title: '', why: '' } } }],
])('%s leave the rule its own words', (_what, more) => {
  expect(saidOf({ ...COLD_TEA, ...more }, 'en')).toEqual(['茶凉了', '客人要热茶', '换一杯']);
});

test('punctuation is made full-width between Chinese characters, and left alone in English', () => {
  const rule = { ...COLD_TEA, title: '茶凉了,要换', translations: { en: { title: 'Says “cold…”, not “hot”, of tea' } } };
  expect([saidOf(rule, 'zh')[0], saidOf(rule, 'en')[0]]).toEqual(['茶凉了，要换', 'Says “cold…”, not “hot”, of tea']);
});

test('a finding keeps the title it was found under where its rule has none in the language', () => {
  const rules = new Map([['cold-tea', { ...COLD_TEA, translations: { en: { title: 'Cold tea' } } }]]);
  const finding = { rule: 'cold-tea', title: '茶是冷的' };
  expect([titleOf(finding, rules, 'en'), titleOf(finding, rules, 'zh'), titleOf(finding, new Map(), 'en')]).toEqual(['Cold tea', '茶是冷的', '茶是冷的']);
});
