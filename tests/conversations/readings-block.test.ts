import { expect, test } from 'vitest';
import { decodeReadings, encodeReadings } from '../../src/conversations/readings-block.js';
import type { Reading, Source } from '../../src/model/message.js';
import { NINE, reading, tuesday } from './tea-shop.js';

test('readings come back from the disk as they went, whatever is in them', () => {
  const readings: Reading[] = [
    reading(),
    reading({
      time: null,
      precise: false,
      role: 'bot',
      sender: '店小蜜',
      text: '',
      type: 'card',
      id: 'M1',
      row: 4_000_000_000,
    }),
    reading({ time: NINE + 0.5, text: '半个字\ud83d', id: '\ud83d', source: tuesday }),
    reading({
      time: -1,
      text: '"引号",逗号\n换行\u0000\u2028😀',
      conversation: '',
      customer: '__proto__',
      shop: '',
      platform: '',
    }),
    reading({ role: 'agent', sender: '小美', order: '4100000000000000001', rating: '非常满意', team: '售后组' }),
  ];
  const sources: Source[] = [];
  const block = encodeReadings(readings, sources);
  expect(decodeReadings(block, sources)).toEqual(readings);
  expect(decodeReadings(block, sources)[2]?.message.source).toBe(tuesday);
  expect(sources).toHaveLength(2);
});
