import { describe, expect, it } from 'vitest';
import { complaintsAbout, errorsIn } from './tea-packs.js';

/** Without what may be used instead, which other tests read. */
const short = (errors: readonly string[]) => errors.map((error) => error.replace(/ Use one of: [^.]*\.|[;.] (?:write|Write|Put|Take|Name) .*$/gu, ''));

describe('all mistakes of a pack are told at once', () => {
  it('words that cannot be read, in rules that have other mistakes too, and in their lists', async () => {
    const errors = await errorsIn(`
lists: {bitter: ['苦[茶']}
rules:
  - {id: leaf, kind: says, any: ['加[茶叶'], severty: major}
  - {id: cup, kind: say, any: ['杯(']}
  - {id: pot, kind: says, any: [{list: bitter}, {list: sweet}], points: many}
  - id: steps
    kind: sequence
    steps: [{any: ['/(/']}, {name: 道别, any: [再见]}]
`);
    expect(short(errors)).toEqual([
      'tea.yaml:2:18: "苦[茶" opens "[" and never closes it',
      'tea.yaml:4:34: "加[茶叶" opens "[" and never closes it',
      'tea.yaml:4:43: unknown key "severty". Did you mean severity?',
      'tea.yaml:5:21: unknown kind "say". Did you mean says?',
      'tea.yaml:5:32: "杯(" opens "(" and never closes it',
      'tea.yaml:6:56: there is no list "sweet".',
      'tea.yaml:6:73: "points" must be a number, not "many"',
      'tea.yaml:9:13: the key "name" is missing: what the step is called in findings, such as 招呼',
      expect.stringMatching(/^tea.yaml:9:20: \/\(\/ is not a regular expression/u),
    ]);
  });

  it('overrides of rules that there are not, beside an override that is not one', async () => {
    const errors = await errorsIn(`
rules: [{id: leaf, kind: says, any: [茶叶]}]
overrides:
  - {for: {shpo: [茶铺]}, rules: [{id: cup, points: 3}]}
  - {for: {shop: [茶铺]}, rules: [{id: leef, points: 3}, {id: leaf, severity: grave, any: ['加[茶']}]}
`);
    expect(short(errors)).toEqual([
      'tea.yaml:4:12: unknown key "shpo". Did you mean shop?',
      'tea.yaml:4:38: there is no rule "cup" to change: an override changes a rule of this pack or of one it extends.',
      'tea.yaml:5:38: there is no rule "leef" to change: an override changes a rule of this pack or of one it extends. Did you mean leaf?',
      'tea.yaml:5:77: unknown severity "grave".',
      'tea.yaml:5:90: "加[茶" opens "[" and never closes it',
    ]);
  });

  it('what stands beside a rule that is no YAML, and beside a second one', async () => {
    const errors = await errorsIn(`
rules:
  - id: leaf
    kind: says
    any: [加[茶叶, 泡茶]
    category: brewing
  - id: cup
    kind: says
    any: ['杯]
  - {id: pot, kind: says, any: [壶], severty: major, yields_to: [leaf, brewing]}
  - {id: late, kind: elapsed, from: {who: customer, category: brewing}, to: {who: agent}, within: 2h}
overrides:
  - {for: {shop: [茶铺]}, rules: [{id: leaf, points: 3}, {id: pan, points: 3}]}
`);
    expect(short(errors)).toEqual([
      'tea.yaml:5:12: a comma is missing here',
      'tea.yaml:6:5: a ] is missing: what was opened before is not closed here',
      'tea.yaml:9:11: a quote is opened and never closed',
      'tea.yaml:10:37: unknown key "severty". Did you mean severity?',
      expect.stringMatching(/^tea.yaml:13:\d+: there is no rule "pan" to change/u),
    ]);
  });

  it('what stands in the rule after one whose bracket is never closed', async () => {
    const errors = await errorsIn('rules:\n- id: leaf\n  kind: says\n  any: [茶叶\n- id: cup\n  kind: sayss\n  any: [茶杯]\n');
    expect(short(errors)).toEqual([
      'tea.yaml:5:1: a ] is missing: what was opened before is not closed here',
      'tea.yaml:6:9: unknown kind "sayss". Did you mean says?',
    ]);
  });

  it('nothing is told of a rule that is right, for another that it names is wrong', async () => {
    const { errors } = await complaintsAbout({
      'tea.yaml': 'rules:\n  - {id: leaf, kind: says, any: [茶叶], category: brewing, points: a}\n  - {id: cup, kind: says, any: [茶杯], yields_to: [leaf, brewing]}\n',
    });
    expect(errors).toEqual(['tea.yaml:2:66: "points" must be a number, not "a"']);
  });

  it('a rule that can never find anything, beside one with a mistake', async () => {
    const errors = await errorsIn('rules:\n  - {id: leaf, kind: says, any: [茶叶], points: a}\n  - {id: cold, kind: says, any: [凉了], none: [凉]}\n');
    expect(short(errors)).toEqual([
      'tea.yaml:2:47: "points" must be a number, not "a"',
      expect.stringMatching(/^tea.yaml:3:5: the rule "cold" can never find anything/u),
    ]);
  });
});

describe('names that no rule has are told', () => {
  it('by a topic that others find, and by a rule across conversations', async () => {
    const { warnings } = await complaintsAbout({
      'tea.yaml': 'rules:\n  - {id: leaf, kind: says, who: customer, any: [茶叶], why: 茶, remedy: 茶, examples: {flags: [有茶叶吗], passes: [有茶壶吗 茶叶蛋]}}\n  - {id: tea, kind: topic-found, topic: product, found: [leef]}\n  - {id: again, kind: across, by: agent, where: {rule: leef}, count: 3}\n',
    });
    expect(warnings.filter((warning) => warning.includes('leef'))).toEqual([
      'tea.yaml:3:58: no rule of these packs is called "leef", or finds it. Did you mean leaf?',
      'tea.yaml:4:56: no rule of these packs is called "leef": it can count only in results of other packs. Did you mean leaf?',
    ]);
  });
});
