export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;

/** The unit that ends a line: a line feed (before it a carriage return may stand), or, in files of old Macs, a carriage return. */
export function newlineOf(head: string): number {
  if (head.includes('\n')) return LINE_FEED;
  const at = head.indexOf('\r');
  // A return at the very end may be half of a CRLF that the head cuts in two.
  return at >= 0 && at < head.length - 1 ? CARRIAGE_RETURN : LINE_FEED;
}

/** Where the line [from, end) ends without the carriage return of a CRLF. */
export function lineEnd(units: Uint16Array, from: number, end: number, newline: number): number {
  return newline === LINE_FEED && end > from && units[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
}
