import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.js';
import type { RuleWords } from '../../src/model/rule.js';
import { loadPacks } from '../../src/packs/load-packs.js';
import { chataudit } from '../commands/in-process.js';

const packs = readdirSync(resolve(import.meta.dirname, '../../rules'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace(/\.yaml$/u, ''));

describe('the shipped packs', () => {
  // Those that extend most of the others are in `ecommerce`.
  it.each(packs.filter((pack) => !['across', 'service-steps'].includes(pack)))('have no mistakes and no doubts: %s', async (pack) => {
    const { stdout, stderr } = await chataudit('rules', 'check', pack);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/: 0 errors, 0 warnings\n$/u);
  }, 180_000);

  it('find what their examples say, and nothing that must pass', async () => {
    const { exitCode, stdout, stderr } = await chataudit('rules', 'test', ...packs);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/ 0 failed\n$/u);
  }, 180_000);

  it('yield to rules, categories and topics that there are', async () => {
    const { rules } = await loadPacks(packs);
    const names = new Set(rules.flatMap(({ rule }) => [rule.id, rule.category, (rule.options as { topic?: string }).topic ?? rule.id]));
    const vain = rules.flatMap(({ rule }) => (rule.yieldsTo ?? []).filter((name) => !names.has(name)));
    expect(vain).toEqual([]);
  });

  it('say what reports say of every rule in Chinese and in English', async () => {
    const { rules, problems } = await loadPacks(packs);
    expect(problems).toEqual([]);
    const mistakes = rules.flatMap(({ rule }) => {
      const isChinese = /\p{Script=Han}/u.test(rule.title);
      const { zh, en } = { [isChinese ? 'zh' : 'en']: rule, ...rule.translations } as Partial<Record<Language, Partial<RuleWords>>>;
      // A title stands in lists of titles, so it has no comma.
      const comma = /[,;，；]/u.test(en?.title ?? '') ? [`${rule.id}: a comma in the English title`] : [];
      return [...comma, ...(['title', 'why', 'remedy'] as const).flatMap((key) => [
        ...(/\p{Script=Han}/u.test(zh?.[key] ?? '') ? [] : [`${rule.id}: no Chinese ${key}`]),
        ...(/^[^\p{Script=Han}]*[a-z][^\p{Script=Han}]*$/u.test(en?.[key]?.replaceAll(/“[^”]*”/gu, '“a”') ?? '') ? [] : [`${rule.id}: no English ${key}`]),
      ])];
    });
    expect(rules.length).toBeGreaterThan(280);
    expect(mistakes).toEqual([]);
  });

  it('write Chinese titles, reasons and remedies with Chinese punctuation', async () => {
    const { rules } = await loadPacks(packs);
    const texts = rules.flatMap(({ rule: { title, why, remedy } }) => [title, why, remedy]);
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => /\p{Script=Han}[,;:?!()"]|[,;:?!()"]\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
