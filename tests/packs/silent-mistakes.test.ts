import { describe, expect, it } from 'vitest';
import { complaintsAbout } from './tea-packs.js';

const FULL = 'why: 冷茶难喝, remedy: 换热的';
const check = (...lines: string[]) => complaintsAbout({ 'tea.yaml': ['rules:', ...lines, ''].join('\n') });

describe('rules check', () => {
  it('refuses a rule whose every word is always excused', async () => {
    const examples = 'examples: {flags: [凉了吗], passes: [茶凉了吗]}';
    const { errors } = await check(
      `  - {id: asked, kind: says, ${FULL}, any: [凉了吗, 冷了吗], unless: [{question: true}], ${examples}}`,
      `  - {id: barred, kind: says, ${FULL}, any: [凉了], none: [凉], ${examples}}`,
      `  - {id: sound, kind: says, ${FULL}, any: [凉了], none: [不凉], ${examples}}`,
    );
    expect(errors).toEqual([
      'tea.yaml:2:5: the rule "asked" can never find anything: each of its words alone is excused by an exception or a longer innocent word ("凉了吗" is excused: unless 1 question). Take out what excuses it',
      'tea.yaml:3:5: the rule "barred" can never find anything: each of its words alone is excused by an exception or a longer innocent word ("凉" stands in it, and none wants it not to). Take out what excuses it',
    ]);
  });

  it('tells of a single word that is never found alone', async () => {
    const { errors, warnings } = await check(
      `  - {id: cold-tea, kind: says, ${FULL}, any: [凉了, 冷了吗], unless: [{question: true}], examples: {flags: [凉了], passes: [凉了吗]}}`,
    );
    expect(errors).toEqual([]);
    expect(warnings.join()).toContain('"冷了吗" alone is never found by "cold-tea"');
  });

  it('tells where another rule of the category finds all the same', async () => {
    const { warnings } = await check(
      `  - {id: cold-tea, kind: says, ${FULL}, category: tea, any: ['[凉冷]了'], examples: {flags: [凉了], passes: [“凉了”]}}`,
      `  - {id: cool-tea, kind: says, ${FULL}, category: tea, any: [凉了, 冷了], examples: {flags: [凉了], passes: [“凉了”]}}`,
      `  - {id: other, kind: says, ${FULL}, category: weather, any: [凉了], examples: {flags: [凉了], passes: [“凉了”]}}`,
    );
    expect(warnings).toEqual([
      'tea.yaml:2:5: all words of "cold-tea" are found by "cool-tea" too: one fault takes points twice. Take them out of one of the two',
      'tea.yaml:3:5: all words of "cool-tea" are found by "cold-tea" too: one fault takes points twice. Take them out of one of the two',
    ]);
  });

  it('tells of innocent words that hold no word of the rule', async () => {
    const { warnings } = await check(
      `  - {id: cold-tea, kind: says, ${FULL}, any: [凉了], innocent: [着凉了, 凉席], examples: {flags: [凉了], passes: [着凉了]}}`,
    );
    expect(warnings).toEqual([
      'tea.yaml:2:92: "凉席" holds no word of the rule, so it keeps nothing from being found. Take it out, or write the longer word in which one stands'.replace(
        ':92:',
        `:${warnings[0]?.split(':')[2]}:`,
      ),
    ]);
  });

  it('tells of examples that pass only because they hold nothing of the rule', async () => {
    const rule = (passes: string) =>
      `  - {id: cold-tea, kind: says, ${FULL}, any: [凉了], unless: [不会], examples: {flags: [凉了], passes: [${passes}]}}`;
    expect((await check(rule('水开了'))).warnings.join()).toContain('no example under "passes" holds a word of "cold-tea"');
    expect((await check(rule('水开了, 茶不会凉了'))).warnings).toEqual([]);
  });

  it('takes an example that holds a part of a word for a near miss', async () => {
    const rule = (passes: string) =>
      `  - {id: cold-tea, kind: says, ${FULL}, any: [茶水…凉了], examples: {flags: [茶水都凉了], passes: [${passes}]}}`;
    expect((await check(rule('茶水很香'))).warnings).toEqual([]);
    expect((await check(rule('杯子很香'))).warnings.join()).toContain('prove nothing');
    const spelled = (passes: string) =>
      `  - {id: cold-tea, kind: says, ${FULL}, any: ['/tea .{0,9}(cold|lukewarm)/'], examples: {flags: [tea is cold], passes: [${passes}]}}`;
    expect((await check(spelled('a cold day'))).warnings).toEqual([]);
    expect((await check(spelled('a nice day'))).warnings.join()).toContain('prove nothing');
  });

  it('lets rules of a category that yield to each other share words, but not one that always yields', async () => {
    const rule = (id: string, yieldsTo: string) =>
      `  - {id: ${id}, kind: says, ${FULL}, category: tea, any: [凉了], yields_to: [${yieldsTo}], examples: {flags: [凉了], passes: [“凉了”]}}`;
    expect((await check(rule('cold-tea', 'tea'), rule('cool-tea', 'tea'))).warnings.join()).not.toContain('all words');
    const other = `  - {id: cool-tea, kind: says, ${FULL}, category: tea, any: [凉了, 冷了], examples: {flags: [凉了], passes: [“凉了”]}}`;
    expect((await check(rule('cold-tea', 'cool-tea'), other)).warnings).toEqual([
      'tea.yaml:2:5: all words of "cold-tea" are found by "cool-tea", to which it yields: it never finds anything. Take it out, or let it not yield',
    ]);
  });

  describe('of exceptions', () => {
    const rule = (any: string, unless: string, more = '') =>
      `  - {id: cold-tea, kind: says, ${FULL}, any: [${any}], unless: [${unless}]${more}, examples: {flags: [茶凉了], passes: [“茶凉了”]}}`;
    const told = async (...given: Parameters<typeof rule>) => (await check(rule(...given))).warnings;

    it('tells one whose words end the clause that they must stand in', async () => {
      expect(await told('凉了', '"不会，"')).toEqual([expect.stringContaining('"不会，" holds a mark that ends a clause')]);
      expect(await told('凉了', '{message: ["不会，"]}')).toEqual([]);
    });

    it('tells one that can never stand where it asks to', async () => {
      expect(await told("'^茶凉了'", '{before: [不会]}')).toEqual([
        expect.stringContaining('the exception "unless 1" of "cold-tea" can never apply'),
      ]);
      expect(await told("'^茶凉了'", '{after: [不会]}, 没, {near: [热], characters: 3}')).toEqual([]);
      expect(await told('茶凉了', '{before: [不茶], characters: 2}, {question: true}')).toEqual([]);
    });

    it('tells one that another covers', async () => {
      expect(await told('凉了', '{before: [不会]}, 不会')).toEqual([
        expect.stringContaining('the exception "unless 1" of "cold-tea" changes nothing: "unless 2" excuses all that it does'),
      ]);
      expect(await told('凉了', '{before: [不会], characters: 1}, {before: [不会], characters: 9}')).toHaveLength(1);
      expect(await told('凉了', '{before: [不会, 没]}, 不会')).toEqual([]);
      expect(await told('凉了', '{message: [不会]}, 不会')).toHaveLength(1);
      expect(await told('凉了', '{before: [不会], message: [热水]}, {before: [不会]}')).toHaveLength(1);
    });

    it('of steps, of groups, beside a cue and across messages too, and of what must not be said', async () => {
      const { warnings } = await check(
        `  - {id: flow, kind: sequence, ${FULL}, steps: [{name: 招呼, any: [您好], unless: [{before: ['再见。']}]}, {name: 道别, any: [再见], unless: [{before: [不]}, {clause: [不]}]}]}`,
        `  - {id: both, kind: combine, ${FULL}, all: [{who: customer, any: [退款], unless: ['别！']}, {combine: {any: [{any: ['^投诉'], unless: [{before: [不]}]}]}}], none: [{any: [谢谢], unless: ['不用。']}]}`,
        `  - {id: late, kind: says, ${FULL}, any: [好评], after: {who: customer, any: [生气], unless: ['不！'], innocent: [茶杯]}, unless: [{turn: [茶杯]}]}`,
        `  - {id: cold, kind: missing, ${FULL}, any: [抱歉], unless: ['没，'], after: {who: customer, any: [凉了]}}`,
        `  - {id: twice, kind: says, ${FULL}, in: conversation, any: [退不了, 不能退], at_least: 2, unless: [{clause: ['可以。']}]}`,
      );
      expect(warnings.filter((warning) => !warning.includes('example under')).map((warning) => warning.replace(/ \([^)]*\)|, so it .*|: its words .*|\. Take .*/gu, ''))).toEqual([
        'tea.yaml:2:105: "再见。" holds a mark that ends a clause',
        'tea.yaml:2:147: the exception "steps 2 unless 1" of "flow" changes nothing: "steps 2 unless 2" excuses all that it does',
        'tea.yaml:3:97: "别！" holds a mark that ends a clause',
        'tea.yaml:3:146: the exception "all 2 combine any 1 unless 1" of "both" can never apply',
        'tea.yaml:3:195: "不用。" holds a mark that ends a clause',
        'tea.yaml:4:106: "不！" holds a mark that ends a clause',
        'tea.yaml:4:124: "茶杯" holds no word of the rule',
        'tea.yaml:5:75: "没，" holds a mark that ends a clause',
        'tea.yaml:6:120: "可以。" holds a mark that ends a clause',
      ]);
    });

    it('says nothing of expressions, which stand for more than can be tried', async () => {
      expect(await told('凉了', "'/不.会/', {before: ['/没./']}")).toEqual([]);
    });
  });
});
