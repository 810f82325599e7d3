import { describe, expect, it } from 'vitest';
import { complaintsAbout, errorsIn } from './tea-packs.js';

const KEYS =
  'id, kind, title, category, severity, points, max_points, veto, yields_to, when, review, enabled, why, remedy, department, training, sources, examples';
const KINDS = 'says, missing, combine, sequence, topic, topic-found, response, unanswered, elapsed, burst, repeat, across';

describe('a bad rule is told with its line and column', () => {
  it.each<[string, string, string[]]>([
    [
      'an unknown kind',
      'rules:\n  - id: cold-tea\n    kind: say\n    any: [凉了]\n',
      [`tea.yaml:3:11: unknown kind "say". Use one of: ${KINDS}. Did you mean says?`],
    ],
    [
      'a kind like nothing there is',
      'rules:\n  - {id: cold-tea, kind: 检查, any: [凉了]}\n',
      [`tea.yaml:2:26: unknown kind "检查". Use one of: ${KINDS}.`],
    ],
    [
      'a key that no rule has',
      'rules:\n  - id: slow\n    kind: response\n    max: 15s\n    severty: major\n',
      [`tea.yaml:5:5: unknown key "severty". Use one of: ${KEYS}, min, max, of. Did you mean severity?`],
    ],
    [
      'a key deeper down',
      'rules:\n  - id: slow\n    kind: elapsed\n    from: {refnd: applied_at}\n    to: {refund: finished_at}\n    within: 24h\n',
      ['tea.yaml:4:12: unknown key "refnd". Use one of: refund, order, who, category, any. Did you mean refund?'],
    ],
    [
      'a value out of a list',
      'rules:\n  - id: slow\n    kind: response\n    max: 15s\n    severity: hihg\n',
      ['tea.yaml:5:15: unknown severity "hihg". Use one of: critical, major, minor, notice.'],
    ],
    [
      'a value nearly right',
      'rules:\n  - id: slow\n    kind: elapsed\n    from: {refund: aplied_at}\n    to: {refund: finished_at}\n    within: 24h\n',
      [
        'tea.yaml:4:20: unknown refund "aplied_at". Use one of: applied_at, approved_at, returned_at, finished_at. Did you mean applied_at?',
      ],
    ],
    [
      'a text for a number',
      'rules:\n  - {id: slow, kind: response, max: 15s, points: 20分}\n',
      ['tea.yaml:2:50: "points" must be a number, not "20分"'],
    ],
    [
      'a number too large',
      'rules:\n  - {id: slow, kind: response, max: 15s, points: 200}\n',
      ['tea.yaml:2:50: "points" must be at most 100, not 200'],
    ],
    [
      'a number too small',
      'rules:\n  - {id: flood, kind: burst, at_least: 1, within: 30s}\n',
      ['tea.yaml:2:40: "at_least" must be at least 2, not 1'],
    ],
    [
      'a yes that YAML does not know',
      'rules:\n  - {id: slow, kind: response, max: 15s, enabled: no}\n',
      ['tea.yaml:2:51: "enabled" must be true or false, not "no"'],
    ],
    [
      'a length of time without a unit',
      'rules:\n  - {id: slow, kind: response, max: 15}\n',
      ['tea.yaml:2:37: "15" is not a length of time. Write a number and s, m, h or d, such as 90s, 30m or 1h30m'],
    ],
    [
      'a missing key, with what it means',
      'rules:\n  - id: flood\n    kind: burst\n    at_least: 5\n',
      ['tea.yaml:2:5: the key "within" is missing: the time in which they come, such as 30s'],
    ],
    [
      'an empty list',
      'rules:\n  - {id: cold-tea, kind: says, any: []}\n',
      ['tea.yaml:2:37: "any" must have at least 1 item'],
    ],
    [
      'an item that is empty',
      'rules:\n  - id: cold-tea\n    kind: says\n    any:\n      - 凉了\n      -\n',
      ['tea.yaml:6:8: an item of "any" must be a text or a map of keys, not empty'],
    ],
    [
      'a list where a text belongs',
      'rules:\n  - {id: cold-tea, kind: says, any: [凉了], title: [凉茶]}\n',
      ['tea.yaml:2:50: "title" must be a text, not a list'],
    ],
    [
      'a bad id',
      'rules:\n  - {id: Cold Tea, kind: says, any: [凉了]}\n',
      ['tea.yaml:2:10: an id is made of small letters, digits and single hyphens: off-platform-contact'],
    ],
    [
      'no id',
      'rules:\n  - kind: says\n    any: [凉了]\n',
      ['tea.yaml:2:5: a rule needs an id, such as off-platform-contact'],
    ],
    [
      'no kind',
      'rules:\n  - id: cold-tea\n    any: [凉了]\n',
      [`tea.yaml:2:5: the rule "cold-tea" has no kind. Use one of: ${KINDS}.`],
    ],
    ['no rule at all', 'rules:\n  - 凉了\n', ['tea.yaml:2:5: a rule must be a map of keys (id, kind, …), not "凉了"']],
    [
      'an id used twice',
      'rules:\n  - {id: cold-tea, kind: says, any: [凉了]}\n  - {id: cold-tea, kind: says, any: [冷了]}\n',
      ['tea.yaml:3:10: the id "cold-tea" is already used in tea.yaml:2:10. Give one of the two rules another id'],
    ],
    [
      'a list that is not there',
      'lists:\n  refusing: [不能]\nrules:\n  - id: cold-tea\n    kind: says\n    any: [凉了]\n    unless: [{before: {list: refusin}}]\n',
      ['tea.yaml:7:30: there is no list "refusin". Use one of: refusing. Did you mean refusing?'],
    ],
    [
      'a list where there are none',
      'rules:\n  - {id: cold-tea, kind: says, any: [{list: cold}]}\n',
      ['tea.yaml:2:45: there is no list "cold": this pack has no lists. Add it under "lists:"'],
    ],
    [
      'a pattern that cannot be read',
      'rules:\n  - id: cold-tea\n    kind: says\n    any:\n      - 凉了\n      - "茶[凉冷"\n',
      ['tea.yaml:6:9: "茶[凉冷" opens "[" and never closes it; write \\[ for the character itself'],
    ],
    [
      'a pattern of a list, where it is written and once only',
      'lists:\n  cold: [凉了, "冷[了"]\nrules:\n  - {id: cold-tea, kind: says, any: [{list: cold}]}\n  - {id: warm-tea, kind: says, any: [温了, {list: cold}]}\n',
      ['tea.yaml:2:14: "冷[了" opens "[" and never closes it; write \\[ for the character itself'],
    ],
    [
      'a category that no rule finds',
      'rules:\n  - id: late\n    kind: elapsed\n    from: {who: customer, category: complaint}\n    to: {who: agent}\n    within: 2h\n',
      ['tea.yaml:4:37: no rule finds the category "complaint". Name the category of another rule'],
    ],
    [
      'an example that is no message',
      'rules:\n  - id: slow\n    kind: response\n    max: 15s\n    examples:\n      flags:\n        - [{customer: 在吗}, {agnt: 在的, at: 20s}]\n',
      [
        'tea.yaml:7:29: unknown key "agnt". Use one of: customer, agent, bot, system, at, sender, conversation, order, rating, refund, bought, status, amount, payment, tier, shop, platform, team, level, clock, applied_at, approved_at, returned_at, finished_at, ordered_at, paid_at, shipped_at, collected_at, delivered_at, promised_at. Did you mean agent?',
      ],
    ],
    [
      'an example that is two messages at once',
      'rules:\n  - id: slow\n    kind: response\n    max: 15s\n    examples:\n      flags:\n        - [{customer: 在吗, agent: 在的}]\n',
      [
        'tea.yaml:7:12: one step of an example is one message, one refund or one order. Use one of: customer, agent, bot, system, refund, bought.',
      ],
    ],
    [
      'an example at no time',
      'rules:\n  - id: slow\n    kind: response\n    max: 15s\n    examples: {flags: [[{customer: 在吗, at: 十点}]]}\n',
      ['tea.yaml:5:44: "十点" is not a time since the start. Write a number and s, m, h or d, such as 10s or 1h30m'],
    ],
  ])('%s', async (_what, text, sentences) => {
    expect(await errorsIn(text)).toEqual(sentences);
  });

  it('all of them at once, in the order of the file, whichever step finds them', async () => {
    const text = [
      'pack: tea',
      'colour: green',
      'lists:',
      '  cold: [{list: cool}]',
      'rules:',
      '  - {id: cold-tea, kind: say, any: [凉了]}',
      '  - {id: bad-word, kind: says, any: ["茶[凉"]}',
      '  - {id: flood, kind: burst, within: 30, at_least: two, colour: red}',
      '  - {id: no-list, kind: says, any: [{list: hot}], severity: bad}',
      '',
    ].join('\n');
    const errors = await errorsIn(text);
    expect(errors.map((error) => error.split(' ').slice(0, 4).join(' '))).toEqual([
      'tea.yaml:2:1: unknown key "colour".',
      'tea.yaml:4:10: there is no',
      'tea.yaml:6:26: unknown kind "say".',
      'tea.yaml:7:38: "茶[凉" opens "["',
      'tea.yaml:8:38: "30" is not',
      'tea.yaml:8:52: "at_least" must be',
      'tea.yaml:8:57: unknown key "colour".',
      'tea.yaml:9:44: there is no',
      'tea.yaml:9:61: unknown severity "bad".',
    ]);
    expect(errors.join()).not.toContain('[object');
  });

  it('tells a rule that takes points twice, and words that will be found where nothing is wrong', async () => {
    const text = [
      'rules:',
      '  - {id: cold-tea, kind: says, any: [凉, 可以, 好喝，不贵, 茶都凉透了]}',
      '  - id: cool-tea',
      '    kind: says',
      '    any: [凉, 可以, 好喝，不贵, 茶都凉透了]',
      '    why: 凉茶伤胃',
      '    remedy: 换一壶',
      '    examples: {flags: [凉], passes: [不凉]}',
      '',
    ].join('\n');
    const { errors, warnings } = await complaintsAbout({ 'tea.yaml': text });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'tea.yaml:2:5: the rule "cold-tea" has no why, no remedy, no example under "flags", no example under "passes": nobody can tell whether its findings are right',
      'tea.yaml:2:38: "凉" is a single character: it stands in many words. Write the whole word',
      'tea.yaml:2:41: "可以" stands in every other message. Write more of the sentence',
      'tea.yaml:2:45: "好喝，不贵" holds a full-width comma, so it is one word. Put a plain comma between two words',
      'tea.yaml:3:5: the rule "cool-tea" finds the same as "cold-tea". Keep one of them',
      'tea.yaml:5:11: "凉" is a single character: it stands in many words. Write the whole word',
      'tea.yaml:5:14: "可以" stands in every other message. Write more of the sentence',
      'tea.yaml:5:18: "好喝，不贵" holds a full-width comma, so it is one word. Put a plain comma between two words',
    ]);
  });

  it('finds no fault with a common word that should have been said, or that only counts with another', async () => {
    const text = [
      'rules:',
      '  - {id: no-greeting, kind: missing, any: [您好, 亲], why: 冷, remedy: 问好, examples: {flags: [x], passes: [您好]}}',
      '  - {id: both, kind: says, all: [可以, 凉了], why: 冷, remedy: 换, examples: {flags: [x], passes: [可以]}}',
      '',
    ].join('\n');
    expect(await complaintsAbout({ 'tea.yaml': text })).toEqual({ errors: [], warnings: [] });
  });
});
