import { describe, expect, it } from 'vitest';
import { signDoubt } from '../../src/packs/sign-doubt.js';

describe('a sign inside a choice', () => {
  it.each(['(怎么样?|好)', '(follower*|粉丝)', '(a+|b)'])('is doubted in %s', (word) => {
    expect(signDoubt(word)).toContain('inside a choice, where it is the sign itself');
  });

  it.each(['退[一二0-9]+块', '(块|元)+退', '[0-9]{2}块'])('is doubted behind one in %s', (word) => {
    expect(signDoubt(word)).toContain('behind a choice, where it is the sign itself');
  });

  it.each(['退[一二\\d]块', '缝(了|)\\d针'])('is doubted where a letter stands for digits in %s', (word) => {
    expect(signDoubt(word)).toContain('Write [0-9] for a digit');
  });

  it.each(['退[0-9]块', '(怎么样\\?|好)', '去死(吧|$)', '[傻煞][*×]', '/(怎么样?|好)/', '多少钱?', 'refund*', '(加|搜)[*+]'])(
    'is none in %s',
    (word) => {
      expect(signDoubt(word)).toBeNull();
    },
  );
});
