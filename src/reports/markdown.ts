import { displayWidth, pad } from './display-width.js';
import { escapeMarkdown } from './escape-markdown.js';
import { chartFile } from './chart-file.js';
import type { Block, Column, Text } from './page.js';

/** A page as GitHub-flavoured Markdown; tables are aligned, so that it reads well as it is, too. */
export function markdown(blocks: readonly Block[]): string {
  return `${blocks.map(write).join('\n\n')}\n`;
}

function write(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return writeText(block.text);
    case 'list':
      return block.items.map((item) => `- ${writeText(item)}`).join('\n');
    case 'chart':
      return `![${escapeMarkdown(block.chart.text)}](${chartFile(block.chart)})`;
    case 'table':
      return writeTable(block.columns, block.rows);
  }
}

function writeText(text: Text): string {
  if (typeof text === 'string') return escapeMarkdown(text);
  const escaped = escapeMarkdown(text.strong);
  return escaped === '' ? '' : `**${escaped}**`;
}

/** A change such as `+1.3 s`: in a cell it begins no list, and it holds nothing that could be run. */
const CHANGE = /^[+-]\d[\d., %a-z\p{Script=Han}]*$/u;

function writeCell(text: Text): string {
  return typeof text === 'string' && CHANGE.test(text) ? text : writeText(text);
}

function writeTable(columns: readonly Column[], rows: readonly (readonly Text[])[]): string {
  const lines = [columns.map(({ head }) => escapeMarkdown(head)), ...rows.map((row) => row.map(writeCell))];
  const widths = columns.map((_, at) => Math.max(3, ...lines.map((cells) => displayWidth(cells[at] ?? ''))));
  const rule = columns.map(({ align }, at) => {
    const dashes = '-'.repeat((widths[at] ?? 3) - 1);
    return align === 'right' ? `${dashes}:` : `${dashes}-`;
  });
  const cells = lines.map((line) => columns.map(({ align }, at) => fill(line[at] ?? '', widths[at] ?? 3, align)));
  const [head = [], ...body] = cells;
  return [head, rule, ...body].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function fill(cell: string, width: number, align: 'right' | undefined): string {
  return pad(cell, width, align === 'right' ? 'left' : 'right');
}
