import { describe, expect, it } from 'vitest';
import { signDoubt } from '../../src/packs/sign-doubt.js';

describe('a sign inside a choice', () => {
  it.each(['(怎么样?|好)', '(follower*|粉丝)', '(a+|b)'])('is doubted in %s', (word) => {
    expect(signDoubt(word)).toContain('inside a choice, where it is the sign itself');
  });

  it.each(['(怎么样\\?|好)', '去死(吧|$)', '[傻煞][*×]', '/(怎么样?|好)/', '多少钱?', 'refund*', '(加|搜)[*+]'])(
    'is none in %s',
    (word) => {
      expect(signDoubt(word)).toBeNull();
    },
  );
});
