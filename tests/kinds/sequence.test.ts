import { describe, expect, it } from 'vitest';
import { longestChain } from '../../src/kinds/longest-chain.js';
import { sequence } from '../../src/kinds/sequence.js';
import { seeded } from '../themes/seeded.js';
import { judgeBy, type Line, teaTalk } from './tea-shop.js';

const steps = [
  { name: '招呼', any: ['您好'] },
  { name: '询问', any: ['需要'] },
  { name: '推荐', any: ['推荐'], required: false },
  { name: '道别', any: ['再见'] },
];
const flow = judgeBy(sequence, { steps });
const talk = (...texts: string[]) =>
  teaTalk([['customer', 0, '在吗'], ...texts.map((text, index): Line => ['agent', index + 9, text])]);

describe('sequence', () => {
  it('finds nothing where all steps come in order, several of them in one message or not', () => {
    expect(flow.find(talk('您好 需要什么', '推荐龙井', '再见'))).toEqual([]);
    expect(flow.find(talk('您好', '需要什么', '再见'))).toEqual([]);
  });

  it('tells which steps are missing, of the agent who served', () => {
    expect(flow.find(talk('您好', '推荐龙井'))).toEqual([
      expect.objectContaining({
        message: null,
        agent: '小美',
        detail: { missing: ['询问', '道别'], out_of_order: [], taken: ['招呼', '推荐'] },
      }),
    ]);
  });

  it('tells which steps come out of order, and where', () => {
    const [finding] = flow.find(talk('推荐龙井', '您好', '需要什么', '再见'));
    expect(finding).toMatchObject({ message: 1, detail: { missing: [], out_of_order: ['推荐'] } });
  });

  it('blames the one late greeting, not all that came before it', () => {
    const [finding] = flow.find(talk('需要什么', '推荐龙井', '再见', '您好'));
    expect(finding?.detail['out_of_order']).toEqual(['招呼']);
  });

  it('lets as many steps be missing as the rule allows, and any order where it says so', () => {
    expect(judgeBy(sequence, { steps, allowed: 2 }).find(talk('您好'))).toEqual([]);
    expect(judgeBy(sequence, { steps, in_order: false }).find(talk('再见', '需要', '您好'))).toEqual([]);
  });

  it('looks at no conversation without an agent, nor with fewer turns than asked for', () => {
    expect(flow.find(teaTalk([['customer', 0, '在吗']]))).toEqual([]);
    expect(judgeBy(sequence, { steps, turns: 2 }).find(talk('嗯'))).toEqual([]);
  });

  it('is told where a step has no words', () => {
    const { problems } = judgeBy(sequence, { steps: [{ name: '招呼' }, { name: '道别', any: ['再见'] }] });
    expect(problems.map(({ message }) => message)).toEqual([
      'the step "招呼" has no words. Give it any, all, none or like',
    ]);
  });
});

describe('the longest chain of steps', () => {
  it('is as long as the best of all choices, and in order', () => {
    const random = seeded(5);
    for (let round = 0; round < 400; round++) {
      const places = Array.from({ length: 2 + random(5) }, () =>
        [...new Set(Array.from({ length: random(4) }, () => random(8)))].sort((a, b) => a - b),
      );
      const chain = longestChain(places);
      let end = -1;
      for (const step of chain) {
        const place = places[step]?.find((message) => message >= end);
        expect(place).toBeDefined();
        end = place ?? end;
      }
      expect(chain.length).toBe(best(places, 0, -1));
    }
  });
});

/** By trying every choice. */
function best(places: readonly (readonly number[])[], step: number, end: number): number {
  if (step === places.length) return 0;
  const taken = (places[step] ?? []).filter((place) => place >= end).map((place) => 1 + best(places, step + 1, place));
  return Math.max(best(places, step + 1, end), ...taken);
}
