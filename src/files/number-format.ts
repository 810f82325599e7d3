/** Which number formats of a spreadsheet show a number as a moment (ECMA-376 part 1, 18.8.30). */

/** What of a moment a format shows. */
export interface NumberFormat {
  readonly date: boolean;
  readonly clock: boolean;
  readonly seconds: boolean;
}

const DATE: NumberFormat = { date: true, clock: false, seconds: false };
const CLOCK: NumberFormat = { date: false, clock: true, seconds: false };
const CLOCK_SECONDS: NumberFormat = { date: false, clock: true, seconds: true };

/** Formats that have a number and no code; 27 to 36 and 50 to 58 are dates in Chinese, Japanese and Korean. */
const KNOWN = new Map<number, NumberFormat>([
  ...range(14, 17, DATE),
  ...range(18, 18, CLOCK),
  ...range(19, 19, CLOCK_SECONDS),
  ...range(20, 20, CLOCK),
  ...range(21, 21, CLOCK_SECONDS),
  ...range(22, 22, { date: true, clock: true, seconds: false }),
  ...range(27, 31, DATE),
  ...range(32, 32, CLOCK),
  ...range(33, 33, CLOCK_SECONDS),
  ...range(34, 34, CLOCK),
  ...range(35, 35, CLOCK_SECONDS),
  ...range(36, 36, DATE),
  ...range(45, 47, CLOCK_SECONDS),
  ...range(50, 58, DATE),
]);

/** Quoted text, escaped and padding characters, colours, conditions and languages: nothing of the number itself. */
const NOT_OF_THE_NUMBER = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/**
 * @param code of formats that a workbook defines itself
 * @returns null for one that shows no moment
 */
export function numberFormatOf(id: number, code: string | undefined): NumberFormat | null {
  if (code === undefined) return KNOWN.get(id) ?? null;
  const shown = (code.split(';')[0] ?? '').replace(NOT_OF_THE_NUMBER, '').toLowerCase();
  if (/general|[#?]|0(?!0*$)/.test(shown.replace(/s\.0+/, 's'))) return null;
  const clock = /[hs]/.test(shown);
  const date = /[yd]/.test(shown) || (/m/.test(shown) && !clock) || shown.includes('e');
  return date || clock ? { date, clock, seconds: shown.includes('s') } : null;
}

function range(from: number, to: number, format: NumberFormat): [number, NumberFormat][] {
  return Array.from({ length: to - from + 1 }, (_, at) => [from + at, format]);
}
