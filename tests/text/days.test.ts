import { expect, it } from 'vitest';
import { addDays, dayOf, daysApart, daysBetween, startOf } from '../../src/text/days.js';

it('goes from day to day over months, leap days and changes of the clock', () => {
  expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(daysBetween('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
  expect(daysBetween('2026-03-02', '2026-03-01')).toEqual([]);
});

it('counts the days from one to another, and says where one is no day', () => {
  expect(daysApart('2026-11-01', '2026-11-30')).toBe(29);
  expect(daysApart('2026-11-30', '2026-11-01')).toBe(-29);
  expect(daysApart('', '2026-11-01')).toBeNaN();
});

it('is the day that a clock in the zone shows, which begins at midnight there', () => {
  expect(dayOf(Date.UTC(2026, 10, 22, 16), 'Asia/Shanghai')).toBe('2026-11-23');
  expect(startOf('2026-11-23', 'Asia/Shanghai')).toBe(Date.UTC(2026, 10, 22, 16));
});
