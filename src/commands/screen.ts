/** How to write for whoever reads standard output. */
export interface ScreenStyle {
  readonly colour: boolean;
  readonly width: number;
}

/** Colours only on a terminal and without NO_COLOR (no-color.org); 80 columns where nobody says. */
export function screenStyle(stream: NodeJS.WriteStream = process.stdout): ScreenStyle {
  return { colour: Boolean(stream.isTTY) && !process.env['NO_COLOR'], width: stream.columns ?? 80 };
}
