/** Explanations of examples as lines to read: each message, and under it the words of the rule that stand in it. */
import type { Explanation, ExplainedMessage } from '../model/explanation.js';
import { clip, displayWidth } from './display-width.js';
import { onOneLine } from './printable.js';

/** One example: what became of it, its messages with their marks, the reasons. */
export function explanationLines({ rule, place, expected, got, messages, reasons }: Explanation): readonly string[] {
  const verdict = `${got === 'flag' ? 'flags' : 'passes'}${got === expected ? '' : ` (must ${expected})`}`;
  return [
    `${rule} ${verdict}  ${place.file}:${place.line}:${place.column}`,
    ...messages.flatMap(messageLines),
    ...reasons.map((reason) => `  ${ARROW} ${onOneLine(reason)}`),
    '',
  ];
}

const ARROW = '→';
/** Choices may fill a page; their beginning tells which word it is. */
const LONGEST_WORD = 48;

/** The message, and a line for each mark, which stands under the characters that it is about. */
function messageLines({ role, seconds, text, marks }: ExplainedMessage): readonly string[] {
  const head = `  ${role}${seconds === null ? '' : ` ${seconds}s`}: `;
  const shown = plain(text);
  return [
    `${head}${shown}`,
    ...marks.map(({ start, end, word, where, note }) => {
      const before = displayWidth(head + plain(text.slice(0, start)));
      const line = '^'.repeat(Math.max(1, displayWidth(plain(text.slice(start, end)))));
      return `${' '.repeat(before)}${line} ${clip(onOneLine(word), LONGEST_WORD)}  (${where})${note === '' ? '' : `  ${note}`}`;
    }),
  ];
}

/** On one line without moving a character: what may not be shown becomes a space. */
const plain = (text: string): string => [...text].map((character) => (onOneLine(character) === '' ? ' ' : character)).join('');
