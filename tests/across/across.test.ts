import type { CountedFinding } from '../../src/model/counted.js';
import { describe, expect, it } from 'vitest';
import { Across } from '../../src/across/across.js';
import { acrossRules } from '../../src/across/across-rules.js';
import type { AcrossRecord } from '../../src/model/across-record.js';
import type { ConversationRecord, FindingRecord } from '../../src/model/results.js';
import { dice } from '../conversations/tea-shop.js';
import { conversation, finding } from '../themes/shoe-shop.js';

const DEFINITION: AcrossRecord = {
  by: 'customer',
  count: 2,
  within: 48 * 3600,
  after: 0,
  same: null,
  in_a_row: false,
  share: null,
  at_least: 3,
  where: {},
};

function adding(definition: Partial<AcrossRecord>, stands?: (finding: CountedFinding) => boolean) {
  const told = { title: '再次进线', why: '', remedy: '', department: '', category: 'recontact', severity: 'notice' as const };
  const rules = acrossRules([{ across: { again: { ...DEFINITION, ...definition } }, rules: { again: told } }]);
  return new Across(rules, { rules: new Map(), ...(stands === undefined ? {} : { stands }) });
}

function found(definition: Partial<AcrossRecord>, records: readonly ConversationRecord[]) {
  const across = adding(definition);
  across.add(records);
  return across.findings();
}

const told = (definition: Partial<AcrossRecord>, records: readonly ConversationRecord[]) =>
  found(definition, records).map(({ conversation, finding: { agent, detail } }) => ({
    at: conversation,
    agent,
    with: (detail['conversations'] as string[]).join(' '),
  }));

