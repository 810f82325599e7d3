import { describe, expect, test } from 'vitest';
import { DEFINITIONS } from '../../src/conversations/definitions.js';
import { measureTurns } from '../../src/conversations/measure-turns.js';
import type { ResponseDefinition } from '../../src/conversations/response-definition.js';
import type { Message } from '../../src/model/message.js';
import { conversation, message } from './tea-shop.js';

const { taobao, jd, douyin, pdd, kuaishou } = DEFINITIONS;

/** `10:10:15` of the day the examples are set in, in Shanghai. */
const clock = (time: string) => Date.parse(`2026-11-22T${time.padStart(8, '0')}+08:00`);
const asks = (time: string) => message({ time: clock(time) });
const answers = (time: string, sender = '小美') => message({ time: clock(time), role: 'agent', sender });
const robot = (time: string) => message({ time: clock(time), role: 'bot', sender: '机器人' });
const transfer = (time: string) => message({ time: clock(time), role: 'system', type: 'transfer' });

const measure = (definition: ResponseDefinition, ...messages: Message[]) =>
  measureTurns(conversation(messages), definition, 'Asia/Shanghai');

/** Turns in time, of turns counted. */
function rate(definition: ResponseDefinition, ...messages: Message[]): string {
  const counted = measure(definition, ...messages).filter((turn) => turn.counted);
  return `${counted.filter(({ wait }) => wait !== null && wait <= definition.rate.within).length}/${counted.length}`;
}

test('there is a definition for every name of the contract', () => {
  expect(Object.keys(DEFINITIONS).sort()).toEqual(['douyin', 'jd', 'kuaishou', 'pdd', 'plain', 'taobao']);
  for (const [name, definition] of Object.entries(DEFINITIONS)) expect(definition.name).toBe(name);
});

describe('taobao', () => {
  test('(a) asks 10:10:15, again 10:15:20, answered 10:18:10 → 0/1', () => {
    expect(rate(taobao, asks('10:10:15'), asks('10:15:20'), answers('10:18:10'))).toBe('0/1');
  });

  test('(b) then asks 10:18:30, answered 10:19:00 → 1/2', () => {
    const first = [asks('10:10:15'), asks('10:15:20'), answers('10:18:10')];
    expect(rate(taobao, ...first, asks('10:18:30'), answers('10:19:00'))).toBe('1/2');
  });

  test('(c) ten questions in 3 minutes, never answered by midnight → 0/1', () => {
    const questions = Array.from({ length: 10 }, (_, number) => asks(`21:0${Math.floor(number / 4)}:0${number % 4}`));
    expect(rate(taobao, ...questions)).toBe('0/1');
  });

  test('counts turns that begin from 08:00 up to 23:00, 23:00 left out', () => {
    expect(rate(taobao, asks('7:59:59'), answers('8:00:10'))).toBe('0/0');
    expect(rate(taobao, asks('8:00:00'), answers('8:00:10'))).toBe('1/1');
    expect(rate(taobao, asks('22:59:59'), answers('23:00:10'))).toBe('1/1');
    expect(rate(taobao, asks('23:00:00'), answers('23:00:10'))).toBe('0/0');
  });

  test('keeps the true wait, however long, and none where there was no answer', () => {
    const turns = measure(
      taobao,
      asks('10:00:00'),
      answers('10:15:00'),
      asks('10:20:00'),
      answers('10:20:09'),
      asks('10:30:00'),
    );
    expect(turns.map(({ wait }) => wait)).toEqual([900_000, 9000, null]);
  });

  test('leaves out what a robot did alone, not what a robot only greeted', () => {
    expect(measure(taobao, asks('10:00:00'), robot('10:00:00'))).toMatchObject([{ counted: false, why: 'bot-only' }]);
    expect(measure(taobao, robot('10:00:00'), asks('10:00:01'))).toMatchObject([{ counted: true }]);
    expect(measure(taobao, asks('10:00:00'), robot('10:00:00'), answers('10:01:00'))).toMatchObject([
      { counted: true },
    ]);
  });

  test('leaves out answers of 0 seconds', () => {
    const turns = measure(taobao, asks('10:00:00'), answers('10:00:00'), asks('10:01:00'), answers('10:01:01'));
    expect(turns).toMatchObject([
      { wait: 0, counted: false, why: 'instant' },
      { wait: 1000, counted: true },
    ]);
  });

  test('takes a transfer without an answer for unanswered by the first agent, and the next one starts anew', () => {
    const before = [asks('10:00:00'), answers('10:00:05', '小美'), asks('10:01:00')];
    expect(measure(taobao, ...before, transfer('10:02:00'), answers('10:02:20', '小林'))).toEqual([
      { opened: 0, closed: 1, agent: '小美', wait: 5000, counted: true },
      { opened: 2, closed: null, agent: '小美', wait: null, counted: true },
      { opened: 3, closed: 4, agent: '小林', wait: 20_000, counted: true },
    ]);
  });

  test('does not blame a person for what was said to a robot before the transfer', () => {
    const turns = measure(taobao, asks('10:00:00'), robot('10:00:01'), transfer('10:05:00'), answers('10:05:08'));
    expect(turns).toEqual([{ opened: 2, closed: 3, agent: '小美', wait: 8000, counted: true }]);
  });

  test('counts a transfer by an agent who never spoke as a turn of nobody known', () => {
    const turns = measure(taobao, asks('10:00:00'), transfer('10:02:00'), answers('10:02:20', '小林'));
    expect(turns.map(({ agent, wait }) => [agent, wait])).toEqual([
      [null, null],
      ['小林', 20_000],
    ]);
  });

  test('makes nothing of a transfer when nobody is waiting', () => {
    const turns = measure(
      taobao,
      asks('10:00:00'),
      answers('10:00:05'),
      transfer('10:02:00'),
      answers('10:02:20', '小林'),
    );
    expect(turns).toHaveLength(1);
  });
});

