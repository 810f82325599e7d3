/** A value of an export as it may be shown in a remark: short, on one line, and without a phone or id number. */

const LONGEST = 24;

export function shownValue(value: string): string {
  const line = value.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  const short = line.length > LONGEST ? `${Array.from(line.slice(0, LONGEST)).slice(0, -1).join('')}…` : line;
  return short.replace(/\d{7,}/g, (digits) => `${digits.slice(0, 3)}…`);
}
