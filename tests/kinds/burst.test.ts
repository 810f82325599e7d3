import { describe, expect, it } from 'vitest';
import { burst } from '../../src/kinds/burst.js';
import { judgeBy, type Line, teaTalk } from './tea-shop.js';

const flooding = judgeBy(burst, { who: 'agent', at_least: 3, within: '10s' });
const agentAt = (...seconds: readonly number[]): readonly Line[] => seconds.map((at) => ['agent', at, '新茶上市']);

describe('burst', () => {
  it('finds messages in a row, at the first of them', () => {
    const [finding, ...more] = flooding.find(teaTalk([['customer', 0, '在吗'], ...agentAt(2, 5, 12)]));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ message: 1, role: 'agent', agent: '小美' });
    expect(finding?.detail).toEqual({ count: 3, seconds: 10, limit: 10 });
  });

  it('takes one long burst for one', () => {
    const findings = flooding.find(teaTalk(agentAt(0, 4, 8, 12, 16, 20)));
    expect(findings.map(({ detail }) => detail['count'])).toEqual([6]);
  });

  it('takes two bursts with a pause between them for two', () => {
    const findings = flooding.find(teaTalk(agentAt(0, 1, 2, 100, 101, 102)));
    expect(findings.map(({ message }) => message)).toEqual([0, 3]);
  });

  it('finds nothing when they come slowly, or too few', () => {
    expect(flooding.find(teaTalk(agentAt(0, 6, 12, 18)))).toEqual([]);
    expect(flooding.find(teaTalk(agentAt(0, 1)))).toEqual([]);
  });

  it('starts anew when the customer speaks, but not at a system notice', () => {
    const [one, two, three] = agentAt(0, 1, 3) as [Line, Line, Line];
    expect(flooding.find(teaTalk([one, two, ['customer', 2, '等等'], three]))).toEqual([]);
    expect(flooding.find(teaTalk([one, two, ['system', 2, '客户正在输入'], three]))).toHaveLength(1);
  });

  it('does not add up the messages of two agents', () => {
    expect(flooding.find(teaTalk([...agentAt(0, 1), ['agent', 2, '您好', '阿强']]))).toEqual([]);
  });

  it('can judge a customer who presses, whom an agent or a bot answers', () => {
    const pressing = judgeBy(burst, { who: 'customer', at_least: 3, within: '1m' });
    const asks: readonly Line[] = [
      ['customer', 0, '在吗'],
      ['customer', 20, '人呢'],
      ['customer', 40, '??'],
    ];
    expect(pressing.find(teaTalk(asks))[0]).toMatchObject({ role: 'customer', agent: null, message: 0 });
    expect(pressing.find(teaTalk([...asks.slice(0, 2), ['bot', 30, '稍等'], ...asks.slice(2)]))).toEqual([]);
  });

  it('does not guess from times without seconds', () => {
    const talk = teaTalk(agentAt(0, 0, 0));
    const rough = talk.messages.map((message) => ({ ...message, precise: false }));
    expect(flooding.find({ ...talk, messages: rough })).toEqual([]);
    expect(judgeBy(burst, { at_least: 3, within: '1m' }).find({ ...talk, messages: rough })).toHaveLength(1);
    expect(
      flooding.find(
        teaTalk([
          ['agent', null, '一'],
          ['agent', null, '二'],
          ['agent', null, '三'],
        ]),
      ),
    ).toEqual([]);
  });
});
