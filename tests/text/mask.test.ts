import { describe, expect, it } from 'vitest';
import { mask, maskName } from '../../src/text/mask.js';

describe('mask', () => {
  it.each([
    ['电话13912345678', '电话139****5678'],
    ['139 1234 5678', '139 **** 5678'],
    ['139-1234-5678', '139-****-5678'],
    ['１３９１２３４５６７８', '１３９****５６７８'],
    ['座机0571-88123456', '座机057*-******56'],
    ['身份证110101199003071234', '身份证110*************34'],
    ['身份证11010119900307123X', '身份证110*************3X'],
    ['卡号6222 0212 3456 7890 123', '卡号6222 **** **** ***0 123'],
    ['卡号4111111111111111', '卡号4111********1111'],
    ['信箱tea.lover@example.com', '信箱t***@example.com'],
    ['收货人：王小美', '收货人：王**'],
  ])('hides %s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it('hides where somebody lives', () => {
    expect(mask('寄到北苑街道8号仓')).not.toContain('8号');
    expect(mask('北京市朝阳区建国路88号1栋501室')).not.toMatch(/88|501/u);
  });

  it.each([
    '订单2026112200318855',
    '龙井168元125克',
    '明天16点前付款',
    '第1391234567号',
    '2026-11-22 09:00:03',
    '500-1000克',
    '编号139123456789',
  ])('leaves %s readable', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('hides given names wherever they stand, but no single character', () => {
    expect(mask('小鱼儿您好,小鱼儿在吗', ['小鱼儿'])).toBe('小*儿您好,小*儿在吗');
    expect(mask('茶很好', ['茶'])).toBe('茶很好');
  });

  it('is done with a long hostile text in a moment', () => {
    for (const piece of ['1', '１', '省', '市1', '号', 'a@', 'a.', '一三', '1 ', '先', '收件人'])
      expect(mask(piece.repeat(20_000)).length).toBeGreaterThan(0);
  });
});

describe('a masked name', () => {
  it.each([
    ['', ''],
    ['陈', '陈*'],
    ['王美', '王*'],
    ['小鱼儿', '小*儿'],
    ['tb8946567709', 't***9'],
    ['👨‍👩‍👧茶', '👨***茶'],
  ])('of "%s" is "%s"', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
