import { describe, expect, it } from 'vitest';
import { RatingJoin } from '../../src/joins/rating-join.js';
import { type Rating, readRatings } from '../../src/joins/read-ratings.js';
import { readRoster } from '../../src/joins/read-roster.js';
import { Roster } from '../../src/joins/roster.js';
import { at, conversation, SHANGHAI, stream, table } from './theme.js';
import { remarkSentence } from '../../src/reports/words/remark-words.js';

const FILE = { file: 'ratings.csv', index: 0 };

describe('a file of ratings', () => {
  it('is read in numbers and in words', async () => {
    const { facts, counts } = await readRatings(
      stream(table('会话ID,满意度', 'T1,5', 'T2,非常不满意', 'T3,满意', 'T4,', 'T5,86', ',3', '合计,4.2')),
      FILE,
      SHANGHAI,
    );
    expect(facts.map(({ conversation, rating }) => `${conversation} ${rating}`)).toEqual(['T1 5', 'T2 1', 'T3 4']);
    expect(counts).toMatchObject({ records: 7, messages: 3, ignored: 2, skipped: 2 });
    expect(counts.skips.map(({ row, reason }) => `${row}: ${remarkSentence(reason, 'en')}`)).toEqual([
      '6: rating "86" is neither 1 to 5 nor a known word',
      '7: none of conversation_id, order_id and customer is given',
    ]);
  });

  it('needs a time with a customer alone', async () => {
    const { facts, counts } = await readRatings(
      stream(table('买家昵称,评价时间,评价', '林,2026-11-22 10:00:00,好评', '林,,好评')),
      FILE,
      SHANGHAI,
    );
    expect(facts).toMatchObject([{ customer: '林', rating: 5, time: at('10:00') }]);
    expect(counts.skips[0]?.reason.code).toBe('rating-undated');
  });

  it('takes codes for what they are only where the layout is known', async () => {
    const { layout, facts } = await readRatings(
      stream(table('dialog_id,cnick,eval_code', 'T1,林,0', 'T2,林,4')),
      FILE,
      SHANGHAI,
    );
    expect(layout).toBe('xiaoduo');
    expect(facts.map(({ rating }) => rating)).toEqual([5, 1]);
  });
});

describe('a rating', () => {
  const rating = (stars: number, parts: Partial<Rating>): Rating => ({
    rating: stars,
    conversation: '',
    order: '',
    customer: '',
    shop: '',
    platform: '',
    time: null,
    source: { file: 'ratings.csv', index: 0 },
    row: 2,
    ...parts,
  });

  it('goes to the conversation that it names', () => {
    const join = new RatingJoin([rating(2, { conversation: 'T1' }), rating(5, { conversation: 'T2' })]);
    expect(join.ratingOf(conversation('T1', {}))).toBe(2);
    expect(join.ratingOf(conversation('T3', {}))).toBeNull();
    expect(join.leftovers()).toMatchObject([{ conversation: 'T2' }]);
  });

  it('goes to the part of an id that it was given in', () => {
    const join = new RatingJoin([
      rating(1, { conversation: 'T1', time: at('10:05') }),
      rating(5, { conversation: 'T1', time: at('10:05', '2026-11-25') }),
    ]);
    expect(join.ratingOf(conversation('T1', {}))).toBe(1);
    expect(join.ratingOf(conversation('T1#2', { day: '2026-11-25' }))).toBe(5);
    expect(join.ratingOf(conversation('T1#3', { day: '2026-11-28' }))).toBeNull();
  });

  it('may come days later, where it names the conversation', () => {
    const join = new RatingJoin([rating(4, { conversation: 'T1', time: at('10:05', '2026-11-25') })]);
    expect(join.ratingOf(conversation('T1', {}))).toBe(4);
  });

  it('is the latest of several: a customer may be won back', () => {
    const join = new RatingJoin([
      rating(1, { conversation: 'T1', time: at('10:05') }),
      rating(4, { conversation: 'T1', time: at('10:25') }),
    ]);
    expect(join.ratingOf(conversation('T1', {}))).toBe(4);
    expect(join.leftovers()).toEqual([]);
  });

  it('by customer goes to the conversation that it follows at once', () => {
    const join = new RatingJoin([rating(2, { customer: '林', time: at('10:25') })]);
    expect(join.ratingOf(conversation('T0', { from: '08:00', to: '09:00' }))).toBeNull();
    expect(join.ratingOf(conversation('T2', { from: '10:30', to: '10:40' }))).toBeNull();
    expect(join.ratingOf(conversation('T1', { from: '10:00', to: '10:20' }))).toBe(2);
    expect(join.ratingOf(conversation('T1', { customer: '王', from: '10:00', to: '10:20' }))).toBeNull();
  });

  it('by order goes to who names it', () => {
    const join = new RatingJoin([rating(3, { order: '251122-1' })]);
    expect(join.ratingOf(conversation('T1', { orders: ['2511221'] }))).toBe(3);
  });

  it('does not cross shops or platforms', () => {
    const join = new RatingJoin([rating(3, { conversation: 'T1', shop: '云栖茶铺', platform: 'jd' })]);
    expect(join.ratingOf(conversation('T1', { shop: '别家' }))).toBeNull();
    expect(join.ratingOf(conversation('T1', { platform: 'pdd' }))).toBeNull();
    expect(join.ratingOf(conversation('T1', { platform: 'jd' }))).toBe(3);
  });
});

describe('a roster', () => {
  it('is read under Chinese heads', async () => {
    const { facts, counts } = await readRoster(
      stream(
        table(
          '客服,姓名,组别,级别,入职日期',
          '小美,王小美,售前组,资深,2024年3月1日',
          '阿远,,售后组,新人,试用',
          ',,售后组,,',
          '',
        ),
      ),
      FILE,
      SHANGHAI,
    );
    expect(facts).toEqual([
      { agent: '小美', name: '王小美', team: '售前组', level: '资深', joined: '2024-03-01' },
      { agent: '阿远', name: '', team: '售后组', level: '新人', joined: '试用' },
    ]);
    expect(counts).toMatchObject({ records: 4, messages: 2, ignored: 1, skipped: 1 });
  });

  it('finds an agent by nick, by name, and behind the name of the shop', () => {
    const roster = new Roster([
      { agent: '小美', name: '王小美', team: '售前组', level: '', joined: '' },
      { agent: '阿远', name: '王小美', team: '售后组', level: '', joined: '' },
    ]);
    expect(
      ['小美', '王小美', '云栖茶铺:小美', '云栖茶铺：阿远', '小丽'].map((name) => roster.find(name)?.team ?? '-'),
    ).toEqual(['售前组', '售前组', '售前组', '售后组', '-']);
    expect([...roster.agents]).toEqual(['小美', '阿远', '王小美']);
  });
});
