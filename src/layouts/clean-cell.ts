/** Takes off what platforms and spreadsheets put around a value: a leading tab, `'`, backtick or BOM, blanks, `="…"`. */

const TAB = 0x09;
const BOM = 0xfeff;
const QUOTE = 0x27;
const BACKTICK = 0x60;
/** How exports write that there is nothing. */
const NOTHING = new Set('-,--,—,——,/,null,none,nil,undefined,nan,n/a,#n/a,\\n,无,(无),暂无'.split(','));
const NOTHING_STARTS = new Set(Array.from('-—/nNuU#\\无(暂', (letter) => letter.charCodeAt(0)));
const NOTHING_LENGTH = 9;

/** An id, a name, a time or a number as it was meant; '' where the export writes that there is none. */
export function cleanCell(raw: string): string {
  if (raw === '') return '';
  const value = isPlain(raw.charCodeAt(0)) && isPlain(raw.charCodeAt(raw.length - 1)) ? raw : unwrapped(raw);
  if (value.length > NOTHING_LENGTH || !NOTHING_STARTS.has(value.charCodeAt(0))) return value;
  return NOTHING.has(value.toLowerCase()) ? '' : value;
}

/** A text as it was written, without the tab that some platforms put around every cell. */
export function cleanText(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isPadding(raw.charCodeAt(start))) start++;
  while (end > start && isPadding(raw.charCodeAt(end - 1))) end--;
  return start === 0 && end === raw.length ? raw : raw.slice(start, end);
}

/** Whether a cell holds nothing that can be seen. */
export function isBlank(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) if (!isInvisible(raw.charCodeAt(at))) return false;
  return true;
}

function isPadding(code: number): boolean {
  return code === TAB || code === BOM;
}

/** Blanks, controls, and the marks of writing direction that some tools put around names. */
function isInvisible(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === BOM ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x2060 && code <= 0x206f)
  );
}

/** A letter or digit in ASCII, or a Chinese character: no wrapping begins or ends with these. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x3400 && code <= 0x9fff)
  );
}

// Loops, not patterns: `\s+$` takes the square of the length on a long run of blanks, and cells are hostile.
function unwrapped(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isOpening(raw.charCodeAt(start))) start++;
  while (end > start && isClosing(raw.charCodeAt(end - 1))) end--;
  const bare = raw.slice(start, end);
  return bare.startsWith('="') && bare.endsWith('"') && bare.length > 2 ? bare.slice(2, -1).trim() : bare;
}

// A `'` may end a name.
function isClosing(code: number): boolean {
  return code === BACKTICK || isInvisible(code);
}

function isOpening(code: number): boolean {
  return code === QUOTE || code === BACKTICK || isInvisible(code);
}