/** A conversation of ten minutes that starts so many hours after nine on 1 November. */
function chat(id: string, hours: number, fields: Partial<ConversationRecord> = {}): ConversationRecord {
  const start = Date.parse('2026-11-01T01:00:00Z') + hours * 3_600_000;
  const written = (time: number) => new Date(time + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00');
  return conversation({ id, started: written(start), ended: written(start + 600_000), ...fields });
}

describe('the same customer', () => {
  it('who comes back in time shows that the earlier conversation solved nothing: its agents are told', () => {
    const records = [
      chat('A', 0, { agents: ['小美', '阿强'] }),
      chat('B', 30, { agents: ['小周'] }),
      chat('C', 90, { agents: [] }),
      chat('D', 91, { agents: ['小周'] }),
    ];
    expect(told({}, records)).toEqual([
      { at: 'A', agent: '小美', with: 'A B' },
      { at: 'A', agent: '阿强', with: 'A B' },
      { at: 'C', agent: null, with: 'C D' },
    ]);
  });

  it('is in time to the second, from the end of one to the start of the next', () => {
    const after = (seconds: number) => [chat('A', 0), chat('B', (600 + seconds) / 3600)];
    expect(told({ within: 3600 }, after(3600))).toHaveLength(1);
    expect(told({ within: 3600 }, after(3601))).toEqual([]);
    expect(told({ within: null }, after(1e7))).toHaveLength(1);
  });

  it('who goes on shortly after has not come again', () => {
    const records = [chat('A', 0), chat('A2', 0.3), chat('B', 5)];
    expect(told({ after: 1800 }, records)).toEqual([{ at: 'A2', agent: '小美', with: 'A2 B' }]);
  });

  it('is another one in another shop, and nobody where the export names none', () => {
    expect(told({}, [chat('A', 0), chat('B', 1, { shop: '云步童鞋店' })])).toEqual([]);
    expect(told({}, [chat('A', 0, { customer: '' }), chat('B', 1, { customer: '' })])).toEqual([]);
  });

  it('must come about the same where the rule says so; several topics in common are one matter', () => {
    const about = (...topics: string[]) => ({ topics });
    const records = [
      chat('A', 0, about('logistics', 'product')),
      chat('B', 1, about('payment')),
      chat('C', 2, about('product', 'logistics')),
    ];
    expect(told({ same: 'topic' }, records)).toEqual([{ at: 'A', agent: '小美', with: 'A C' }]);
    expect(found({ same: 'topic' }, records)[0]?.finding.detail).toMatchObject({ topic: 'logistics', count: 2 });
  });
});

describe('the same order', () => {
  it('counts whoever asks, and the finding names it', () => {
    const records = [1, 2, 3].map((day) => chat(`D${day}`, day * 24, { customer: `c${day}`, orders: ['88001', `own${day}`] }));
    const [only, ...others] = found({ by: 'order', count: 3, within: 7 * 86_400 }, records);
    expect(others).toEqual([]);
    expect(only?.finding.order).toBe('88001');
  });
});

describe('the same agent', () => {
  const bad = (id: string, hours: number, fields: Partial<FindingRecord> = {}) =>
    chat(id, hours, { agents: ['小美'], findings: [finding(fields)] });

  it('with one rule several times in time is found once, not once for each further time', () => {
    const records = [bad('A', 0), bad('B', 1), bad('C', 2), bad('D', 3), bad('E', 200)];
    const weekly = { by: 'agent', count: 3, within: 7 * 86_400, same: 'rule' } as const;
    expect(told(weekly, records)).toEqual([{ at: 'C', agent: '小美', with: 'A B C D' }]);
    expect(told({ ...weekly, within: 3600 }, records)).toEqual([]);
    expect(told({ ...weekly, where: { severity: 'critical' } }, records)).toHaveLength(1);
    expect(told({ ...weekly, where: { rule: ['late'] } }, records)).toEqual([]);
  });

  it('is bad in a row only where nothing good comes between', () => {
    const row = { by: 'agent', count: 3, in_a_row: true, within: null, where: { severity: 'major' } } as const;
    const good = (id: string, hours: number) => chat(id, hours, { agents: ['小美'] });
    expect(told(row, [bad('A', 0), bad('B', 1), good('x', 2), bad('C', 3)])).toEqual([]);
    expect(told(row, [good('x', 0), bad('A', 1), bad('B', 2), bad('C', 3), bad('D', 4), good('y', 5)])).toEqual([
      { at: 'C', agent: '小美', with: 'A B C D' },
    ]);
    expect(told({ ...row, where: { score_below: 60 } }, ['A', 'B', 'C'].map((id, at) => chat(id, at, { score: 59 })))).toHaveLength(1);
    expect(told(row, [bad('A', 0), bad('B', 1, { severity: 'minor' }), bad('C', 2)])).toEqual([]);
  });

  it('answers for what a customer said while being served', () => {
    const signal = { agent: null, role: 'customer', detail: { serving: '小美' } } as const;
    expect(told({ by: 'agent', same: 'rule' }, [bad('A', 0, signal), bad('B', 1, signal)])).toHaveLength(1);
  });
});

describe('the agents of a shop', () => {
  const share = { by: 'shop', share: 0.5, at_least: 2, within: 86_400, same: 'rule' } as const;
  const by = (agent: string, hours: number, isHit: boolean) =>
    chat(`${agent}${hours}`, hours, { agents: [agent], findings: isHit ? [finding({ agent })] : [] });

  it('hit by the same rule on the same day show that it is not them', () => {
    const records = [by('小美', 0, true), by('阿强', 1, true), by('小周', 2, false), by('小丽', 3, false)];
    const [only, ...others] = found(share, records);
    expect(others).toEqual([]);
    expect(only?.finding).toMatchObject({
      agent: null,
      detail: { rule: 'off-platform-contact', agents: ['小美', '阿强'], agents_hit: 2, agents_active: 4 },
    });
    expect(found({ ...share, share: 0.51 }, records)).toEqual([]);
    expect(found({ ...share, at_least: 3 }, records)).toEqual([]);
  });

  it('are counted by local day', () => {
    const evening = [by('小美', 14.9, true), by('阿强', 15.1, true)]; // 23:54 and 0:06
    expect(found(share, evening)).toEqual([]);
    expect(found({ ...share, within: 7 * 86_400 }, [by('小美', 24, true), by('阿强', 24 * 7, true)])).toHaveLength(1);
  });
});

it('finds the same whatever the order and the pieces in which records come', () => {
  const roll = dice(7);
  const records = Array.from({ length: 600 }, (_, index) =>
    chat(`C${index}`, roll(400) / 4, {
      customer: `k${roll(40)}`,
      agents: [['小美', '阿强', '小周'][roll(3)] as string],
      topics: ['logistics', 'product', 'payment'].filter(() => roll(2) === 0),
      orders: [`O${roll(60)}`],
      findings: roll(3) === 0 ? [finding({ agent: null, detail: { serving: '小美' }, rule: `rule-${roll(3)}` })] : [],
    }),
  );
  const shuffled = records.map((record) => ({ record, at: roll(1e6) })).sort((a, b) => a.at - b.at).map(({ record }) => record);
  const definitions: Partial<AcrossRecord>[] = [
    { same: 'topic', after: 1800 },
    { by: 'order', count: 3 },
    { by: 'agent', same: 'rule', count: 4, within: 7200 },
    { by: 'agent', in_a_row: true, where: { rule: ['rule-1'] } },
    { by: 'shop', share: 0.3, at_least: 1, same: 'rule', within: 86_400 },
  ];
  for (const definition of definitions) {
    const across = adding(definition);
    for (const record of shuffled) across.add([record]);
    expect(across.findings().length).toBeGreaterThan(0);
    expect(across.findings()).toEqual(found(definition, records));
    const [one, other] = [adding(definition), adding(definition)];
    one.add(shuffled.slice(400));
    other.add(shuffled.slice(0, 400));
    one.merge(structuredClone(other.snapshot()));
    expect(one.findings()).toEqual(found(definition, records));
  }
});

it('leaves out what a person has dismissed, and conversations without a time', () => {
  const across = adding({ by: 'agent', same: 'rule' }, ({ id }) => id !== 'dismissed');
  across.add([chat('A', 0, { findings: [finding()] }), chat('B', 1, { findings: [finding({ id: 'dismissed' })] })]);
  expect(across.findings()).toEqual([]);
  expect(told({}, [chat('A', 0), chat('B', 1, { started: null })])).toEqual([]);
});

it('takes no rule from results that is not as the format says', () => {
  const broken = { bad: { by: 'moon' }, worse: null, text: 'again', within: { ...DEFINITION, within: 'soon' } };
  expect(acrossRules([{ across: broken as never }, {}, { across: [] as never }])).toEqual([]);
  expect(acrossRules([{ across: { again: DEFINITION } }]).map(({ id, told: { title } }) => [id, title])).toEqual([['again', 'again']]);
});
