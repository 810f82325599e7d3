/** A page as HTML. All text is escaped here and nowhere else; a page has no script, and loads nothing. */
import type { Block, Column, Text } from './page.js';
import { onOneLine } from './printable.js';

/** Text that shows exactly this text and does nothing. */
export function escapeHtml(text: string): string {
  return onOneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Blocks as the inside of a page's body. */
export function html(blocks: readonly Block[]): string {
  return blocks.map(write).join('\n');
}

function write(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${writeText(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${writeText(item)}</li>`).join('\n')}\n</ul>`;
    case 'chart': {
      const { title, text, svg } = block.chart;
      const labelled = svg.replace(/^<svg /u, `<svg role="img" aria-label="${escapeHtml(text)}" `);
      return `<figure>\n<figcaption><b>${escapeHtml(title)}</b> ${escapeHtml(text)}</figcaption>\n${labelled}\n</figure>`;
    }
    case 'table':
      return writeTable(block.columns, block.rows);
  }
}

function writeText(text: Text): string {
  return typeof text === 'string' ? escapeHtml(text) : `<strong>${escapeHtml(text.strong)}</strong>`;
}

function writeTable(columns: readonly Column[], rows: readonly (readonly Text[])[]): string {
  const class_ = columns.map(({ align }) => (align === 'right' ? ' class="figure"' : ''));
  const head = columns.map((column, at) => `<th scope="col"${class_[at]}>${escapeHtml(column.head)}</th>`).join('');
  const body = rows.map((row) => `<tr>${columns.map((_, at) => `<td${class_[at]}>${writeText(row[at] ?? '')}</td>`).join('')}</tr>`);
  return `<div class="table"><table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}
