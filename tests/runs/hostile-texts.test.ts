import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { chataudit } from '../commands/in-process.js';
import { HOSTILE_TEXTS } from '../themes/hostile-texts.js';
import { teaShopFolder } from './run-program.js';

const folder = teaShopFolder();
const out = join(folder, 'out');

/** Every hostile text as each thing that a record may say. */
const rows = HOSTILE_TEXTS.flatMap((hostile, index) => {
  const plain = {
    conversation_id: `T${index}`,
    sender: '小美',
    customer: `茶客${index}`,
    shop: '云栖茶铺',
    order_id: '',
    text: '',
  };
  return [
    { ...plain, text: `${hostile}加微信${hostile}` },
    { ...plain, conversation_id: `S${index}`, sender: hostile },
    { ...plain, conversation_id: `U${index}`, customer: hostile, shop: hostile, order_id: hostile },
    { ...plain, conversation_id: hostile },
  ].map((row) => ({ time: '2026-11-22 09:00:00', role: 'agent', ...row, text: row.text || '亲加微信' }));
});

writeFileSync(join(folder, 'hostile.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
const pack = join(folder, 'packs/tea.yaml');
const outcome = await chataudit(
  'audit',
  join(folder, 'hostile.jsonl'),
  '-r',
  pack,
  '-o',
  out,
  '-f',
  'json',
  '--no-mask',
  '-q',
);
const files = Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));

describe('whatever a customer types, an agent or a shop is called', () => {
  it('the run ends well and finds what is to be found', () => {
    expect(outcome.exitCode).not.toBe(2);
    expect(Object.keys(files)).toHaveLength(8);
    const found = files['results.jsonl']?.match(/"rule":"off-platform"/gu) ?? [];
    expect(found.length).toBeGreaterThanOrEqual(HOSTILE_TEXTS.length * 3);
  });

  it.each(['agents.csv', 'issues.csv', 'findings.csv'])(
    '%s has whole rows, and no cell that a spreadsheet would run',
    (name) => {
      const cells = parse(files[name] ?? '', { bom: true }) as string[][];
      expect(cells.length).toBeGreaterThan(1);
      for (const cell of cells.flat())
        expect(cell).not.toMatch(/^[\s\ufeff]*[=+@＝＋＠]|^[\t\r\n]|^-(?!\d+(\.\d+)?$)/u);
    },
  );

  it.each(['summary.md', 'agents.md', 'issues.md'])(
    '%s holds no tag, link or picture of theirs, and every table stays whole',
    (name) => {
      const page = files[name] ?? '';
      expect(page).not.toMatch(/(?<!\\)<(?:script|img|!--)|(?<!\\)!\[|(?<!\\)\]\(/u);
      for (const table of page.match(/(?:^\|.*\n)+/gmu) ?? []) {
        const widths = table
          .trim()
          .split('\n')
          .map((line) => line.match(/(?<!\\)\|/gu)?.length);
        expect(new Set(widths).size).toBe(1);
      }
    },
  );

  it('no file that people read holds codes that a terminal would obey, or that turn the text around', () => {
    for (const [name, text] of Object.entries(files))
      if (!/\.jsonl?$/u.test(name))
        expect({
          name,
          codes: text.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu),
        }).toEqual({ name, codes: null });
  });

  it('results and JSON stay JSON', () => {
    expect(() => JSON.parse(files['summary.json'] ?? '')).not.toThrow();
    for (const line of (files['results.jsonl'] ?? '').trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });
});
