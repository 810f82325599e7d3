/** The terminal's answer to "who, what, where": made for reading, nothing else stands on it. */
import { Chalk, type ChalkInstance } from 'chalk';
import { displayWidth } from './display-width.js';
import { onOneLine } from './printable.js';
import type { Report } from './report.js';
import { reportTitle } from './report-title.js';
import { screenAgents } from './screen-agents.js';
import { screenConclusion } from './screen-conclusion.js';
import { screenData } from './screen-data.js';
import { screenFigures } from './screen-figures.js';
import { screenIssues } from './screen-issues.js';
import { screenRedLines } from './screen-red-lines.js';

export interface ScreenOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colours: boolean;
}

/** What the parts of the screen are written with. */
export interface Screen {
  readonly report: Report;
  readonly width: number;
  readonly paint: ChalkInstance;
}

/** Narrower than this, nothing can be aligned; wider, the eye loses the line. */
const NARROWEST = 40;
const WIDEST = 120;

/** A summary for a terminal: the conclusion, of a period the figures with their changes, red lines with their words, issues, agents, what was read. */
export function screenSummary(report: Report, { width, colours }: ScreenOptions): string {
  const paint = new Chalk({ level: colours ? 1 : 0 });
  const screen = { report, width: Math.min(WIDEST, Math.max(NARROWEST, width)), paint };
  const title = onOneLine(reportTitle(report));
  const parts = [
    [paint.bold(title), paint.dim('─'.repeat(Math.min(screen.width, displayWidth(title))))],
    screenConclusion(screen),
    ...(report.monthly === null ? [] : [screenFigures(screen)]),
    screenRedLines(screen),
    screenIssues(screen),
    screenAgents(screen),
    screenData(screen),
  ];
  const told = parts.filter((lines) => lines.length > 0);
  return `${told.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
