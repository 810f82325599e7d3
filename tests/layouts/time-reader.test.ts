import { describe, expect, it } from 'vitest';
import { dateStyle } from '../../src/layouts/date-style.js';
import type { DateOrder } from '../../src/layouts/layout.js';
import { TimeReader } from '../../src/layouts/time-reader.js';
import { zoneOf } from '../../src/text/zone.js';
import { formatTime } from '../../src/text/zoned-time.js';
import { remarkSentence } from '../../src/reports/words/remark-words.js';
import { seeded } from '../themes/seeded.js';

const SHANGHAI = 'Asia/Shanghai';

function reader(samples: readonly string[] = [], order: DateOrder | null = null, timezone = SHANGHAI): TimeReader {
  return new TimeReader(zoneOf(timezone), dateStyle(samples, order));
}

function read(cell: string, samples: readonly string[] = [cell], order: DateOrder | null = null): string {
  const time = reader(samples, order).read(cell, '');
  return Number.isNaN(time) ? 'unread' : formatTime(time, SHANGHAI).replace('+08:00', '');
}

describe('a time', () => {
  it.each([
    ['2026-01-15 10:00:00', '2026-01-15T10:00:00'],
    ['2026-01-15 10:00:00.123', '2026-01-15T10:00:00.123'],
    ['2026-01-15 10:00:00,5', '2026-01-15T10:00:00.500'],
    ['2026-01-15T10:00:00', '2026-01-15T10:00:00'],
    ['2026-01-15T02:00:00Z', '2026-01-15T10:00:00'],
    ['2026-01-15T02:00:00.123456Z', '2026-01-15T10:00:00.123'],
    ['2026-01-15T10:00:00+08:00', '2026-01-15T10:00:00'],
    ['2026-01-14 21:00:00 -0500', '2026-01-15T10:00:00'],
    ['2026/01/15 10:00:00', '2026-01-15T10:00:00'],
    ['2026/1/5 9:05:03', '2026-01-05T09:05:03'],
    ['2026.1.5 9:05:03', '2026-01-05T09:05:03'],
    ['2026-1-5', '2026-01-05T00:00:00'],
    ['2026年1月15日 10:00:00', '2026-01-15T10:00:00'],
    ['2026年1月15日10时05分03秒', '2026-01-15T10:05:03'],
    ['2026年1月15日 星期四 上午9:05:03', '2026-01-15T09:05:03'],
    ['2026年1月15日 下午1:05', '2026-01-15T13:05:00'],
    ['2026-01-15 中午12:05', '2026-01-15T12:05:00'],
    ['2026-01-15 凌晨12:05', '2026-01-15T00:05:00'],
    ['2026-01-15 周四 10:00:00', '2026-01-15T10:00:00'],
    ['２０２６－０１－１５　１０：００：００', '2026-01-15T10:00:00'],
    ['20260115', '2026-01-15T00:00:00'],
    ['202601151000', '2026-01-15T10:00:00'],
    ['20260115100003', '2026-01-15T10:00:03'],
    ['20260115100003123', '2026-01-15T10:00:03.123'],
    ['1768442403', '2026-01-15T10:00:03'],
    ['1768442403.5', '2026-01-15T10:00:03.500'],
    ['1768442403123', '2026-01-15T10:00:03.123'],
    ['1768442403123.0', '2026-01-15T10:00:03.123'],
    ['1768442403123456', '2026-01-15T10:00:03.123'],
    ['12-29-25 10:00', '2025-12-29T10:00:00'],
    ['29.12.2025 10:00:03', '2025-12-29T10:00:03'],
    ['05.04.2026', '2026-04-05T00:00:00'],
    ['12/29/2025, 9:05:03 PM', '2025-12-29T21:05:03'],
    ['1/29/26 12:05 AM', '2026-01-29T00:05:00'],
    ['Nov 22, 2026 9:00:03 AM', '2026-11-22T09:00:03'],
    ['22 November 2026 at 09:00', '2026-11-22T09:00:00'],
    ['Sun, 22 Nov 2026 01:00:03 GMT', '2026-11-22T09:00:03'],
    ['Sun Nov 22 2026 09:00:03 GMT+0800 (China Standard Time)', '2026-11-22T09:00:03'],
    ['2026-01-15 10:00:00 CST', '2026-01-15T10:00:00'],
    ['Thu Jan 15 10:00:00 CST 2026', '2026-01-15T10:00:00'],
    ['Wed Jan 14 21:00:00 EST 2026', '2026-01-15T10:00:00'],
    ['2026-01-15 03:00:00 CET', '2026-01-15T10:00:00'],
    ['2026-01-15 10:00:00 北京时间', '2026-01-15T10:00:00'],
    ["'2026-01-15 10:00:00", '2026-01-15T10:00:00'],
    ['\t2026-01-15 10:00:00', '2026-01-15T10:00:00'],
    ['`2026-01-15 10:00:00 ', '2026-01-15T10:00:00'],
    ['="2026-01-15 10:00:00"', '2026-01-15T10:00:00'],
    ['2026-01-15\u00a010:00:00', '2026-01-15T10:00:00'],
    ['2026-01-15 24:00:00', '2026-01-16T00:00:00'],
    ['1768442403123456789', '2026-01-15T10:00:03.123'],
    ['1768442403123456800', '2026-01-15T10:00:03.123'],
    ['1768442403123456.7', '2026-01-15T10:00:03.123'],
    ['20260115 10:00:03', '2026-01-15T10:00:03'],
    ['20260115 9:05:03 PM', '2026-01-15T21:05:03'],
    ['20260115 100003', '2026-01-15T10:00:03'],
    ['20260115T020003Z', '2026-01-15T10:00:03'],
    ['2026-01-15 10:00:03 UTC+8', '2026-01-15T10:00:03'],
    ['2026-01-15 10:00:03 (UTC+8)', '2026-01-15T10:00:03'],
    ['2026-01-14 21:00:03 UTC-5', '2026-01-15T10:00:03'],
    ['2026-01-15T02:00:03 GMT+0', '2026-01-15T10:00:03'],
    ['2026/1/15 下午 9:05:03', '2026-01-15T21:05:03'],
    ['2026-01-15 9:05:03 上午', '2026-01-15T09:05:03'],
    ['2026-01-15(周四) 10:00:03', '2026-01-15T10:00:03'],
    ['22 Nov 2026 9:00:03 AM', '2026-11-22T09:00:03'],
    ['22-Nov-26 09:00:03', '2026-11-22T09:00:03'],
  ])('written %j is read', (cell, meant) => {
    expect(read(cell)).toBe(meant);
  });

  it.each([
    '',
    '-',
    '昨天 10:00',
    '10:00:03',
    '2026-13-01 10:00:00',
    '2026-02-29 10:00:00',
    '2026-01-15 25:00:00',
    '2026-01-15 10:61:00',
  ])('written %j is not guessed', (cell) => expect(read(cell)).toBe('unread'));

  it.each([
    '1.76844E+12',
    '0',
    '5',
    '13800138000',
    'ERROR',
    '#########',
    '1970-01-01 00:00:00',
    '0000-00-00 00:00:00',
    '9999-12-31 00:00:00',
  ])('is not made of %j', (cell) => expect(read(cell)).toBe('unread'));

  it('marked CST is China’s or America’s by the zone of the export, and nobody’s in another', () => {
    const cell = '2026-01-15 10:00:00 CST';
    expect(new Date(reader([], null, 'America/Chicago').read(cell, '')).toISOString()).toBe('2026-01-15T16:00:00.000Z');
    expect(reader([], null, 'Europe/Berlin').read(cell, '')).toBeNaN();
  });

  it.each([
    ['星期五 09:00:00', '2026-11-20T09:00:00'],
    ['周日 09:00', '2026-11-15T09:00:00'],
    ['前天 23:59:50', '2026-11-20T23:59:50'],
  ])('behind a day that is told against the file’s own, %s, is read', (cell, expected) => {
    const time = new TimeReader(zoneOf(SHANGHAI), dateStyle([], null), '2026-11-22').read(cell, '');
    expect(formatTime(time, SHANGHAI)).toBe(`${expected}+08:00`);
  });

  it('of a spreadsheet is read only in a column of such numbers', () => {
    expect(read('46037.416701389', ['46037.416701389', '46038'])).toBe('2026-01-15T10:00:03');
    expect(read('46037')).toBe('2026-01-15T00:00:00');
    expect(read('46037', ['46037', '2026-01-15 10:00:00'])).toBe('unread');
  });

  it('says what is wrong with a cell', () => {
    const one = reader();
    expect(remarkSentence(one.problem('昨天 10:00'), 'en')).toBe('time "昨天 10:00" has no date');
    expect(remarkSentence(one.problem('上午9:05'), 'en')).toBe('time "上午9:05" has no date');
    expect(remarkSentence(one.problem(' '), 'en')).toBe('time is empty');
    expect(remarkSentence(one.problem('1.76844E+12'), 'en')).toBe('time "1.76844E+12" is a rounded number: its digits are lost');
    expect(remarkSentence(one.problem('=HYPERLINK("http://x")'), 'en')).toBe('time "=HYPERLINK("http://x")" cannot be read');
  });

  it('takes its day from the row where it is a clock alone', () => {
    const one = reader();
    expect(formatTime(one.read('9:05:03', '2026/1/15'), SHANGHAI)).toBe('2026-01-15T09:05:03+08:00');
    expect(formatTime(one.read('2026-01-16 9:05:03', '2026/1/15'), SHANGHAI)).toBe('2026-01-16T09:05:03+08:00');
  });

  it('is precise only with seconds', () => {
    const one = reader();
    const precise = (cell: string) => {
      one.read(cell, '');
      return one.precise;
    };
    expect(['2026-01-15 10:00:00', '2026/1/15 10:00', '202601151000', '1768442403', '2026-01-15'].map(precise)).toEqual(
      [true, false, false, true, false],
    );
  });
});

