import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../src/text/durations.js';
import { seeded } from '../themes/seeded.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('parseDuration', () => {
  it.each([
    ['6s', 6 * SECOND],
    ['90s', 90 * SECOND],
    ['2m', 2 * MINUTE],
    ['30分钟', 30 * MINUTE],
    ['30分', 30 * MINUTE],
    ['2h', 2 * HOUR],
    ['24h', DAY],
    ['3d', 3 * DAY],
    ['1h30m', 90 * MINUTE],
    ['1小时30分', 90 * MINUTE],
    ['2个小时', 2 * HOUR],
    ['1.5h', 90 * MINUTE],
    ['3天', 3 * DAY],
    ['15秒', 15 * SECOND],
    [' 10 min ', 10 * MINUTE],
    ['1 hour 5 seconds', HOUR + 5 * SECOND],
    ['500ms', 500],
    ['1.5s', 1500],
    ['6S', 6 * SECOND],
    ['0s', 0],
  ])('reads %s', (written, milliseconds) => {
    expect(parseDuration(written)).toBe(milliseconds);
  });

  it.each([
    '',
    ' ',
    '6',
    's',
    '-6s',
    '6x',
    '30m1h',
    '6s 7s',
    '1h30',
    'six seconds',
    '6sm',
    '1e5s',
    '9999999999999999999d',
  ])('refuses "%s"', (written) => {
    expect(parseDuration(written)).toBeNull();
  });
});

describe('formatDuration', () => {
  it('writes the units that are there, longest first', () => {
    expect(formatDuration(90_061_500)).toBe('1d1h1m1s500ms');
    expect(formatDuration(5400_000)).toBe('1h30m');
    expect(formatDuration(5400_000, 'zh')).toBe('1小时30分钟');
    expect(formatDuration(5401_000, 'en')).toBe('1 hour 30 minutes 1 second');
    expect(formatDuration(0)).toBe('0s');
  });

  it('is read back to the same length in every style', () => {
    const random = seeded(11);
    for (let round = 0; round < 2000; round++) {
      const milliseconds = random(10 ** (1 + random(10)));
      for (const style of ['short', 'zh', 'en'] as const) {
        expect(parseDuration(formatDuration(milliseconds, style)), `${milliseconds} ${style}`).toBe(milliseconds);
      }
    }
  });
});
