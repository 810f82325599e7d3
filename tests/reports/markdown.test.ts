import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/reports/escape-markdown.js';
import { markdown } from '../../src/reports/markdown.js';
import { heading, list, paragraph, table } from '../../src/reports/page.js';
import { HOSTILE_TEXTS } from '../themes/hostile-texts.js';
import { seeded } from '../themes/seeded.js';

/** What a reader of Markdown sees of escaped text: escapes and entities undone. */
function seen(escaped: string): string {
  return escaped
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u2060', '');
}

/** Markup that would take effect: special characters with an even number of backslashes before them. */
const LIVE =
  /(?<!\\)(?:\\\\)*(?:[`*[\]|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))|[<>]|&(?!(?:amp|lt|gt);)|^(?:#|[-+=]|\d+[.)](?:\s|$))|\n|https?:\/\/|www\./;

test.each(HOSTILE_TEXTS.map((text) => [text]))('%j does nothing and is shown', (text) => {
  const escaped = escapeMarkdown(text);
  expect(escaped).not.toMatch(LIVE);
  const words = text.match(/[\u4e00-\u9fff]+/g) ?? [];
  for (const word of words) expect(seen(escaped)).toContain(word);
});

test('characters that are no text are gone, and all other text is shown as it was typed', () => {
  expect(escapeMarkdown('\u001b[31m红\u001b[0m\u202e反\u202c\u0000空\u200b')).toBe('红反空');
  expect(escapeMarkdown('一家 👨‍👩‍👧')).toBe('一家 👨‍👩‍👧');
  for (const text of ['a\\b', '5 < 6 & 7 > 2', '*_`[x](y)|~$', '1. 第一', '#1', 'C1#2', '97.2', '1.', 'no_greeting']) {
    expect(seen(escapeMarkdown(text))).toBe(text);
  }
  for (const text of ['97.2', 'no_greeting']) expect(escapeMarkdown(text)).toBe(text);
});

test('text at random never opens anything', () => {
  const random = seeded(3);
  const pieces = [
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&',
    '|',
    '\\',
    '#',
    '-',
    '1.',
    '\n',
    ' ',
    '~',
    '$',
    '!',
    '鞋',
    'www.',
    '://',
    '@',
  ];
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: random(8) }, () => pieces[random(pieces.length)]).join('');
    expect(escapeMarkdown(text)).not.toMatch(LIVE);
  }
});

test('a table keeps its columns whatever stands in its cells', () => {
  const text = markdown([
    table(
      ['原文', '>次数'],
      HOSTILE_TEXTS.map((hostile) => [hostile, '1']),
    ),
  ]);
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(HOSTILE_TEXTS.length + 2);
  for (const line of lines) expect(line.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
  expect(lines[1]).toMatch(/^\| -+ \| -+: \|$/);
});

test('a page is headings, paragraphs and lists with a line between', () => {
  const text = markdown([
    heading(1, '日报'),
    paragraph({ strong: '结论' }),
    ...list(['一', '# 二']),
    ...list([]),
    paragraph('完'),
  ]);
  expect(text).toBe('# 日报\n\n**结论**\n\n- 一\n- \\# 二\n\n完\n');
});
