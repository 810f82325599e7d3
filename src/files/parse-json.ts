import { type Remark, remark } from '../model/remark.js';

const ZERO = 48;
const NINE = 57;
const DOUBLE_QUOTE = 34;

/** The shortest whole number that JSON.parse may round has 16 digits (2^53 = 9007199254740992). */
const ROUNDED_DIGITS = 16;

/**
 * A string (left as it is), a number, or what Python writes for missing numbers. A string that never closes matches to the
 * end, so that no text makes the pattern go back.
 */
const TOKEN = /"[^"\\]*(?:\\.?[^"\\]*)*(?:"|$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|-?\b(?:NaN|Infinity)\b/gs;

/**
 * JSON.parse for exports: whole numbers too long for a double (order ids have 19 digits) become strings with every digit
 * kept, and NaN and Infinity, which Python writes, become null. Throws SyntaxError for what is no JSON.
 */
export function parseJson(text: string): unknown {
  if (text.includes('NaN') || hasLongNumber(text)) return JSON.parse(text.replace(TOKEN, tame));
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!text.includes('Infinity')) throw error;
    return JSON.parse(text.replace(TOKEN, tame));
  }
}

/** Why a text is no JSON, without quoting any of it. */
export function whyNoJson(error: unknown): Remark {
  const message = error instanceof Error ? error.message : String(error);
  // V8 quotes the text around the fault: keep only what comes before the quotation.
  const said = /^Unexpected token '.{1,2}'/s.exec(message)?.[0] ?? message.replace(/,? ?(?:\.\.\.)?".*$/s, '');
  const fault = said.replace(' in JSON', '').trim();
  return remark('not-json', { fault: `${fault.charAt(0).toLowerCase()}${fault.slice(1)}` });
}

function tame(token: string): string {
  if (token.charCodeAt(0) === DOUBLE_QUOTE) return token;
  if (token.endsWith('N') || token.endsWith('y')) return 'null';
  return /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;
}

/** Looks at every sixteenth unit only: a run of sixteen digits cannot pass between. Ids within quotes do not count. */
function hasLongNumber(text: string): boolean {
  for (let at = ROUNDED_DIGITS - 1; at < text.length; at += ROUNDED_DIGITS) {
    if (!isDigit(text, at)) continue;
    let first = at;
    while (first > 0 && isDigit(text, first - 1)) first--;
    let last = at;
    while (last + 1 < text.length && isDigit(text, last + 1)) last++;
    if (last - first + 1 >= ROUNDED_DIGITS && text.charCodeAt(first - 1) !== DOUBLE_QUOTE) return true;
    at = last;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= ZERO && unit <= NINE;
}