describe('the order of a date', () => {
  it.each([
    [['03/04/2026', '13/04/2026'], 'dmy'],
    [['03/04/2026', '04/13/2026'], 'mdy'],
    [['11-05-26', '11-22-26'], 'mdy'],
    [['03.04.2026'], 'dmy'],
    [['2026-11-22'], null],
  ])('of %j is %s', (samples, order) => {
    expect(dateStyle(samples, null)).toMatchObject({ order, ambiguous: '' });
  });

  it('is not guessed where nothing tells', () => {
    expect(dateStyle(['03/04/2026', '05/06/2026'], null)).toMatchObject({ order: null, ambiguous: '03/04/2026' });
    expect(dateStyle(['26-11-22'], null)).toMatchObject({ order: null, ambiguous: '26-11-22' });
    expect(dateStyle(['03/04/2026'], 'mdy')).toMatchObject({ order: 'mdy', ambiguous: '' });
  });

  it('does not stop a date that can be read in one way only', () => {
    const one = reader(['2026-11-22 09:00:00']);
    expect(Number.isNaN(one.read('13/04/2026 10:00:00', ''))).toBe(false);
    expect(one.read('03/04/2026 10:00:00', '')).toBeNaN();
  });
});

describe('a date without a year', () => {
  const until = (date: string) => Date.parse(date) / 86_400_000;
  const readUntil = (cell: string, date: string, order: DateOrder | null = null) => {
    const one = new TimeReader(zoneOf(SHANGHAI), dateStyle([], order), '', until(date));
    return formatTime(one.read(cell, ''), SHANGHAI).replace('+08:00', '');
  };

  it.each([
    ['11-22 09:00:03', '2026-11-22T09:00:03'],
    ['11/22 9:00', '2026-11-22T09:00:00'],
    ['11月22日 09:00:03', '2026-11-22T09:00:03'],
    ['11月22日 下午1:00:03', '2026-11-22T13:00:03'],
    ['Nov 22 09:00:03', '2026-11-22T09:00:03'],
    ['22 Nov, 9:00:03 AM', '2026-11-22T09:00:03'],
    ['22/11 09:00:03', '2026-11-22T09:00:03'],
    ['11-11 09:00:03', '2026-11-11T09:00:03'],
    ['12-31 23:59:58', '2025-12-31T23:59:58'],
  ])('written %j is of the year in which it is not after the last day', (cell, meant) => {
    expect(readUntil(cell, '2026-11-23')).toBe(meant);
  });

  it('is of the last leap year where it must be', () => expect(readUntil('02-29 09:00:03', '2027-03-01')).toBe('2024-02-29T09:00:03'));

  it('needs the order where both numbers may be a month', () => {
    const one = new TimeReader(zoneOf(SHANGHAI), dateStyle([], null), '', until('2026-11-23'));
    expect(one.read('11-05 09:00:03', '')).toBeNaN();
    expect(remarkSentence(one.problem('11-05 09:00:03'), 'en')).toBe(
      'time "11-05 09:00:03" can be read in more than one order: say dates=dmy (or mdy, ymd)',
    );
    expect(readUntil('11-05 09:00:03', '2026-11-23', 'mdy')).toBe('2026-11-05T09:00:03');
    expect(readUntil('11-05 09:00:03', '2026-11-23', 'dmy')).toBe('2026-05-11T09:00:03');
  });

  it('is told as such where nothing tells the year', () => {
    expect(reader().read('11-22 09:00:03', '')).toBeNaN();
    expect(remarkSentence(reader().problem('11-22 09:00:03'), 'en')).toBe('time "11-22 09:00:03" has no year');
  });

  it.each([
    [['11-05 09:00', '11-22 09:00'], null, 'mdy'],
    [['05/11 09:00', '22/11 09:00'], null, 'dmy'],
    [['2026-11-20 09:00', '11-05 09:00'], null, 'mdy'],
    [['11-05 09:00'], '2026-11-06', 'mdy'],
    [['05/11 09:00'], '2026-11-06', 'dmy'],
  ])('of %j before %s has the order %s', (samples, near, order) => {
    expect(dateStyle(samples, null, near === null ? null : until(near))).toMatchObject({ order, ambiguous: '' });
  });

  it('has no order where nothing tells it', () => {
    expect(dateStyle(['11-05 09:00'], null)).toMatchObject({ order: null, ambiguous: '11-05 09:00' });
    expect(dateStyle(['11-12 09:00'], null, until('2026-12-12'))).toMatchObject({ order: null, ambiguous: '11-12 09:00' });
    expect(dateStyle(['11-11 09:00', '11月5日 09:00'], null)).toMatchObject({ order: null, ambiguous: '' });
  });
});

