import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../src/text/lexicon.js';
import { LexiconBuilder } from '../../src/text/lexicon-builder.js';
import { seeded } from '../themes/seeded.js';

/** What stands in a text of a pattern; a lexicon of its own for each. */
function found(pattern: string, text: string): string[] {
  return alone(pattern).scan(text).map(({ start, end }) => text.slice(start, end));
}

function alone(pattern: string): Lexicon {
  const builder = new LexiconBuilder();
  builder.add(pattern);
  return builder.build();
}

const PHONE = '/1[3-9]\\d{9}/';

describe('a number written so that no one may find it', () => {
  it.each([
    ['12315', '我打一二三一五', '一二三一五'],
    ['12315', '壹貳叁壹伍见', '壹貳叁壹伍'],
    ['12315', '幺二3幺五', '幺二3幺五'],
    ['12315', '1.2.3.1.5', '1.2.3.1.5'],
    ['12315', '1*2*3*1*5', '1*2*3*1*5'],
    [PHONE, '茶叶找我一三八零〇零零一二三四', '一三八零〇零零一二三四'],
    [PHONE, '138零零一38零零零', '138零零一38零零零'],
    [PHONE, 'l38OOl38OOO', 'l38OOl38OOO'],
    [PHONE, '打 1 3 8 0 0 1 3 8 0 0 0 找我', '1 3 8 0 0 1 3 8 0 0 0'],
    [PHONE, '1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', '1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0'],
    ['退一赔三', '退壹赔叁', '退壹赔叁'],
  ])('is read as %s in "%s"', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual([expected]);
  });

  it.each([
    ['12315', '一二三一五零六'], // a longer number
    ['12315', '尺寸123*15'], // two numbers
    ['12315', '型号1231-5'],
    ['1234', '一二三四楼'], // too short to be written so on purpose
    ['67', '三三两两 五六七八月'],
    ['100', 'loo'],
    [PHONE, '尺码 36 37 38 39 40 41'],
    [PHONE, '型号Al38OOl38OOO'], // letters of a longer word
    ['六', '陆续发货'],
  ])('is not %s in "%s"', (pattern, text) => {
    expect(found(pattern, text)).toEqual([]);
  });

  it('hides no other word, wherever it stands, and is found when it is asked for later', () => {
    const next = seeded(7);
    const pieces = ['茶', '一', '二', '三', '零', '8', '1', ' ', '.', 'l', 'O', '，', '壶', '❤', '5'];
    const words = ['茶壶', '茶', '12315', '一二三', '壶…茶', '/1[38]\\d{3}/'];
    const builder = new LexiconBuilder();
    const numbers = words.map((word) => builder.add(word));
    const lexicon = builder.build();
    const each = words.map(alone);
    for (let round = 0; round < 1500; round++) {
      const text = Array.from({ length: 3 + next(20) }, () => pieces[next(pieces.length)]).join('');
      const all = lexicon.scan(text).map((hit) => ({ ...hit }));
      for (const { start, end } of all) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      for (const [index, word] of words.entries()) {
        const own = all.filter(({ pattern }) => pattern === numbers[index]).map(({ start, end }) => `${start} ${end}`);
        const expected = each[index]?.scan(text).map(({ start, end }) => `${start} ${end}`);
        expect([text, word, own]).toEqual([text, word, expected]);
      }
      const isFirst = (pattern: number) => pattern % 2 === 0;
      const parts = [...lexicon.scan(text, { has: isFirst }), ...lexicon.scanLeft({ has: (pattern) => !isFirst(pattern) })];
      const key = ({ pattern, start, end }: (typeof parts)[number]) => `${pattern} ${start} ${end}`;
      expect([text, ...parts.map(key).sort()]).toEqual([text, ...all.map(key).sort()]);
    }
  });
});
