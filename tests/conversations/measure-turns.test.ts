import { describe, expect, test } from 'vitest';
import { DEFINITIONS } from '../../src/conversations/definitions.js';
import { measureTurns } from '../../src/conversations/measure-turns.js';
import { withServiceHours } from '../../src/conversations/response-definition.js';
import type { Message } from '../../src/model/message.js';
import { conversation, dice, HOUR, message, NINE, SECOND } from './tea-shop.js';

const SHANGHAI = 'Asia/Shanghai';
const turns = (...messages: Message[]) => measureTurns(conversation(messages), DEFINITIONS.plain, SHANGHAI);

const asks = (second: number, said: Partial<Message> = {}) => message({ time: NINE + second * SECOND, ...said });
const answers = (second: number, sender = '小美', said: Partial<Message> = {}) =>
  asks(second, { role: 'agent', sender, ...said });

describe('a turn', () => {
  test('opens with the first of several questions and closes with the next answer', () => {
    expect(turns(asks(0), asks(4), answers(9), answers(11))).toEqual([
      { opened: 0, closed: 2, agent: '小美', wait: 9000, counted: true },
    ]);
  });

  test('is neither opened nor closed by a robot or the system', () => {
    const robot = asks(1, { role: 'bot', sender: '店小蜜' });
    const system = asks(2, { role: 'system' });
    expect(turns(robot, system, asks(3), robot, system, answers(8))).toMatchObject([
      { opened: 2, closed: 5, wait: 5000 },
    ]);
    expect(turns(robot, system, answers(8))).toEqual([]);
  });

  test('belongs to the agent who closed it, whoever spoke before', () => {
    expect(turns(asks(0), answers(5, '小美'), asks(20), answers(30, '小林'))).toMatchObject([
      { agent: '小美', wait: 5000 },
      { agent: '小林', wait: 10_000 },
    ]);
  });

  test('that is still open at the end belongs to the last agent so far', () => {
    expect(turns(asks(0), answers(5, '小美'), answers(6, '小林'), asks(20), asks(25))).toMatchObject([
      { wait: 5000 },
      { opened: 3, closed: null, agent: '小林', wait: null, counted: true },
    ]);
  });

  test('that no agent ever saw belongs to nobody', () => {
    expect(turns(asks(0))).toEqual([{ opened: 0, closed: null, agent: null, wait: null, counted: true }]);
  });

  test('of an agent without a name is not nobody', () => {
    expect(turns(asks(0), answers(5, ''))).toMatchObject([{ agent: '', wait: 5000 }]);
  });

  test('may be answered in the same instant', () => {
    expect(turns(asks(0), answers(0))).toMatchObject([{ wait: 0, counted: true }]);
  });

  test('is not split by a transfer', () => {
    const transfer = asks(5, { role: 'system', type: 'transfer' });
    expect(turns(asks(0), transfer, answers(9))).toMatchObject([{ opened: 0, wait: 9000 }]);
  });
});

describe('a wait is undecidable', () => {
  const undecidable = { wait: null, counted: false, why: 'undecidable' };

  test.each([
    ['the question has only minutes', { precise: false }, {}],
    ['the answer has only minutes', {}, { precise: false }],
    ['the question has no time', { time: null }, {}],
    ['the answer has no time', {}, { time: null }],
  ])('when %s', (_, question, answer) => {
    expect(turns(asks(0, question), answers(60, '小美', answer))).toEqual([
      { opened: 0, closed: 1, agent: '小美', ...undecidable },
    ]);
  });

  test('and an unanswered turn is left out with it, so that the rest is no rate of 0', () => {
    expect(turns(asks(0, { precise: false }))).toEqual([{ opened: 0, closed: null, agent: null, ...undecidable }]);
  });
});

describe('service hours', () => {
  const evening = withServiceHours(DEFINITIONS.plain, '09:00-10:00');
  const at = (time: number) =>
    measureTurns(
      conversation([message({ time }), message({ time: time + SECOND, role: 'agent' })]),
      evening,
      SHANGHAI,
    )[0];

  test('take in their first minute and leave out their last', () => {
    expect(at(NINE)).toMatchObject({ counted: true });
    expect(at(NINE - 1)).toMatchObject({ counted: false, why: 'outside-hours', wait: 1000 });
    expect(at(NINE + HOUR - 1)).toMatchObject({ counted: true });
    expect(at(NINE + HOUR)).toMatchObject({ counted: false, why: 'outside-hours' });
  });

  test('are those of the time zone', () => {
    const [turn] = measureTurns(conversation([message(), message({ role: 'agent' })]), evening, 'UTC');
    expect(turn?.why).toBe('outside-hours');
  });
});

test('every turn of 300 random conversations is what another reading of the contract says', () => {
  const roll = dice(20261122);
  for (let number = 0; number < 300; number++) {
    let time = NINE;
    const messages = Array.from({ length: roll(25) }, () => {
      time += roll(4) === 0 ? 0 : roll(400_000);
      const role = (['customer', 'customer', 'agent', 'agent', 'bot', 'system'] as const)[roll(6)] ?? 'system';
      const type = roll(5) === 0 ? 'transfer' : 'text';
      return message({ time, role, type, sender: role === 'agent' ? `小${roll(3)}` : '' });
    });
    const measured = turns(...messages).map(({ opened, agent, wait }) => ({ at: messages[opened]?.time, agent, wait }));
    expect(measured).toEqual(anotherReading(messages));
  }
});

/** Turns as stretches of the transcript: written as C for a customer's message, A for an agent's, and nothing for others. */
function anotherReading(messages: readonly Message[]) {
  const people = messages.filter(({ role }) => role === 'customer' || role === 'agent');
  const script = people.map(({ role }) => (role === 'agent' ? 'A' : 'C')).join('');
  return [...script.matchAll(/C+(A?)/g)].map((stretch) => {
    const first = people[stretch.index];
    const last = people[stretch.index + stretch[0].length - 1];
    const answered = stretch[1] === 'A';
    const before = people.slice(0, stretch.index).findLast(({ role }) => role === 'agent');
    return {
      at: first?.time,
      agent: (answered ? last?.sender : before?.sender) ?? null,
      wait: answered ? (last?.time ?? 0) - (first?.time ?? 0) : null,
    };
  });
}
