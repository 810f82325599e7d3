import type { ScreenOptions } from '../reports/screen.js';

/** How to write for whoever reads a stream: colours only on a terminal and without NO_COLOR (no-color.org). */
export function screenOptions(stream: NodeJS.WriteStream = process.stdout): ScreenOptions {
  return { colours: Boolean(stream.isTTY) && !process.env['NO_COLOR'], width: stream.columns ?? 80 };
}
