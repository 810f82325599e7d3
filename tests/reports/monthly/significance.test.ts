import { describe, expect, it } from 'vitest';
import { differenceOf, spreadOf } from '../../../src/reports/monthly/significance.js';

describe('the difference of two periods', () => {
  it('is nothing to tell where either has fewer than 30', () => {
    expect(differenceOf({ of: 29, hits: 29 }, { of: 1000, hits: 500 })).toBe('few');
  });

  it('is nothing to tell where fewer than 5 are expected', () => {
    expect(differenceOf({ of: 100, hits: 3 }, { of: 100, hits: 1 })).toBe('few');
  });

  it('is chance for 52 of 100 after 48 of 100, and certain for 70 of 100', () => {
    expect(differenceOf({ of: 100, hits: 52 }, { of: 100, hits: 48 })).toBe('chance');
    expect(differenceOf({ of: 100, hits: 70 }, { of: 100, hits: 48 })).toBe('certain');
  });

  it('of means depends on how widely waits are spread', () => {
    const narrow = { of: 100, mean: 10, variance: 4 };
    expect(differenceOf(narrow, { ...narrow, mean: 12 })).toBe('certain');
    expect(differenceOf({ ...narrow, variance: 900 }, { of: 100, mean: 12, variance: 900 })).toBe('chance');
  });

  it('takes the spread of values from how often each occurs', () => {
    expect(spreadOf(new Map([[2, 1], [4, 2], [6, 1]]))).toEqual({ of: 4, mean: 4, variance: 8 / 3 });
  });
});
