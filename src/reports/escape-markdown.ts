import { onOneLine } from './printable.js';

/** What may begin a heading, a list or a rule at the start of a line. */
const AT_START = /^[-+=]|(?<=^\d{1,9})[.)](?=\s|$)/;

/**
 * What may be emphasis, code, a link, an image, a cell's end, a formula or an escape anywhere. An underline inside a word,
 * as in `no_greeting`, is none of these; a `#` begins or ends a heading only where a word would begin.
 */
const ANYWHERE = /[\\`*[\]{}|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<!\S)#/g;

/**
 * Text from a chat as Markdown that shows exactly this text and does nothing: on one line, without control characters,
 * no markup, no HTML, no links. Every report's text goes through here and nothing else writes any.
 */
export function escapeMarkdown(text: string): string {
  return withoutAutolinks(
    onOneLine(text)
      .replace(ANYWHERE, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(AT_START, '\\$&'),
  );
}

/**
 * Addresses become links by themselves, some renderers look for them even after unescaping. A word joiner, which has no
 * width, is not a letter of an address.
 */
function withoutAutolinks(text: string): string {
  return text
    .replace(/:\/\//g, ':\u2060//')
    .replace(/www(?=\.)/gi, '$&\u2060')
    .replace(/(?<=[\w.+-])@(?=\w)/g, '\u2060@');
}