describe('a date that contradicts the order of the first rows', () => {
  it('is told, with the row that decided', () => {
    const one = reader(['25/04/2026 10:00:00']);
    expect(one.read('04/25/2026 10:00:00', '')).toBeNaN();
    expect(remarkSentence(one.problem('04/25/2026 10:00:00'), 'en')).toBe(
      'time "04/25/2026 10:00:00" is no day-month-year, the order of "25/04/2026 10:00:00"',
    );
    expect(remarkSentence(reader([], 'mdy').problem('25/04/2026'), 'en')).toBe('time "25/04/2026" is no month-day-year');
  });
});

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

describe('any time', () => {
  const next = seeded(42);
  const two = (number: number) => String(number).padStart(2, '0');

  it.each([SHANGHAI, 'America/New_York', 'Europe/Berlin'])('is read back in %s, in whatever spelling', (timezone) => {
    for (let round = 0; round < 300; round++) {
      const ms = Date.UTC(2015, 0, 1) + next(15 * 365 * 86_400) * 1000;
      const [date = '', clock = ''] = formatTime(ms, timezone).slice(0, 19).split('T');
      const [year = '', month = '', day = ''] = date.split('-');
      const [hour = '', minute = '', second = ''] = clock.split(':');
      const half = Number(hour) % 12 === 0 ? 12 : Number(hour) % 12;
      const spellings = [
        `${date} ${clock}`,
        `${year}/${Number(month)}/${Number(day)} ${Number(hour)}:${minute}:${second}`,
        `${year}年${Number(month)}月${Number(day)}日 ${hour}:${minute}:${second}`,
        `${year}${month}${day}${hour}${minute}${second}`,
        `${Number(month)}/${Number(day)}/${year} ${half}:${minute}:${second} ${Number(hour) < 12 ? 'AM' : 'PM'}`,
        formatTime(ms, timezone),
        new Date(ms).toISOString(),
        String(ms),
        String(ms / 1000),
        `${ms}000`,
        `${ms}000000`,
        `${year}${month}${day} ${clock}`,
        `${year}${month}${day}T${hour}${minute}${second}`,
        `${Number(day)} ${MONTHS[Number(month) - 1]} ${year} ${half}:${minute}:${second} ${Number(hour) < 12 ? 'AM' : 'PM'}`,
        `${MONTHS[Number(month) - 1]} ${day}, ${year} ${clock}`,
        `${year}/${month}/${day} ${Number(hour) < 12 ? '上午' : '下午'}${half}:${minute}:${second}`,
        `${month}-${day} ${clock}`,
        `${Number(month)}月${Number(day)}日 ${clock}`,
        `${day} ${MONTHS[Number(month) - 1]} ${clock}`,
        `${MONTHS[Number(month) - 1]} ${Number(day)} ${clock}`,
      ];
      const latest = Date.parse(`${date}T00:00:00Z`) / 86_400_000 + next(300);
      const one = new TimeReader(zoneOf(timezone), dateStyle([], 'mdy'), '', latest);
      const moments = spellings.map((spelling) => one.read(next(2) === 0 ? spelling : `\t'${spelling} `, ''));
      // An hour that the clock shows twice is read as the first; only the spellings with a zone know better.
      for (const moment of moments) expect([0, 3_600_000]).toContain(ms - moment);
      expect(moments.slice(5, 11)).toEqual([ms, ms, ms, ms, ms, ms]);
    }
  });

  it('never throws, never takes long and never leaves the years of chats', () => {
    const letters = '0123456789-/: .,TZ年月日时分秒上午下PMa+="\'\t昨天星期一E*\u200e😀';
    const one = new TimeReader(zoneOf(SHANGHAI), dateStyle([], 'dmy'), '', 20_000);
    for (let round = 0; round < 5000; round++) {
      const cell = Array.from({ length: next(30) }, () => Array.from(letters)[next(Array.from(letters).length)]).join(
        '',
      );
      const time = one.read(cell, '');
      if (Number.isNaN(time)) expect(remarkSentence(one.problem(cell), 'en')).toMatch(/^time /);
      else expect(new Date(time).getUTCFullYear()).toSatisfy((year: number) => year >= 1989 && year <= 2100);
    }
    expect(one.read(`2026-01-15 ${' '.repeat(200_000)}x`, '')).toBeNaN();
    expect(one.read(`${two(1)}${'/'.repeat(200_000)}`, '')).toBeNaN();
  });
});
