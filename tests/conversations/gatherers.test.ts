import { describe, expect, test } from 'vitest';
import type { Gaps, Gatherer } from '../../src/conversations/gatherer.js';
import { PartitionedGatherer } from '../../src/conversations/partitioned-gatherer.js';
import { StreamingGatherer } from '../../src/conversations/streaming-gatherer.js';
import type { Conversation } from '../../src/model/conversation.js';
import { gather, HOUR, MINUTE, monday, NINE, reading, SECOND, tuesday } from './tea-shop.js';

const ways: [string, (gaps?: Partial<Gaps>) => Gatherer][] = [
  ['streaming', (gaps) => new StreamingGatherer(gaps)],
  ['partitioned', (gaps) => new PartitionedGatherer({ ...gaps, partitions: 2, block: 1 })],
];

const texts = ({ messages }: Conversation) => messages.map(({ text }) => text);
const ids = (conversations: readonly Conversation[]) => conversations.map(({ id }) => id).sort();
const byId = (conversations: readonly Conversation[], id: string) => conversations.find((one) => one.id === id);

describe.each(ways)('the %s gatherer', (_, gatherer) => {
  test('puts the messages of a conversation in order of time, ties in input order', () => {
    const [only, ...others] = gather(gatherer(), [
      [
        reading({ time: NINE + 5 * SECOND, text: '有的亲' }),
        reading({ time: NINE, text: '在吗' }),
        reading({ time: NINE, text: '龙井有货吗' }),
      ],
    ]);
    expect(others).toEqual([]);
    expect(only && texts(only)).toEqual(['在吗', '龙井有货吗', '有的亲']);
  });

  test('tells conversations apart by platform, shop and id', () => {
    const given = gather(gatherer(), [
      [
        reading(),
        reading({ shop: '茶铺二店' }),
        reading({ platform: 'jd' }),
        reading({ conversation: 'C2' }),
        reading(),
      ],
    ]);
    expect(given.map(({ platform, shop, id, messages }) => [platform, shop, id, messages.length]).sort()).toEqual([
      ['jd', '茶铺', 'C1', 1],
      ['taobao', '茶铺', 'C1', 2],
      ['taobao', '茶铺', 'C2', 1],
      ['taobao', '茶铺二店', 'C1', 1],
    ]);
  });

  test('opens C1#2 and C1#3 after more than a day of silence, numbered in order of time', () => {
    const given = gather(gatherer(), [
      [
        reading({ time: NINE + 60 * HOUR, text: '第三天' }),
        reading({ time: NINE, text: '第一天' }),
        reading({ time: NINE + 30 * HOUR, text: '第二天' }),
      ],
    ]);
    expect(ids(given)).toEqual(['C1', 'C1#2', 'C1#3']);
    expect(texts(byId(given, 'C1#2') as Conversation)).toEqual(['第二天']);
    expect(texts(byId(given, 'C1#3') as Conversation)).toEqual(['第三天']);
  });

  test('keeps a conversation whole over a silence of exactly the gap', () => {
    const day = gather(gatherer(), [[reading(), reading({ time: NINE + 24 * HOUR })]]);
    expect(ids(day)).toEqual(['C1']);
    const more = gather(gatherer(), [[reading(), reading({ time: NINE + 24 * HOUR + 1 })]]);
    expect(ids(more)).toEqual(['C1', 'C1#2']);
    const customer = { conversation: '', customer: '爱喝茶' };
    const half = gather(gatherer(), [[reading(customer), reading({ ...customer, time: NINE + 30 * MINUTE })]]);
    expect(half).toHaveLength(1);
    const over = gather(gatherer(), [[reading(customer), reading({ ...customer, time: NINE + 30 * MINUTE + 1 })]]);
    expect(over).toHaveLength(2);
  });

  test('takes the gaps it is told', () => {
    const gaps = { idGap: HOUR, sessionGap: MINUTE };
    const customer = { conversation: '', customer: '爱喝茶' };
    const later = NINE + 2 * HOUR;
    expect(ids(gather(gatherer(gaps), [[reading(), reading({ time: later })]]))).toEqual(['C1', 'C1#2']);
    expect(gather(gatherer(gaps), [[reading(customer), reading({ ...customer, time: later })]])).toHaveLength(2);
  });

  test('gives a conversation without id a stable one, made of shop, customer and start', () => {
    const customer = { conversation: '', customer: '爱喝茶' };
    const [first] = gather(gatherer(), [[reading(customer), reading({ ...customer, time: NINE + MINUTE })]]);
    const [again] = gather(gatherer(), [[reading({ ...customer, text: '换个说法', source: tuesday })]]);
    const [other] = gather(gatherer(), [[reading({ ...customer, shop: '茶铺二店' })]]);
    const [later] = gather(gatherer(), [[reading({ ...customer, time: NINE + 1 })]]);
    expect(first?.id).toMatch(/^[0-9a-f]{12}$/);
    expect(again?.id).toBe(first?.id);
    expect(new Set([first?.id, other?.id, later?.id]).size).toBe(3);
  });

  test('counts a message with the same id once, whatever file it is in', () => {
    const run = gatherer();
    const [only] = gather(run, [
      [reading({ id: 'M1', text: '在吗' }), reading({ id: 'M2', text: '在的亲' }), reading({ id: 'M1', text: '在吗' })],
      [reading({ id: 'M2', text: '在的亲', source: tuesday }), reading({ id: 'M3', text: '好', source: tuesday })],
    ]);
    expect(only && texts(only)).toEqual(['在吗', '在的亲', '好']);
    expect([...run.duplicates]).toEqual([
      [monday, 1],
      [tuesday, 1],
    ]);
  });

  test('lets the same id stand in two conversations', () => {
    const run = gatherer();
    const given = gather(run, [
      [reading({ id: '1' }), reading({ id: '1', conversation: 'C2' }), reading({ id: '1', time: NINE + 48 * HOUR })],
    ]);
    expect(ids(given)).toEqual(['C1', 'C1#2', 'C2']);
    expect(run.duplicates.size).toBe(0);
  });

  test.each([
    [2, 1, 2],
    [1, 2, 2],
    [2, 2, 2],
    [0, 2, 2],
    [3, 1, 3],
  ])(
    'counts a row without id %i times in one file and %i times in another %i times',
    (inMonday, inTuesday, counted) => {
      const run = gatherer();
      const [only] = gather(run, [
        [reading({ text: '在吗' }), ...Array.from({ length: inMonday }, () => reading({ text: '??' }))],
        Array.from({ length: inTuesday }, () => reading({ text: '??', source: tuesday })),
      ]);
      expect(only?.messages.filter(({ text }) => text === '??')).toHaveLength(counted);
      expect(run.duplicates.get(tuesday) ?? 0).toBe(inMonday + inTuesday - counted);
    },
  );

  test('does not take rows of different files for the same when speaker, words, kind or time differ', () => {
    const run = gatherer();
    const same = { source: tuesday };
    const [only] = gather(run, [
      [reading()],
      [
        reading({ ...same, text: '龙井还有货吗?' }),
        reading({ ...same, role: 'agent' }),
        reading({ ...same, sender: '爱喝茶' }),
        reading({ ...same, type: 'card' }),
        reading({ ...same, time: NINE + 1 }),
        reading({ ...same, id: 'M1' }),
      ],
    ]);
    expect(only?.messages).toHaveLength(7);
    expect(run.duplicates.size).toBe(0);
  });

  test('keeps messages without times in input order', () => {
    const untimed = ['在吗', '在的亲', '龙井有货吗', '有的'].map((text) => reading({ time: null, text }));
    const [only] = gather(gatherer(), [untimed]);
    expect(only && texts(only)).toEqual(['在吗', '在的亲', '龙井有货吗', '有的']);
  });

  test('leaves a message without a time behind the one before it, wherever that one goes', () => {
    const [only] = gather(gatherer(), [
      [
        reading({ time: null, text: '(撤回了一条消息)' }),
        reading({ time: NINE + MINUTE, text: '有的亲' }),
        reading({ time: null, text: '(已读)' }),
        reading({ time: NINE, text: '龙井有货吗' }),
      ],
    ]);
    expect(only && texts(only)).toEqual(['龙井有货吗', '(撤回了一条消息)', '有的亲', '(已读)']);
  });

  test('tells the facts of a conversation: customer, orders in order of appearance, last rating, teams', () => {
    const [only] = gather(gatherer(), [
      [
        reading({ time: NINE + 3, order: 'O2', rating: '一般', customer: '爱喝茶' }),
        reading({ time: NINE, order: 'O1', rating: '5' }),
        reading({ time: NINE + 4, role: 'agent', sender: '小美', team: '售后组', order: 'O1', rating: '非常满意' }),
        reading({ time: NINE + 5, role: 'agent', sender: '小林', team: '售前组', rating: '谢谢' }),
        reading({ time: NINE + 1, role: 'agent', sender: '小美', team: '旧组' }),
        reading({ time: NINE + 6, team: '售前组' }),
      ],
    ]);
    expect(only).toMatchObject({ customer: '爱喝茶', orders: ['O1', 'O2'], rating: 5 });
    expect([...(only?.teams ?? [])]).toEqual([
      ['小美', '售后组'],
      ['小林', '售前组'],
    ]);
  });

  test('gives each part of a long silence its own facts', () => {
    const given = gather(gatherer(), [
      [reading({ order: 'O1', rating: '1' }), reading({ time: NINE + 48 * HOUR, order: 'O2' })],
    ]);
    expect(byId(given, 'C1')).toMatchObject({ orders: ['O1'], rating: 1 });
    expect(byId(given, 'C1#2')).toMatchObject({ orders: ['O2'], rating: null });
  });

  test('learns facts from a duplicate row of a later export', () => {
    const [only] = gather(gatherer(), [
      [reading({ id: 'M1' })],
      [reading({ id: 'M1', rating: '不满意', order: 'O1', source: tuesday })],
    ]);
    expect(only).toMatchObject({ orders: ['O1'], rating: 2 });
    expect(only?.messages).toHaveLength(1);
  });

  test('joins a conversation that goes on in the next file', () => {
    const [only, ...others] = gather(gatherer(), [
      [reading({ text: '在吗' })],
      [reading({ time: NINE + HOUR, text: '在的亲', source: tuesday })],
    ]);
    expect(others).toEqual([]);
    expect(only && texts(only)).toEqual(['在吗', '在的亲']);
  });

  test('gives nothing for a run without messages', () => {
    expect(gather(gatherer(), [[], []])).toEqual([]);
  });
});
