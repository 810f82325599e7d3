import { describe, expect, test } from 'vitest';
import { OutOfOrder } from '../../src/conversations/gatherer.js';
import { StreamingGatherer } from '../../src/conversations/streaming-gatherer.js';
import type { Reading } from '../../src/model/message.js';
import { gather, HOUR, MINUTE, NINE, reading, tuesday } from './tea-shop.js';

const GAPS = { idGap: 24 * HOUR, sessionGap: 30 * MINUTE };
const eager = () => new StreamingGatherer({ ...GAPS, freelyHeld: 0 });

const chats = (count: number, said: (number: number) => Parameters<typeof reading>[0]): Reading[] =>
  Array.from({ length: count }, (_, number) => reading({ conversation: `C${number}`, ...said(number) }));

describe('an input in order of time', () => {
  const customer = (number: number) => ({
    conversation: '',
    customer: `顾客${number % 3}`,
    time: NINE + number * 20 * MINUTE,
  });

  test('closes a conversation when its silence is longer than the gap and an hour', () => {
    const run = eager();
    run.add([reading({ conversation: '', customer: '爱喝茶' }), reading({ conversation: '', customer: '爱喝茶' })]);
    const other = { conversation: '', customer: '别人' };
    expect(run.add([reading({ ...other, time: NINE + 90 * MINUTE })])).toEqual([]);
    const given = run.add([reading({ ...other, time: NINE + 90 * MINUTE + 1 })]);
    expect(given.map(({ customer, messages }) => [customer, messages.length])).toEqual([['爱喝茶', 2]]);
  });

  test('holds no more than what may go on', () => {
    const run = eager();
    let given = 0;
    for (let number = 0; number < 500; number++) {
      const own = { conversation: '', customer: `顾客${number}` };
      given += run.add([reading({ ...own, time: NINE + number * MINUTE })]).length;
      expect(number + 1 - given).toBeLessThanOrEqual(92);
    }
  });

  test('closes nobody who goes on speaking', () => {
    const run = eager();
    const given = Array.from({ length: 100 }, (_, number) => run.add([reading(customer(number))])).flat();
    expect(given).toEqual([]);
  });

  test('starts over when a message of a closed conversation comes late', () => {
    const run = eager();
    run.add([reading(), reading({ conversation: 'C2', time: NINE + 30 * HOUR })]);
    expect(() => run.add([reading({ time: NINE + 24 * HOUR })])).toThrow(OutOfOrder);
  });

  test('goes on with C1#2 when the late message is after the gap', () => {
    const run = eager();
    const closed = run.add([reading(), reading({ conversation: 'C2', time: NINE + 30 * HOUR })]);
    expect(closed.map(({ id }) => id)).toEqual(['C1']);
    run.add([reading({ time: NINE + 30 * HOUR })]);
    expect([...run.finish()].map(({ id }) => id).sort()).toEqual(['C1#2', 'C2']);
  });
});

