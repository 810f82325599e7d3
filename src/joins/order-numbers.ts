/** Order numbers as people and cards write them in a text, and as files write them in a column. */

/** Order numbers of all platforms are longer than a date and shorter than a sentence; a phone number has 11 digits too. */
const SHORTEST = 10;
const NONE: readonly string[] = [];

/** An order number without what is only for the eye: `251122-123456` and `251122123456` are one order. */
export function orderKey(order: string): string {
  return order.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}

/**
 * Keys of all that may be an order number in a text: runs of at least ten digits, whole and in the parts that `-` makes,
 * with the letters before them and without.
 */
export function orderNumbersIn(text: string): readonly string[] {
  if (text.length < SHORTEST) return NONE;
  let found: string[] | null = null;
  let start = 0;
  let digits = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code >= 0x30 && code <= 0x39) {
      if (digits++ === 0) start = at;
    } else if (code !== 0x2d || digits === 0) {
      if (digits >= SHORTEST) {
        found ??= [];
        addKeys(text.slice(start, at), lettersBefore(text, start), found);
      }
      digits = 0;
    }
  }
  return found ?? NONE;
}

function addKeys(run: string, letters: string, keys: string[]): void {
  const whole = orderKey(run);
  keys.push(whole);
  if (letters !== '') keys.push(letters + whole);
  if (whole.length < run.length) for (const part of run.split('-')) if (part.length >= SHORTEST) keys.push(part);
}

/** No platform puts more than a few letters before an order's digits. */
function lettersBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 4 && /[A-Za-z]/.test(text.charAt(start - 1))) start--;
  return text.slice(start, end).toUpperCase();
}
