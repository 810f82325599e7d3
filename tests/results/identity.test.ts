import { describe, expect, it } from 'vitest';
import { says } from '../../src/kinds/says.js';
import type { Finding } from '../../src/model/finding.js';
import { FindingIds, pseudonym } from '../../src/results/identity.js';
import { teaRule, teaTalk } from '../kinds/tea-shop.js';

const shop = { platform: 'taobao', shop: '山里茶' };
const { rule } = teaRule('off-platform', says, { any: ['加微信'] });
const at = (message: number | null, more: Partial<Finding> = {}): Finding => ({
  rule,
  message,
  span: null,
  role: 'agent',
  agent: '小美',
  detail: {},
  ...more,
});

describe('a pseudonym', () => {
  it('is the same in every run, and another with every key, shop, platform and customer', () => {
    const names = [
      pseudonym('茶客', shop, '钥匙'),
      pseudonym('茶客', shop, '别的钥匙'),
      pseudonym('茶客', { ...shop, shop: '云上茶' }, '钥匙'),
      pseudonym('茶客', { ...shop, platform: 'jd' }, '钥匙'),
      pseudonym('老陈', shop, '钥匙'),
    ];
    expect(pseudonym('茶客', shop, '钥匙')).toBe(names[0]);
    expect(new Set(names).size).toBe(5);
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('of nobody is nothing', () => {
    expect(pseudonym('', shop, '钥匙')).toBe('');
  });
});

describe('the id of a finding', () => {
  const talk = teaTalk([
    ['agent', 0, '加微信'],
    ['agent', 9, '加微信'],
  ]);
  const withoutIds = { ...talk, messages: talk.messages.map((message) => ({ ...message, id: '' })) };
  const elsewhere = {
    ...talk,
    messages: talk.messages.map((message) => ({ ...message, row: 99, source: { file: '周日.csv', index: 3 } })),
  };

  it('does not depend on the file or the row', () => {
    expect(new FindingIds(elsewhere).of(at(1))).toBe(new FindingIds(talk).of(at(1)));
  });

  it('does not depend on where in the conversation the message stands', () => {
    const later = { ...talk, messages: talk.messages.slice(1) };
    expect(new FindingIds(later).of(at(0))).toBe(new FindingIds(talk).of(at(1)));
  });

  it('tells messages, conversations, orders and refunds apart', () => {
    const ids = new FindingIds(talk);
    const all = [
      ids.of(at(0)),
      ids.of(at(1)),
      ids.of(at(null)),
      ids.of(at(null, { order: 'O1' })),
      ids.of(at(null, { order: 'O1', detail: { refund: 'R7' } })),
      new FindingIds({ ...talk, id: 'C2' }).of(at(0)),
      new FindingIds({ ...talk, shop: '云上茶' }).of(at(0)),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('tells two findings of one message apart, and messages without ids by what they are', () => {
    const ids = new FindingIds(withoutIds);
    expect(new Set([ids.of(at(0)), ids.of(at(0)), ids.of(at(1))]).size).toBe(3);
  });
});
