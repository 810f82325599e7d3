import { expect, test } from 'vitest';
import { dropDuplicates } from '../../src/conversations/drop-duplicates.js';
import { message, NINE, tuesday } from './tea-shop.js';

const drop = (messages: ReturnType<typeof message>[]) =>
  dropDuplicates(
    messages,
    messages.map(({ time }) => time ?? NINE),
    new Map(),
  );

test('ids that end alike are told apart, and found when they do repeat', () => {
  const ids = Array.from({ length: 40 }, (_, number) => `${number}_external_user_of_the_tea_shop`);
  const messages = ids.map((id) => message({ id }));
  expect(drop(messages)).toBe(messages);
  expect(drop([...messages, message({ id: ids[7] ?? '' })])).toHaveLength(40);
});

test('ids of a very long conversation are all looked at', () => {
  const messages = Array.from({ length: 1000 }, (_, number) => message({ id: `M${number}` }));
  expect(drop([...messages, ...messages])).toEqual(messages);
});

test('a row without a time counts once, even where the files put it in different places', () => {
  const recall = { time: null, text: '(撤回了一条消息)', role: 'system' as const };
  const messages = [message(recall), message(), message({ time: NINE + 1 }), message({ ...recall, source: tuesday })];
  expect(drop(messages)).toHaveLength(3);
});
