import { describe, expect, it } from 'vitest';
import { agentsNeeded, serviceLevel, waitProbability } from '../../src/tallies/erlang-c.js';

// A widely published worked example: 100 calls in half an hour of 3 minutes each are 10 erlangs; with 14 agents 17.4 % wait,
// 88.8 % are answered within 20 seconds, and 14 are the fewest for 80 % in 20 seconds.
const calls = { perHour: 200, handling: 180 };

describe('Erlang C', () => {
  it('gives the worked values of the 10-erlang example', () => {
    expect(waitProbability(10, 14)).toBeCloseTo(0.174, 3);
    expect(serviceLevel(calls, 14, 20)).toBeCloseTo(0.888, 3);
    expect(agentsNeeded(calls, 0.8, 20, 1)).toBe(14);
  });

  it('agrees with the sum that it is the recursion of', () => {
    const bySum = (erlangs: number, servers: number) => {
      let term = 1;
      let sum = 0;
      for (let k = 0; k < servers; k++) {
        sum += term;
        term *= erlangs / (k + 1);
      }
      const last = (term * servers) / (servers - erlangs);
      return last / (sum + last);
    };
    for (const [erlangs, servers] of [[1, 2], [5, 7], [20, 24], [0.3, 1]] as const) {
      expect(waitProbability(erlangs, servers)).toBeCloseTo(bySum(erlangs, servers), 10);
    }
  });

  it('lets everybody wait where servers cannot keep up, and needs nobody where nobody comes', () => {
    expect(waitProbability(5, 5)).toBe(1);
    expect(agentsNeeded({ perHour: 0, handling: 180 }, 0.9, 180, 1)).toBe(0);
  });

  it('needs fewer agents the more chats each serves at once', () => {
    expect(agentsNeeded(calls, 0.8, 20, 3)).toBe(5);
  });
});
