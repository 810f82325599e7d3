import { describe, expect, it } from 'vitest';
import { areAlike, canBeAlike, shapeOf } from '../../src/kinds/likeness.js';
import { mayBeAlike, type Outline, outlineOf } from '../../src/kinds/outline.js';
import { seeded } from '../themes/seeded.js';

/** Dice's coefficient by its definition, pair by pair. */
function likeness(one: string, two: string): number {
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
  const rest = pairs(two);
  const shared = pairs(one).filter((pair) => {
    const index = rest.indexOf(pair);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  });
  return (2 * shared.length) / (one.length + two.length - 2);
}

describe('likeness', () => {
  it('agrees with the definition, whatever the texts', () => {
    const random = seeded(7);
    const leaf = () => '龙井普洱白茶红茶春尖'.charAt(random(10));
    let alike = 0;
    for (let round = 0; round < 3000; round++) {
      const one = Array.from({ length: 2 + random(14) }, leaf);
      const two = one.flatMap((letter) => (random(9) === 0 ? [] : random(9) === 0 ? [letter, leaf()] : [letter]));
      if (two.length < 2) continue;
      const [first, second] = [one.join(''), two.join('')];
      const least = 0.5 + random(6) / 10;
      const truth = likeness(first, second) >= least - 1e-9;
      if (truth) alike++;
      expect(areAlike(shapeOf(first), shapeOf(second), least), `${first} ${second} ${least}`).toBe(truth);
      if (!truth) continue;
      expect(canBeAlike(first.length, second.length, least)).toBe(true);
      expect(mayBeAlike(outlineOf(first), outlineOf(second), least)).toBe(true);
    }
    expect(alike).toBeGreaterThan(500);
  });

  it('needs no second look at texts that have little in common', () => {
    const [first, second, third] = ['新茶上市买二送一', '您要哪一款茶叶呢', '新茶上市,买二送一!'].map(outlineOf) as [Outline, Outline, Outline];
    expect([first, second, third].map(({ length }) => length)).toEqual([8, 8, 8]);
    expect(mayBeAlike(first, second, 0.9)).toBe(false);
    expect(mayBeAlike(first, third, 0.9)).toBe(true);
  });

  it('takes single characters for alike only when they are the same', () => {
    expect(areAlike(shapeOf('茶'), shapeOf('茶'), 1)).toBe(true);
    expect(areAlike(shapeOf('茶'), shapeOf('水'), 0.1)).toBe(false);
  });
});
