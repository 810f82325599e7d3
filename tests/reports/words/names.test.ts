import { expect, it } from 'vitest';
import { DEFINITIONS } from '../../../src/conversations/definitions.js';
import { EVENT_PHASES } from '../../../src/model/event.js';
import { JOINED_SUBJECTS } from '../../../src/model/input-record.js';
import { ORDER_TIMES } from '../../../src/model/order.js';
import { SEVERITIES } from '../../../src/model/rule.js';
import { loadPacks } from '../../../src/packs/load-packs.js';
import { monthlyWords } from '../../../src/reports/monthly/words.js';
import { salesWords } from '../../../src/reports/sales/words.js';
import { type Language, nameOf, type Words, wordsOf } from '../../../src/reports/words/words-of.js';

const { rules } = await loadPacks(['ecommerce', 'support-en']);
const said = (of: (rule: (typeof rules)[number]['rule']) => unknown) => [...new Set(rules.map(({ rule }) => of(rule)))].filter((text): text is string => typeof text === 'string' && text !== '');

const IDS: Readonly<Partial<Record<keyof Words['names'], readonly string[]>>> = {
  severity: SEVERITIES,
  department: said(({ department }) => department),
  topic: said(({ options }) => (options as { readonly topic?: unknown }).topic),
  stage: ['pre-sale', 'in-sale', 'after-sale'],
  kind: ['refund-only', 'return-refund', 'exchange', 'repair', 'resend'],
  time: ORDER_TIMES,
  subject: JOINED_SUBJECTS,
  response: Object.keys(DEFINITIONS),
};

const HAN = /\p{Script=Han}/u;
const isIn = (language: Language) => (text: string) => HAN.test(text) === (language === 'zh');

it.each(Object.entries(IDS) as [keyof Words['names'], readonly string[]][])('every %s of the shipped packs and of results has a name in both languages', (group, ids) => {
  expect(ids.length).toBeGreaterThan(2);
  for (const language of ['zh', 'en'] as const)
    expect(ids.map((id) => nameOf(group, id, wordsOf(language))).filter((name) => !isIn(language)(name)), language).toEqual([]);
});

it('every kind of training and every phase of an event has a name in both languages', () => {
  const trainings = said(({ training }) => training);
  expect(trainings.length).toBeGreaterThan(6);
  for (const language of ['zh', 'en'] as const) {
    const names = [...trainings.map((training) => monthlyWords(language).training[training] ?? training), ...EVENT_PHASES.map((phase) => salesWords(language).phases[phase] ?? phase)];
    expect(names.filter((name) => name !== '' && !isIn(language)(name)), language).toEqual([]);
  }
});
