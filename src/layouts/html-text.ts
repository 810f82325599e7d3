/** HTML of a message → its text. One pass, so that hostile markup costs no more than its length. */
import { unescapeEntities } from './entities.js';

const LINE_BREAKS = /^\/?(?:br|p|div|li|tr|h[1-6])(?:[\s/]|$)/i;
const IMAGE = /^img[\s/]/i;
const WHAT_IT_SHOWS = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
/** What stands in these is no text. */
const HIDDEN = /^(style|script|head)(?:[\s/]|$)/i;
/** A tag as editors write them: its attributes have quoted values. `<p 2斤>` is what somebody said. */
const WRITTEN_TAG =
  /<\/?(?:br|p|div|span|img|a|b|i|u|em|strong|font|ul|ol|li|table|tbody|tr|td|h[1-6])(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/i;
const WRITTEN_ENTITY = /&(?:nbsp|amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/i;

/** Whether a text that may be anything was written as HTML. */
export function isHtml(text: string): boolean {
  return (text.includes('<') && WRITTEN_TAG.test(text)) || (text.includes('&') && WRITTEN_ENTITY.test(text));
}

/** A tag becomes nothing, or a line break where it parts lines, an image what it shows; a `<` that opens no tag stays. */
export function htmlText(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? -1 : html.indexOf('>', open);
    if (end < 0) {
      text += html.slice(at);
      break;
    }
    text += html.slice(at, open);
    const tag = html.slice(open + 1, end);
    at = /^[a-z/!]/i.test(tag) ? end + 1 : open + 1;
    if (at === open + 1) text += '<';
    else if (LINE_BREAKS.test(tag)) text += '\n';
    else if (IMAGE.test(tag)) text += shownBy(tag);
    else at = behind(html, at, HIDDEN.exec(tag)?.[1]);
  }
  return unescapeEntities(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function shownBy(image: string): string {
  const [, double, single] = WHAT_IT_SHOWS.exec(image) ?? [];
  return double ?? single ?? '';
}

/** Where the text goes on behind what is hidden; where nothing is, right here. */
function behind(html: string, at: number, hidden: string | undefined): number {
  if (hidden === undefined) return at;
  const close = html.indexOf(`</${hidden}`, at);
  return close < 0 ? at : close;
}
