/** Figures as people read them. What was not measured is a dash: never NaN, and never 0 % of nothing. */
import type { Words } from './words/words-of.js';

export const DASH = '–';

/** `1,234` */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A mean or a score, with at most `places` and no trailing zeros: `92.5`. */
export function formatNumber(value: number | null, places = 1): string {
  if (value === null) return DASH;
  const [whole = '', fraction] = String(Number(value.toFixed(places))).split('.');
  const grouped = (whole.startsWith('-') ? '-' : '') + formatCount(Math.abs(Number(whole)));
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * `86.4 %`, and `86 %` where there are fewer than a hundred: no more precise than the count behind it. Only all is 100 %,
 * only none is 0 %.
 */
export function formatShare(part: number, whole: number, words: Words): string {
  if (whole === 0) return DASH;
  const places = whole < 100 ? 0 : 1;
  const step = 10 ** -places;
  const percent = Number(((part / whole) * 100).toFixed(places));
  if (part > 0 && percent < step) return words.percent(`<${step}`);
  if (part < whole && percent >= 100) return words.percent(`>${100 - step}`);
  return words.percent(percent.toFixed(places).replace(/^(0|100)\.0$/, '$1'));
}

/** `86.4 % (1,234/1,428)`: a rate always says of what. */
export function formatRate(part: number, whole: number, words: Words): string {
  if (whole === 0) return DASH;
  return words.aside(formatShare(part, whole, words), `${formatCount(part)}/${formatCount(whole)}`);
}

/** Seconds as `9.3 s`, `1 min 40 s`, `5 h 30 min`, `3 d 4 h`. */
export function formatDuration(seconds: number | null, words: Words): string {
  if (seconds === null) return DASH;
  const { second, minute, hour, day } = words.units;
  if (seconds < 59.95) return `${formatNumber(seconds)} ${second}`;
  if (seconds < 3599.5) return inTwo(Math.round(seconds), 60, minute, second);
  if (seconds < 48 * 3600) return inTwo(Math.round(seconds / 60), 60, hour, minute);
  return inTwo(Math.round(seconds / 3600), 24, day, hour);
}

function inTwo(amount: number, size: number, large: string, small: string): string {
  const rest = amount % size;
  const whole = `${formatCount(Math.floor(amount / size))} ${large}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}

/** `11-22 09:01` of a local moment, or a dash. */
export function formatMoment(moment: string | null): string {
  return moment === null ? DASH : moment.slice(5, 16).replace('T', ' ');
}