describe('an input by conversation', () => {
  /** Every conversation a day before the one before it, so that the times tell nothing. */
  const backwards = (count: number) =>
    chats(count, (number) => ({ time: NINE - number * 24 * HOUR })).flatMap((one) => [one, one]);

  test('closes a conversation when 64 others have begun since', () => {
    const run = eager();
    expect(run.add(backwards(64))).toEqual([]);
    expect(run.add(chats(1, () => ({ conversation: 'C64' })))).toMatchObject([{ id: 'C0', messages: [{}, {}] }]);
  });

  test('starts over when one comes back after it was closed', () => {
    const run = eager();
    run.add(backwards(70));
    expect(() => run.add([reading({ conversation: 'C0' })])).toThrow(OutOfOrder);
  });

  test('closes none when one has come back before', () => {
    const run = eager();
    const [first, ...rest] = backwards(200);
    expect(run.add([first as Reading, reading({ conversation: 'C1' }), first as Reading])).toEqual([]);
    expect(run.add(rest)).toEqual([]);
    expect([...run.finish()]).toHaveLength(200);
  });

  test('knows a sequel from a return', () => {
    const run = eager();
    const first = run.add(chats(70, (number) => ({ time: NINE - number * MINUTE })));
    expect(first).toHaveLength(6);
    run.endOfInput();
    const second = run.add(chats(70, () => ({ time: NINE + 48 * HOUR, source: tuesday })));
    const ids = [...second, ...run.finish()].map(({ id }) => id);
    expect(ids).toContain('C0#2');
    expect(ids).toContain('C69');
    expect(ids).toContain('C69#2');
  });

  test('needs no times', () => {
    const run = eager();
    expect(run.add(chats(70, () => ({ time: null })))).toHaveLength(6);
    expect(() => run.add([reading({ conversation: 'C0', time: NINE })])).toThrow(OutOfOrder);
  });

  test('does not close who is speaking without times among others that have some', () => {
    const run = eager();
    const timeless = reading({ conversation: 'C0', time: null });
    expect(run.add([timeless])).toEqual([]);
    expect(run.add([reading({ conversation: 'C1' }), reading({ conversation: 'C2', time: null })])).toEqual([]);
    expect(run.add([reading({ conversation: 'C2', time: null })])).toEqual([]);
    const given = run.add([reading({ conversation: 'C3', time: NINE + 48 * HOUR })]);
    expect(given.map(({ id, messages }) => [id, messages.length])).toEqual([
      ['C0', 1],
      ['C1', 1],
      ['C2', 2],
    ]);
  });
});

describe('several inputs', () => {
  test('keep a conversation open that ended within the gap of the end of its file', () => {
    const run = eager();
    run.add([reading(), reading({ conversation: 'C2', time: NINE + 24 * HOUR + 1 })]);
    expect(run.endOfInput().map(({ id }) => id)).toEqual(['C1']);
    run.add([reading({ conversation: 'C2', time: NINE + 30 * HOUR, source: tuesday })]);
    expect([...run.finish()]).toMatchObject([{ id: 'C2', messages: [{}, {}] }]);
  });

  test('may each begin earlier than the one before', () => {
    const given = gather(eager(), [
      chats(3, (number) => ({ time: NINE + number * HOUR })),
      chats(3, (number) => ({ time: NINE + number * HOUR, shop: '茶铺二店', source: tuesday })),
    ]);
    expect(given).toHaveLength(6);
  });

  test('start over when the second repeats what was closed in the first', () => {
    const export1 = chats(200, (number) => ({ time: NINE + number * HOUR }));
    expect(() => gather(eager(), [export1, export1])).toThrow(OutOfOrder);
  });

  test('are never closed early while little is held', () => {
    const export1 = chats(1000, (number) => ({ time: NINE + ((number * 7919) % 1000) * HOUR }));
    const given = gather(new StreamingGatherer(GAPS), [export1, export1, [...export1].reverse()]);
    expect(given).toHaveLength(1000);
  });
});

describe('a budget', () => {
  test('is kept by closing what earlier inputs left open', () => {
    const run = new StreamingGatherer({ ...GAPS, freelyHeld: 10, mostHeld: 40 });
    run.add(chats(30, () => ({})));
    expect(run.endOfInput()).toEqual([]);
    expect(run.add(chats(30, () => ({ shop: '茶铺二店', source: tuesday })))).toHaveLength(20);
  });

  test('starts over when it is not enough', () => {
    const run = new StreamingGatherer({ ...GAPS, freelyHeld: 10, mostHeld: 40 });
    expect(() => run.add(chats(41, () => ({})))).toThrow(OutOfOrder);
  });
});

test('a message that is held for long no longer keeps its chunk of the file', () => {
  const chunk = `2026-11-22,${'亲,龙井今天下单明天发货'.repeat(3)},M000000000000001`;
  const said = { text: chunk.slice(11, 47), id: chunk.slice(48) };
  const run = new StreamingGatherer({ ...GAPS, freelyHeld: 2 });
  const first = reading(said);
  run.add([first, reading()]);
  run.add([reading(), reading()]);
  run.add([reading(), reading()]);
  expect(first.message).toMatchObject(said);
  expect([...run.finish()]).toMatchObject([{ messages: [said, {}, {}, {}, {}, {}] }]);
});
