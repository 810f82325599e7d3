import { describe, expect, it } from 'vitest';
import { exampleExplainer } from '../../src/commands/example-explainer.js';
import { exampleRunner } from '../../src/commands/example-runner.js';
import { compileRules } from '../../src/packs/compile-rules.js';
import { testPack } from '../../src/packs/test-pack.js';
import { explanationLines } from '../../src/reports/explanation.js';
import { loadTea } from './tea-packs.js';

/** The pages of all examples of a pack, a string each, without the places. */
async function explained(...lines: string[]): Promise<string[]> {
  const loaded = await loadTea({ 'tea.yaml': ['lists: {refusing: [不能, 请勿]}', 'rules:', ...lines, ''].join('\n') });
  const compiled = compileRules(loaded, undefined, true);
  const explain = exampleExplainer(loaded, compiled);
  return testPack(loaded, exampleRunner(compiled)).map((result) =>
    explanationLines(explain(result)).join('\n').replace(/ {2}\S+tea\.yaml:\d+:\d+/u, '').trimEnd(),
  );
}

describe('why an example is found or not', () => {
  it('shows the words under the characters that they match, and what excuses them', async () => {
    const pages = await explained(
      '  - {id: hot-tea, kind: says, any: [喝…热茶, 滚水], unless: [{before: {list: refusing}}, {question: true}, 骗人], innocent: [滚水壶], examples: {flags: [亲喝点热茶], passes: [请勿喝热茶, 喝热茶吗, 滚水壶, 您说的热茶“喝热茶”]}}',
    );
    expect(pages).toEqual([
      ['hot-tea flags', '  agent: 亲喝点热茶', '           ^^^^^^^^ 喝…热茶  (any)  found'].join('\n'),
      [
        'hot-tea passes',
        '  agent: 请勿喝热茶',
        '         ^^^^ 请勿  (unless 1 before, list refusing)  excuses',
        '             ^^^^^^ 喝…热茶  (any)  excused: unless 1',
        '  → "喝热茶" is excused: unless 1',
      ].join('\n'),
      ['hot-tea passes', '  agent: 喝热茶吗', '         ^^^^^^ 喝…热茶  (any)  excused: unless 2 question', '  → "喝热茶" is excused: unless 2 question'].join('\n'),
      [
        'hot-tea passes',
        '  agent: 滚水壶',
        '         ^^^^^^ 滚水壶  (innocent)  excuses',
        '         ^^^^ 滚水  (any)  excused: a longer innocent word holds it (innocent)',
        '  → "滚水" is excused: a longer innocent word holds it (innocent)',
      ].join('\n'),
      expect.stringContaining('it is quoted, or told as another’s words'),
    ]);
  });

  it('says what lacks: a condition, a place together, a part of a word, or all', async () => {
    const pages = await explained(
      '  - {id: cold-tea, kind: says, who: customer, in: clause, all: [茶, {any: [凉了, 冰]}], none: [凉茶], examples: {flags: [茶凉了], passes: [茶很香, "茶很香，水凉了", 凉茶凉了, 水]}}',
      '  - {id: tea-price, kind: says, who: customer, any: [茶叶…多少钱, "885"], examples: {flags: [茶叶多少钱], passes: [茶叶很香, 单号1288512, 水]}}',
    );
    const reasons = pages.map((page) => page.split('\n').filter((line) => line.includes('→')).map((line) => line.trim().slice(2)));
    expect(reasons).toEqual([
      [],
      ['no word of all 2 any stands in it'],
      ['what it looks for does not stand together, in one clause'],
      ['"凉茶" stands in it, and none wants it not to'],
      ['it holds no word of the rule'],
      [],
      ['"茶叶" stands in it, but not the rest of "茶叶…多少钱"'],
      ['"885" stands inside a longer number, which guards against it'],
      ['it holds no word of the rule'],
    ]);
  });

  it('explains conversations: times, what is missing, what a figure rests on, what it yields to', async () => {
    const pages = await explained(
      '  - {id: no-sorry, kind: missing, any: [抱歉], after: {any: [凉了]}, examples: {flags: [[{customer: 凉了}, {agent: 哦}]], passes: [[{customer: 凉了}, {agent: 抱歉}], [{customer: 好}, {agent: 好}]]}}',
      '  - {id: slow-tea, kind: response, max: 15s, examples: {flags: [[{customer: 在吗}, {agent: 在, at: 20s}]], passes: [[{customer: 在吗}, {agent: 在}]]}}',
      '  - {id: rude, kind: says, any: [笨], category: abuse, examples: {flags: [笨], passes: [“笨”]}}',
      '  - {id: cold, kind: says, any: [你…笨], yields_to: [abuse], examples: {flags: [你笨], passes: [你真笨]}}',
    );
    expect(pages[0]).toBe(['no-sorry flags', '  customer 0s: 凉了', '               ^^^^ 凉了  (after any)  found', '  agent 10s: 哦', '  → it is not said in 1 message'].join('\n'));
    expect(pages[1]).toContain('→ what should be said is said');
    expect(pages[2]).toContain('→ nothing that asks for it is said');
    expect(pages[3]).toContain('slow 1');
    expect(pages[4]).toContain('→ nothing goes beyond its limits');
    expect(pages[8]).toContain('→ found, but it yields to rude');
  });

  it('keeps its lines whole whatever an example holds', async () => {
    const [page] = await explained('  - {id: hot-tea, kind: says, any: [热茶], examples: {flags: ["\\e[31m🍵👩‍👩‍👧 喝\\n热茶"]}}');
    expect(page?.split('\n')).toHaveLength(3);
    expect(page).not.toContain('\u001b');
  });

  it('says where else the words stand: with another speaker, beyond the messages that it looks at, or where they must not be', async () => {
    const pages = await explained(
      '  - {id: closing, kind: says, any: [再见], within: {last: 1}, examples: {flags: [再见], passes: [[{agent: 再见}, {agent: 好}], [{customer: 再见}, {agent: 好}]]}}',
      '  - {id: alone, kind: combine, all: [{who: customer, any: [凉了]}, {who: agent, any: [稍等]}], none: [{who: agent, any: [换一杯]}], examples: {flags: [[{customer: 凉了}, {agent: 稍等}]], passes: [[{customer: 凉了}, {agent: 稍等 换一杯}], [{customer: 凉了}, {agent: 好}]]}}',
    );
    const reasons = pages.map((page) => page.split('\n').filter((line) => line.includes('→')).map((line) => line.trim().slice(2)));
    expect(reasons).toEqual([
      [],
      ['"再见" is said, but not where "within" looks'],
      ['"再见" is said by the customer: the rule looks at who: agent'],
      ['since 0'],
      ['none 1 is said, and must not be'],
      ['no word of all 2 is said'],
    ]);
  });
});
