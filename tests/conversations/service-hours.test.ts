import { expect, test } from 'vitest';
import { DEFINITIONS } from '../../src/conversations/definitions.js';
import { withServiceHours } from '../../src/conversations/response-definition.js';
import { isServed, parseServiceHours } from '../../src/conversations/service-hours.js';
import { UserError } from '../../src/model/user-error.js';

test.each([
  ['09:00-24:00', 540, 1440],
  ['9:30–23:00', 570, 1380],
  [' 8：00 ~ 23：00 ', 480, 1380],
  ['9:00至18:00', 540, 1080],
  ['00:00-24:00', 0, 1440],
  ['22:00-02:00', 1320, 120],
])('"%s" are hours', (text, from, to) => {
  expect(parseServiceHours(text)).toEqual({ from, to });
});

test.each(['', '9-23', '09:00', '09:00-25:00', '24:00-09:00', '09:60-10:00', '09:00-24:01', '09:00-09:00', '全天'])(
  '"%s" are no hours, and the message says what are',
  (text) => {
    expect(() => parseServiceHours(text)).toThrow(UserError);
    expect(() => parseServiceHours(text)).toThrow(
      `service hours "${text}": not two different times of day. Write them as`,
    );
  },
);

test('hours past midnight take in both ends of the day', () => {
  const night = parseServiceHours('22:00-02:00');
  expect([1319, 1320, 1439, 0, 119, 120].map((minute) => isServed(night, minute))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('a shop may have its own hours in any definition', () => {
  const late = withServiceHours(DEFINITIONS.taobao, '09:00-24:00');
  expect(late).toEqual({ ...DEFINITIONS.taobao, hours: { from: 540, to: 1440 } });
  expect(DEFINITIONS.taobao.hours).toEqual({ from: 480, to: 1380 });
});
