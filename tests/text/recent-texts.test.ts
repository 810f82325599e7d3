import { describe, expect, it } from 'vitest';
import { RecentTexts } from '../../src/text/recent-texts.js';
import { seeded } from '../themes/seeded.js';

/** Says a text, as whoever judges it does. Gives whether what was made of it was still known. */
function say(recent: RecentTexts<string>, text: string): boolean {
  const known = recent.get(text);
  if (known === undefined) recent.set(text, `made of ${text}`);
  else if (known !== `made of ${text}`) throw new Error(`${text} is taken for what was ${known}`);
  return known !== undefined;
}

describe('recent texts', () => {
  it('are known from the third time on, and never mistaken for each other', () => {
    const recent = new RecentTexts<string>();
    expect(say(recent, '龙井已发货')).toBe(false);
    expect(say(recent, '龙井已发货')).toBe(false);
    expect(say(recent, '普洱已发货')).toBe(false);
    expect(say(recent, '龙井已发货')).toBe(true);
  });

  it('are nearly all known when a few thousand are said again and again, between others that are said once', () => {
    const recent = new RecentTexts<string>();
    const random = seeded(5);
    let known = 0;
    let said = 0;
    for (let round = 0; round < 100_000; round++) {
      if (random(4) === 0) say(recent, `订单${round}的茶什么时候到`);
      else if (say(recent, `您好,第${random(3000)}款茶有货`) && round > 30_000) known++;
      else if (round > 30_000) said++;
    }
    expect(known / (known + said)).toBeGreaterThan(0.97);
  });

  it('forgets long texts, which hardly ever come again', () => {
    const recent = new RecentTexts<string>();
    const long = '龙井'.repeat(80);
    for (let time = 0; time < 4; time++) expect(say(recent, long)).toBe(false);
  });
});
