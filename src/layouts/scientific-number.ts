/** Ids that a spreadsheet has turned into a rounded number. */

const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
/** With so many digits kept, two ids rarely become one; a spreadsheet shows 3 to 6, a JSON number keeps 16. */
const ENOUGH_DIGITS = 12;
const DOT = 0x2e;
const SMALL_E = 0x65;
const LARGE_E = 0x45;

/** `4.11E+18`: the last digits are gone, and nothing brings them back. */
export function isRounded(id: string): boolean {
  const second = id.charCodeAt(1);
  return (second === DOT || second === SMALL_E || second === LARGE_E) && SCIENTIFIC.test(id);
}

/** Rounded so far that different ids have become the same. */
export function isLost(id: string): boolean {
  return isRounded(id) && id.search(/e/i) - 1 < ENOUGH_DIGITS;
}
