import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/packs/compile-rules.js';
import { loadPacks } from '../../src/packs/load-packs.js';
import { PackProblems } from '../../src/packs/problem.js';
import { complaintsAbout, inFolder, loadTea } from './tea-packs.js';

const BASE = `
pack: tea-house
version: 1.10
lists:
  cold: [凉了, 冷了]
  refusing: [不能]
rules:
  - id: cold-tea
    kind: says
    any: [{list: cold}]
    severity: major
    why: 凉茶伤胃
    remedy: 换一壶
  - {id: slow, kind: response, max: 15s, severity: notice}
`;

describe('a pack that extends another', () => {
  it('takes over its rules and changes the keys that it names', async () => {
    const shop = `
pack: my-shop
extends: [./base.yaml]
rules:
  - {id: cold-tea, severity: critical, title: 茶凉了}
  - {id: slow, max: 30s}
  - {id: spilt, kind: says, any: [洒了]}
`;
    const { rules, problems, packs } = await loadTea({ 'shop.yaml': shop, 'base.yaml': BASE });
    expect(problems).toEqual([]);
    const [cold, slow, spilt] = rules.map(({ rule }) => rule);
    expect(cold).toMatchObject({
      id: 'cold-tea',
      pack: 'tea-house',
      title: '茶凉了',
      severity: 'critical',
      points: 20,
    });
    expect(cold).toMatchObject({ why: '凉茶伤胃', category: 'cold-tea', options: { any: [{ list: 'cold' }] } });
    expect(slow?.options).toMatchObject({ max: 30_000 });
    expect(spilt).toMatchObject({ pack: 'my-shop', severity: 'minor', points: 3 });
    expect(packs.map(({ pack, version, rules }) => [pack, version, rules])).toEqual([
      ['tea-house', '1.10', 2],
      ['my-shop', '', 1],
    ]);
    expect(packs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('switches a rule off', async () => {
    const shop = 'extends: [base.yaml]\nrules:\n  - {id: cold-tea, enabled: false}\n';
    const loaded = await loadTea({ 'shop.yaml': shop, 'base.yaml': BASE });
    expect(loaded.packs.map(({ rules }) => rules)).toEqual([1, 0]);
    expect(compileRules(loaded).rules.map(({ id }) => id)).toEqual(['slow']);
  });

  it('sees its lists, adds to them, and so changes what its rules find', async () => {
    const shop = `
extends: [base.yaml]
lists:
  cold: [{list: cold}, 冰了]
  all: [{list: cold}, {list: refusing}]
rules:
  - {id: words, kind: says, any: [{list: all}]}
`;
    const loaded = await loadTea({ 'shop.yaml': shop, 'base.yaml': BASE });
    const { lexicon } = compileRules(loaded);
    for (const word of ['凉了', '冷了', '冰了', '不能']) expect(lexicon.scan(`茶${word}`), word).toHaveLength(1);
    expect(loaded.rules[0]?.lists.words('cold').map(({ word }) => word)).toEqual(['凉了', '冷了', '冰了']);
  });

  it('does not change the lists of a pack beside it', async () => {
    const packs = {
      'a.yaml': 'lists: {cold: [凉了]}\nrules:\n  - {id: a, kind: says, any: [{list: cold}]}\n',
      'b.yaml': 'lists: {cold: [冷了]}\nrules:\n  - {id: b, kind: says, any: [{list: cold}]}\n',
    };
    await inFolder(packs, async (_first, folder) => {
      const { rules } = await loadPacks([`${folder}/a.yaml`, `${folder}/b.yaml`]);
      expect(rules.map(({ lists }) => lists.words('cold').map(({ word }) => word))).toEqual([['凉了'], ['冷了']]);
    });
  });

  it('is loaded once, whoever extends it, and after what it extends', async () => {
    const packs = {
      'top.yaml': 'pack: top\nextends: [left.yaml, right.yaml]\n',
      'left.yaml': 'pack: left\nextends: [deep/base.yaml]\nrules:\n  - {id: slow, severity: major}\n',
      'right.yaml': 'pack: right\nextends: [./deep/base.yaml]\nrules:\n  - {id: slow, max: 60s}\n',
      'deep/base.yaml': BASE,
    };
    const { packs: records, rules, problems } = await loadTea(packs);
    expect(problems).toEqual([]);
    expect(records.map(({ pack }) => pack)).toEqual(['tea-house', 'left', 'right', 'top']);
    expect(rules.find(({ rule }) => rule.id === 'slow')?.rule).toMatchObject({
      severity: 'major',
      options: { max: 60_000 },
    });
  });

  it('opens the lists of innocent words', async () => {
    const { innocent } = await loadTea({
      'tea.yaml': 'lists: {cold: [凉了]}\ninnocent: [凉了好喝, {list: cold}, 12315]\n',
    });
    expect(innocent).toEqual(['凉了好喝', '凉了', '12315']);
  });
});

describe('a mistake in extending', () => {
  const errors = async (packs: Record<string, string>) => (await complaintsAbout(packs)).errors;

  it('is told where the change stands, not where the rule was written', async () => {
    const shop = 'extends: [base.yaml]\nrules:\n  - {id: slow, max: soon, severty: major}\n';
    expect(await errors({ 'shop.yaml': shop, 'base.yaml': BASE })).toEqual([
      'shop.yaml:3:21: "soon" is not a length of time. Write a number and s, m, h or d, such as 90s, 30m or 1h30m',
      expect.stringMatching(/^shop.yaml:3:27: unknown key "severty"/u),
    ]);
  });

  it('may be a rule that is nowhere', async () => {
    const shop = 'extends: [base.yaml]\nrules:\n  - {id: cold-te, severity: major}\n';
    expect(await errors({ 'shop.yaml': shop, 'base.yaml': BASE })).toEqual([
      'shop.yaml:3:5: the rule "cold-te" has no kind, and no extended pack has a rule of this id to change. Use one of: says, missing, combine, sequence, topic, topic-found, response, unanswered, elapsed, burst, repeat, across. Did you mean cold-tea?',
    ]);
  });

  it('may be a rule of the same id with a kind of its own', async () => {
    const shop = 'extends: [base.yaml]\nrules:\n  - {id: cold-tea, kind: says, any: [凉]}\n';
    expect(await errors({ 'shop.yaml': shop, 'base.yaml': BASE })).toEqual([
      'shop.yaml:3:10: the id "cold-tea" is already used in base.yaml:8:9. To change that rule, leave out "kind"; for a rule of your own, use another id',
    ]);
  });

  it('may be a change without extending', async () => {
    await inFolder({ 'base.yaml': BASE, 'shop.yaml': 'rules:\n  - {id: slow, max: 9s}\n' }, async (_first, folder) => {
      const { problems } = await loadPacks([`${folder}/base.yaml`, `${folder}/shop.yaml`]);
      expect(problems.map(({ message }) => message)).toEqual([
        'the rule "slow" belongs to the pack "tea-house". To change it, write "extends: [tea-house]" at the top of this pack',
      ]);
    });
  });

  it('may be a pack that is not there, or not readable', async () => {
    const found = await errors({
      'shop.yaml': 'extends:\n  - ecomerce\n  - ./none.yaml\n  - ./folder.yaml\n  - ./picture.yaml\n',
      'folder.yaml/inside.yaml': '',
      'picture.yaml': '',
    });
    expect(found[0]).toMatch(
      /^shop.yaml:2:5: there is no shipped pack "ecomerce". Use one of: .*\. Did you mean ecommerce\?$/u,
    );
    expect(found.slice(1)).toEqual([
      'shop.yaml:3:5: none.yaml: there is no such file. Check the path of the rule pack',
      'shop.yaml:4:5: folder.yaml: is a folder. Name a rule pack (a .yaml file) in it',
      'picture.yaml:1:1: the file is empty. A rule pack needs at least "rules:" with one rule',
    ]);
  });

  it('may be a circle of packs', async () => {
    const packs = { 'a.yaml': 'extends: [b.yaml]\n', 'b.yaml': 'extends: [c.yaml]\n', 'c.yaml': 'extends: a.yaml\n' };
    expect(await errors(packs)).toEqual(['c.yaml:1:10: a.yaml extends itself in the end. Break the circle']);
  });

  it('may be a circle of lists', async () => {
    const lists = 'lists:\n  cold: [{list: cool}]\n  cool: [{list: cold}, 凉]\n  own: [{list: own}]\n';
    expect(await errors({ 'tea.yaml': lists })).toEqual([
      'tea.yaml:2:10: the list "cold" includes itself through "cool". Break the circle',
      'tea.yaml:3:10: the list "cool" includes itself through "cold". Break the circle',
      'tea.yaml:4:9: the list "own" includes itself through "own". Break the circle',
    ]);
  });

  it('is only doubtful where points stay as they were', async () => {
    const base =
      'rules:\n  - {id: a, kind: says, any: [凉了], points: 20, why: a, remedy: b, examples: {flags: [凉了], passes: [“凉了”]}}\n';
    const shop = 'extends: [base.yaml]\nrules:\n  - {id: a, severity: notice}\n';
    expect(await complaintsAbout({ 'shop.yaml': shop, 'base.yaml': base })).toEqual({
      errors: [],
      warnings: ['shop.yaml:3:23: the severity is changed, but the points stay 20. Give points as well'],
    });
  });
});

describe('a pack', () => {
  it('stops the run with every problem of every pack, as a mistake that the user can mend', async () => {
    const packs = { 'shop.yaml': 'extends: [base.yaml]\ncolour: red\n', 'base.yaml': 'rules:\n  - {id: a, kind: b}\n' };
    const loaded = await loadTea(packs);
    expect(() => compileRules(loaded)).toThrow(PackProblems);
    expect(() => compileRules(loaded)).toThrow(
      /unknown kind "b".*\n.*unknown key "colour"|unknown key.*\n.*unknown kind/u,
    );
  });

  it('may be saved as UTF-8 with a mark, UTF-16 or GB18030', async () => {
    const text = 'rules:\n  - {id: cold-tea, kind: says, any: [凉了]}\n';
    const gb18030 = Buffer.concat([
      Buffer.from(text.replace('凉了]}\n', '')),
      Buffer.from([0xc1, 0xb9, 0xc1, 0xcb]),
      Buffer.from(']}\n'),
    ]);
    const saved = [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le'), gb18030];
    for (const bytes of saved) {
      const { rules, problems } = await loadTea({ 'tea.yaml': bytes });
      expect(problems).toEqual([]);
      expect(rules[0]?.rule.options).toMatchObject({ any: ['凉了'] });
    }
    const { problems } = await loadTea({ 'tea.yaml': Buffer.from([0xff, 0x80, 0x01]) });
    expect(problems[0]?.message).toMatch(/tea.yaml: is neither UTF-8 nor GB18030. Save it as UTF-8$/u);
  });

  it.each([
    ['critical', 20],
    ['major', 10],
    ['minor', 3],
    ['notice', 0],
  ])(
    'takes points by severity %s for what an agent does, and none for what a customer says',
    async (severity, points) => {
      const rule = (id: string, rest: string) => `  - {id: ${id}, severity: ${severity}, ${rest}}\n`;
      const { rules, problems } = await loadTea({
        'tea.yaml':
          'rules:\n' +
          rule('agent', 'kind: says, any: [凉了]') +
          rule('customer', 'kind: says, who: customer, any: [凉了]') +
          rule('flood', 'kind: burst, who: customer, at_least: 5, within: 30s') +
          rule('slow', 'kind: response, max: 15s') +
          rule('away', 'kind: elapsed, from: {who: agent}, to: {who: customer}, within: 5m') +
          rule('bonus', 'kind: says, any: [辛苦了], points: -5'),
      });
      expect(problems).toEqual([]);
      expect(rules.map(({ rule }) => rule.points)).toEqual([points, 0, 0, points, 0, -5]);
    },
  );
});
