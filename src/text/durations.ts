/** Lengths of time as people write them: `6s`, `1h30m`, `30分钟`. Inside the program they are milliseconds. */

interface Unit {
  readonly milliseconds: number;
  readonly short: string;
  readonly zh: string;
  readonly en: string;
}

/** Longest first: that is the order in which they are written. */
const UNITS: readonly Unit[] = [
  { milliseconds: 86_400_000, short: 'd', zh: '天', en: 'day' },
  { milliseconds: 3_600_000, short: 'h', zh: '小时', en: 'hour' },
  { milliseconds: 60_000, short: 'm', zh: '分钟', en: 'minute' },
  { milliseconds: 1000, short: 's', zh: '秒', en: 'second' },
  { milliseconds: 1, short: 'ms', zh: '毫秒', en: 'millisecond' },
];

const SPELLINGS: Readonly<Record<string, string>> = {
  d: 'd|days?|天|日',
  h: 'h|hrs?|hours?|个?小时|个?钟头',
  m: 'm|mins?|minutes?|分钟?',
  s: 's|secs?|seconds?|秒钟?',
  ms: 'ms|milliseconds?|毫秒',
};

/** One optional number for each unit, in their order. */
const DURATION = new RegExp(
  `^${UNITS.map(({ short }) => `(?:(\\d+(?:\\.\\d+)?)\\s*(?:${SPELLINGS[short]})(?![a-z]))?`).join('\\s*')}$`,
  'iu',
);

/** What to write instead, for the end of an error message. */
export const DURATION_ADVICE = 'Write a number and s, m, h or d, such as 90s, 30m or 1h30m';

/** Milliseconds of `90s`, `2m`, `1h30m`, `1.5h`, `30分钟`, `1小时30分`; null for anything else. */
export function parseDuration(text: string): number | null {
  const written = text.trim();
  const parts = DURATION.exec(written);
  if (parts === null || written === '') return null;
  let total = 0;
  for (const [index, unit] of UNITS.entries()) total += Number(parts[index + 1] ?? 0) * unit.milliseconds;
  const rounded = Math.round(total);
  return Number.isSafeInteger(rounded) ? rounded : null;
}

/** Milliseconds, 0 or more: 90000 as `1m30s`, `1分钟30秒` or `1 minute 30 seconds`; parseDuration reads all of them back. */
export function formatDuration(milliseconds: number, style: 'short' | 'zh' | 'en' = 'short'): string {
  let rest = Math.round(milliseconds);
  const parts: string[] = [];
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.milliseconds);
    rest -= count * unit.milliseconds;
    if (count > 0 || (unit.short === 's' && parts.length === 0 && rest === 0)) parts.push(write(count, unit, style));
  }
  return parts.join(style === 'en' ? ' ' : '');
}

function write(count: number, unit: Unit, style: 'short' | 'zh' | 'en'): string {
  if (style === 'en') return `${count} ${unit.en}${count === 1 ? '' : 's'}`;
  return `${count}${style === 'zh' ? unit.zh : unit.short}`;
}
