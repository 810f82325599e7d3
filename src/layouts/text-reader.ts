/** The text of a message out of its cell, whatever markup the export leaves in it. */
import { cleanText, isBlank } from './clean-cell.js';
import { htmlText, isHtml } from './html-text.js';
import type { Markup } from './layout.js';
import { slackText } from './slack-text.js';

export type TextReader = (cell: string) => string;

/** The layout's markup; where it names none, cells that are HTML are known by their tags. */
export function textReader(markup: Markup, names: ReadonlyMap<string, string>): TextReader {
  if (markup === 'slack') return (cell) => slackText(cell, names);
  if (markup === 'html') return htmlText;
  return (cell) => {
    const text = cleanText(cell);
    return isHtml(text) ? htmlText(text) : text;
  };
}

/** Whether a cell that gives no text shows a picture. */
export function isPicture(cell: string): boolean {
  return !isBlank(cell) && /<img[\s/]/i.test(cell);
}
