import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../src/text/zone.js';
import { formatTime, localParts } from '../../src/text/zoned-time.js';
import { dice } from '../conversations/tea-shop.js';

const ZONES = [
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Apia',
];

/** Any moment of the thirty years from 2005 on. */
const YEARS = 30 * 365.25 * 86_400_000;
const moment = (roll: (sides: number) => number): number => Date.UTC(2005, 0, 1) + roll(YEARS);

/** The calendar of every zone; making one takes longer than asking it a thousand times. */
const calendars = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      weekday: 'short',
    }),
  ]),
);

function wallClock(ms: number, timeZone: string): string {
  const parts = calendars.get(timeZone)?.formatToParts(ms) ?? [];
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')} ${part('weekday')}`;
}

describe('formatTime', () => {
  it('writes the clock of the zone with its offset', () => {
    expect(formatTime(Date.UTC(2026, 10, 22, 1, 0, 3), 'Asia/Shanghai')).toBe('2026-11-22T09:00:03+08:00');
    expect(formatTime(Date.UTC(2026, 10, 22, 1, 0, 3), 'America/St_Johns')).toBe('2026-11-21T21:30:03-03:30');
    expect(formatTime(Date.UTC(2026, 10, 22, 1, 0, 3), 'UTC')).toBe('2026-11-22T01:00:03+00:00');
  });

  it('writes milliseconds only where there are some', () => {
    expect(formatTime(Date.UTC(2026, 10, 22, 1, 0, 3, 7), 'Asia/Shanghai')).toBe('2026-11-22T09:00:03.007+08:00');
  });

  it('takes a fixed offset as a zone', () => {
    expect(formatTime(Date.UTC(2026, 10, 22, 1, 0, 3), '+05:30')).toBe('2026-11-22T06:30:03+05:30');
    expect(formatTime(Date.UTC(2026, 10, 22, 1, 0, 3), 'UTC-3')).toBe('2026-11-21T22:00:03-03:00');
  });

  it('tells an unknown zone as the user wrote it', () => {
    expect(() => formatTime(0, 'Asia/Shanghia')).toThrow(/"Asia\/Shanghia": not known. Use an IANA name/);
  });

  it.each(ZONES)('agrees with the calendar of %s at any moment', (timezone) => {
    const roll = dice(20261122);
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    for (let round = 0; round < 400; round++) {
      const ms = moment(roll);
      const [clock, weekday] = wallClock(ms, timezone).split(' ') as [string, string];
      const written = formatTime(ms, timezone);
      expect(written.slice(0, 19)).toBe(clock);
      expect(Date.parse(written)).toBe(ms);
      const parts = localParts(ms, timezone);
      expect(parts.date).toBe(clock.slice(0, 10));
      expect(parts.hour).toBe(Number(clock.slice(11, 13)));
      expect(parts.minuteOfDay).toBe(parts.hour * 60 + Number(clock.slice(14, 16)));
      expect(days[parts.weekday - 1]).toBe(weekday);
    }
  });
});

describe('Zone.toUtc', () => {
  it.each(ZONES)('finds the moment that %s wrote down', (timezone) => {
    const roll = dice(7);
    const zone = zoneOf(timezone);
    for (let round = 0; round < 400; round++) {
      const ms = moment(roll);
      const local = Date.parse(`${wallClock(ms, timezone).slice(0, 19)}Z`);
      const back = zone.toUtc(local);
      // Where clocks go back, two moments show the same: then the earlier one is meant.
      expect(wallClock(back, timezone)).toBe(wallClock(ms, timezone));
      expect(back).toBeLessThanOrEqual(ms);
    }
  });

  it('takes the first of two equal clocks, and the hour after the gap', () => {
    const berlin = zoneOf('Europe/Berlin');
    expect(berlin.toUtc(Date.UTC(2026, 9, 25, 2, 30))).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(berlin.toUtc(Date.UTC(2026, 2, 29, 2, 30))).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });
});
