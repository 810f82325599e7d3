import { describe, expect, it } from 'vitest';
import { says } from '../../src/kinds/says.js';
import type { Rule } from '../../src/model/rule.js';
import { pointsOf, scoreOf } from '../../src/results/score.js';
import { teaRule } from '../kinds/tea-shop.js';

const ruleOf = (id: string, more: Partial<Rule>) => teaRule(id, says, { any: ['茶'] }, more).rule;
const found = (...rules: readonly Rule[]) =>
  rules.map((rule) => ({ rule, message: null, span: null, role: 'agent' as const, agent: null, detail: {} }));
const judged = (...rules: readonly Rule[]) => {
  const points = pointsOf(found(...rules));
  return { points, score: scoreOf(found(...rules), points) };
};

const major = ruleOf('major', { points: 10 });
const capped = ruleOf('capped', { points: 10, maxPoints: 15 });

describe('points and score', () => {
  it('of a conversation without a finding are none and 100', () => {
    expect(judged()).toEqual({ points: [], score: 100 });
  });

  it('take what every finding takes', () => {
    expect(judged(major, major, ruleOf('notice', { points: 0 }))).toEqual({ points: [10, 10, 0], score: 80 });
  });

  it('take at most what a rule may take, whatever lies between', () => {
    expect(judged(capped, major, capped, capped)).toEqual({ points: [10, 10, 5, 0], score: 75 });
  });

  it('never go below 0', () => {
    expect(judged(ruleOf('grave', { points: 80 }), ruleOf('graver', { points: 80 })).score).toBe(0);
  });

  it('are 0 with a veto, whatever it takes', () => {
    expect(judged(ruleOf('veto', { points: 0, veto: true })).score).toBe(0);
  });

  it('give back for a bonus, but never more than 100', () => {
    const bonus = ruleOf('thanks', { points: -5 });
    expect(judged(major, bonus).score).toBe(95);
    expect(judged(bonus).score).toBe(100);
  });

  it('give back at most what a bonus rule may give', () => {
    expect(judged(major, ...Array.from({ length: 3 }, () => ruleOf('thanks', { points: -2, maxPoints: 3 })))).toEqual({
      points: [10, -2, -1, 0],
      score: 93,
    });
  });
});