describe('jd', () => {
  test('starts 8:56, answered 9:01 → not counted', () => {
    expect(measure(jd, asks('8:56:00'), answers('9:01:00'))).toMatchObject([{ counted: false, why: 'outside-hours' }]);
  });

  test('goes by the start of the session, not of the turn', () => {
    const early = [asks('8:56:00'), answers('9:01:00'), asks('9:10:00'), answers('9:10:09')];
    expect(measure(jd, ...early).map(({ counted }) => counted)).toEqual([false, false]);
    const late = [asks('22:59:59'), answers('23:00:05'), asks('23:30:00'), answers('23:30:09')];
    expect(measure(jd, ...late).map(({ counted }) => counted)).toEqual([true, true]);
    expect(measure(jd, asks('23:00:00'), answers('23:00:05'))).toMatchObject([{ why: 'outside-hours' }]);
  });

  test('asks for the first answer within 30 seconds', () => {
    expect(jd.rate).toEqual({ unit: 'first-turn', within: 30_000 });
    expect(rate(jd, asks('10:00:00'), answers('10:00:30'))).toBe('1/1');
    expect(rate(jd, asks('10:00:00'), answers('10:00:31'))).toBe('0/1');
  });

  test('gives a transferred inquiry to the agent it went to', () => {
    const before = [asks('10:00:00'), answers('10:00:05', '小美'), asks('10:01:00'), transfer('10:02:00')];
    expect(measure(jd, ...before, answers('10:02:20', '小林'))[1]).toMatchObject({ agent: '小林', wait: 80_000 });
    expect(measure(jd, ...before)[1]).toMatchObject({ agent: null, wait: null, counted: true });
  });
});

describe('douyin', () => {
  test('goes by sessions started from 08:00:00 to 22:59:59', () => {
    expect(rate(douyin, asks('7:59:59'), answers('8:00:10'))).toBe('0/0');
    expect(rate(douyin, asks('8:00:00'), answers('8:00:10'), asks('23:10:00'), answers('23:10:05'))).toBe('2/2');
    expect(rate(douyin, asks('23:00:00'), answers('23:00:10'))).toBe('0/0');
  });

  test('starts the clock when the customer is transferred to a person', () => {
    const robotFirst = [asks('10:00:00'), robot('10:00:01'), asks('10:03:00'), transfer('10:04:00')];
    expect(measure(douyin, ...robotFirst, answers('10:04:09'))).toMatchObject([{ opened: 3, closed: 4, wait: 9000 }]);
    expect(measure(douyin, ...robotFirst, asks('10:04:05'), answers('10:04:09'))).toMatchObject([
      { opened: 3, wait: 9000 },
    ]);
  });

  test('starts it once: a second transfer is no new start', () => {
    const turns = measure(douyin, asks('10:00:00'), transfer('10:01:00'), transfer('10:02:00'), answers('10:02:30'));
    expect(turns).toMatchObject([{ opened: 1, wait: 90_000 }]);
    const between = [
      asks('10:00:00'),
      answers('10:00:09'),
      asks('10:01:00'),
      transfer('10:02:00'),
      answers('10:02:30'),
    ];
    expect(measure(douyin, ...between)[1]).toMatchObject({ opened: 2, wait: 90_000 });
  });

  test('leaves out who never came to a person, but not who waited for one in vain', () => {
    expect(measure(douyin, asks('10:00:00'), robot('10:00:01'))).toMatchObject([
      { counted: false, why: 'not-transferred' },
    ]);
    expect(measure(douyin, asks('10:00:00'))).toMatchObject([{ counted: false, why: 'not-transferred' }]);
    expect(measure(douyin, asks('10:00:00'), transfer('10:00:10'))).toMatchObject([{ counted: true, wait: null }]);
  });
});

test('pdd counts a customer once a day, from 8 to 23', () => {
  expect(pdd.rate.unit).toBe('customer-day');
  expect(rate(pdd, asks('7:59:59'), answers('8:00:10'), asks('22:59:00'), answers('23:01:00'))).toBe('1/1');
  expect(rate(pdd, asks('10:00:00'), robot('10:00:01'))).toBe('0/1');
});

test('kuaishou counts people who reached a person, from 8 to 23, by the clock of the shop', () => {
  expect(kuaishou.rate.unit).toBe('customer');
  expect(rate(kuaishou, asks('10:00:00'), robot('10:00:01'))).toBe('0/0');
  expect(rate(kuaishou, asks('10:00:00'))).toBe('0/1');
  expect(measure(kuaishou, asks('10:00:00'), transfer('10:02:00'), answers('10:03:30', '小林'))).toMatchObject([
    { agent: '小林', wait: 210_000, counted: true },
  ]);
});
