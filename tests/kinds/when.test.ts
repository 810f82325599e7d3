import { describe, expect, it } from 'vitest';
import { says } from '../../src/kinds/says.js';
import { when } from '../../src/kinds/when-options.js';
import type { MeasuredConversation } from '../../src/model/conversation.js';
import { judgeByRules, type Line, teaRefund, teaRule, teaTalk } from './tea-shop.js';

/** Whether a rule for 涨价 stands in a conversation of a Monday at ten, when it asks for this. */
function stands(asked: unknown, more: Partial<MeasuredConversation> = {}, lines: readonly Line[] = LINES): boolean {
  const rule = { ...teaRule('price', says, { any: ['涨价'] }), when: when.parse(asked) };
  return judgeByRules([rule]).find(teaTalk(lines, more)).length > 0;
}

const LINES: readonly Line[] = [
  ['customer', 0, '龙井多少钱'],
  ['agent', 9, '涨价了'],
];

describe('when', () => {
  it.each<[string, unknown, Partial<MeasuredConversation>, boolean]>([
    ['the shop', { shop: '山里茶' }, {}, true],
    ['one of several shops', { shop: ['海边茶', '山里茶'] }, {}, true],
    ['another shop', { shop: '海边茶' }, {}, false],
    ['not this shop', { shop: { not: '山里茶' } }, {}, false],
    ['an order', { order: true }, { orders: ['O1'] }, true],
    ['no order', { order: false }, { orders: ['O1'] }, false],
    ['a rating in a range', { rating: { at_most: 2 } }, { rating: 1 }, true],
    ['a rating out of it', { rating: { at_most: 2 } }, { rating: 3 }, false],
    ['a rating that nobody gave', { rating: { at_most: 2 } }, { rating: null }, false],
    ['no rating of a list', { not: { rating: [4, 5] } }, { rating: null }, true],
    ['the hour', { hour: '9-12' }, {}, true],
    ['an hour over midnight', { hour: '22-6' }, {}, false],
    ['several hours', { hour: [10, '22-6'] }, {}, true],
    ['the weekday', { weekday: 'mon-fri' }, {}, true],
    ['the weekend', { weekday: ['SAT', 'sun'] }, {}, false],
    ['the team', { team: '夜班' }, { teams: new Map([['小美', '夜班']]) }, true],
    ['no known team', { team: '夜班' }, {}, false],
    ['the level', { level: { not: '新人' } }, { levels: new Map([['小美', '新人']]) }, false],
    ['how many agents', { agents: { above: 1 } }, {}, false],
    ['how many messages', { messages: { customer: 1, all: { at_least: 2 } } }, {}, true],
    ['fewer messages', { messages: { agent: { at_least: 2 } } }, {}, false],
    ['a refund', { refund: { kind: 'refund-only', amount: { above: 50 } } }, { refunds: [teaRefund({})] }, true],
    ['a refund that is too small', { refund: { amount: { above: 60 } } }, { refunds: [teaRefund({})] }, false],
    ['how long it took', { refund: { seconds: { above: 3600 } } }, { refunds: [slow()] }, true],
    ['a refund not finished', { refund: { seconds: { above: 0 } } }, { refunds: [teaRefund({ applied_at: 0 })] }, false],
    ['the stage', { stage: 'after-sale' }, { refunds: [teaRefund({})] }, true],
    ['any of several', { any: [{ shop: '海边茶' }, { order: false }] }, {}, true],
    ['none of several', { not: { any: [{ shop: '海边茶' }, { order: false }] } }, {}, false],
  ])('asks for %s', (_title, asked, more, expected) => {
    expect(stands(asked, more)).toBe(expected);
  });

  it('knows no hour without a time', () => {
    expect(stands({ hour: '0-24' }, {}, [['agent', null, '涨价了']])).toBe(false);
  });

  it('tells what is no hour, no day, no range', () => {
    expect(() => when.parse({ hour: '25-3' })).toThrow('is not an hour from 0 to 23');
    expect(() => when.parse({ weekday: 'someday' })).toThrow('is not a day or several');
    expect(() => when.parse({ rating: {} })).toThrow('a range needs at_least');
  });
});


function slow() {
  return teaRefund({ applied_at: 0, finished_at: 2 });
}
