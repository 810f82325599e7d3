import { describe, expect, it } from 'vitest';
import { response } from '../../src/kinds/response.js';
import { judgeBy, refusals, teaTalk } from './tea-shop.js';

const window = judgeBy(response, { min: '6s', max: '15s' });

describe('response', () => {
  it('finds a slow answer on the line that shows it', () => {
    const [finding, ...more] = window.find(
      teaTalk([
        ['customer', 0, '有龙井吗'],
        ['agent', 16, '有的'],
      ]),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ message: 1, span: null, role: 'agent', agent: '小美' });
    expect(finding?.detail).toEqual({
      quick: 0,
      inside: 0,
      slow: 1,
      turns: 1,
      quickest: 16,
      slowest: 16,
      min: 6,
      max: 15,
    });
  });

  it.each([6, 10, 15])('counts an answer after %d s to the window: both ends belong to it', (seconds) => {
    expect(
      window.find(
        teaTalk([
          ['customer', 0, '有龙井吗'],
          ['agent', seconds, '有的'],
        ]),
      ),
    ).toEqual([]);
  });

  it.each([5.999, 15.001])('finds an answer after %d s', (seconds) => {
    expect(
      window.find(
        teaTalk([
          ['customer', 0, '有龙井吗'],
          ['agent', seconds, '有的'],
        ]),
      ),
    ).toHaveLength(1);
  });

  it('makes one finding an agent with all counts, at the first of the slowest turns', () => {
    const talk = teaTalk([
      ['customer', 0, '有龙井吗'],
      ['agent', 2, '有的'],
      ['customer', 10, '几年的'],
      ['agent', 70, '今年的'],
      ['customer', 80, '哪里的'],
      ['agent', 140, '西湖的'],
      ['customer', 150, '好'],
      ['agent', 160, '谢谢', '阿强'],
      ['customer', 170, '在吗'],
      ['agent', 171, '在', '阿强'],
    ]);
    const findings = window.find(talk);
    expect(findings.map(({ agent, message }) => [agent, message])).toEqual([
      ['小美', 3],
      ['阿强', 9],
    ]);
    expect(findings[0]?.detail).toMatchObject({ quick: 1, inside: 0, slow: 2, turns: 3, slowest: 60 });
    expect(findings[1]?.detail).toMatchObject({ quick: 1, inside: 1, slow: 0, turns: 2, quickest: 1 });
  });

  it('leaves turns alone that are not counted, not answered or not decidable', () => {
    const talk = teaTalk([
      ['customer', 0, '有龙井吗'],
      ['agent', 600, '有的'],
      ['customer', 700, '在吗'],
    ]);
    const turns = talk.turns.map((turn) => ({ ...turn, counted: false, why: 'outside-hours' as const }));
    expect(window.find({ ...talk, turns })).toEqual([]);
    expect(
      window.find(
        teaTalk([
          ['customer', null, '有龙井吗'],
          ['agent', null, '有的'],
        ]),
      ),
    ).toEqual([]);
  });

  it('judges the first response alone when asked to', () => {
    const first = judgeBy(response, { max: '3m', of: 'first' });
    const late = teaTalk([
      ['customer', 0, '在吗'],
      ['agent', 20, '在的'],
      ['customer', 30, '龙井多少钱'],
      ['agent', 900, '58'],
    ]);
    expect(first.find(late)).toEqual([]);
    expect(judgeBy(response, { max: '3m' }).find(late)).toHaveLength(1);
    expect(
      first.find(
        teaTalk([
          ['customer', 0, '在吗'],
          ['agent', 181, '在的'],
        ]),
      ),
    ).toHaveLength(1);
  });

  it('refuses a window that nothing can meet, and one without bounds', () => {
    expect(refusals(response, { min: '20s', max: '15s' })).toEqual(['min is above max: no answer could be right']);
    expect(refusals(response, {})).toEqual(['a response rule needs min, max or both']);
    expect(refusals(response, { max: 15 })).toEqual([
      '"15" is not a length of time. Write a number and s, m, h or d, such as 90s, 30m or 1h30m',
    ]);
  });
});
