import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { teaShopFolder } from '../runs/run-program.js';
import { chataudit } from './in-process.js';

const shop = teaShopFolder();
const at = (name: string) => join(shop, name);
const text = (name: string) => readFileSync(at(name), 'utf8');

describe('review', () => {
  beforeAll(async () => {
    await chataudit('audit', at('chats.csv'), '-r', at('packs/tea.yaml'), '-o', at('out'), '-q');
    await chataudit('review', 'sample', at('out'), '--size', '10', '-o', at('worksheet.csv'), '--lang', 'en');
  });

  it('samples the gravest first, the same every time, with empty verdicts at the end', async () => {
    const lines = text('worksheet.csv').trim().split('\r\n');
    expect(lines[0]).toContain('id,severity,title,agent');
    expect(lines[0]).toMatch(/verdict,reason$/u);
    expect(lines[1]).toMatch(/^F-[0-9a-f]{16},critical,/u);
    expect(lines.slice(1).every((line) => line.endsWith(',,'))).toBe(true);
    await chataudit('review', 'sample', at('out'), '--size', '10', '-o', at('again-sheet.csv'), '--lang', 'en');
    expect(text('again-sheet.csv')).toBe(text('worksheet.csv'));
  });

  it('takes verdicts in, in both languages, and leaves dismissed findings out of reports', async () => {
    const [head = '', first = '', ...rest] = text('worksheet.csv').split('\r\n');
    writeFileSync(at('said.csv'), [head, first.replace(/,,$/u, ',驳回,是玩笑'), ...rest].join('\r\n'));
    expect((await chataudit('review', 'apply', at('said.csv'), '--out', at('reviews.jsonl'))).exitCode).toBe(0);
    const review = JSON.parse(text('reviews.jsonl')) as { finding: string };
    expect(review).toMatchObject({ type: 'review', verdict: 'dismissed', reason: '是玩笑', finding: first.slice(2, 18) });
    await chataudit('report', at('out'), '-o', at('plain'), '--lang', 'en');
    await chataudit('report', at('out'), '--reviews', at('reviews.jsonl'), '-o', at('monthly'), '--lang', 'en');
    const critical = (folder: string) =>
      text(`${folder}/issues.csv`).split('\r\n').filter((line) => line.includes(',critical,')).reduce((sum, line) => sum + Number(line.split(',')[4]), 0);
    expect(critical('monthly')).toBe(critical('plain') - 1);
    expect(text('monthly/summary.md')).toMatch(/Reviewed: [\d.]+% \(1\//u);
    expect(text('monthly/findings.csv')).toContain(',dismissed,');
  });

  it('tells every mistake of a worksheet with its row, and writes nothing', async () => {
    writeFileSync(at('wrong.csv'), 'id,title,verdict,reason\nF-0123456789abcdef,茶,maybe,\n,茶,confirmed,\n');
    const { exitCode, stderr } = await chataudit('review', 'apply', at('wrong.csv'), '--out', at('none.jsonl'));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/wrong\.csv:2: the verdict is "maybe"[\s\S]*wrong\.csv:3: the id is ""/u);
    expect(() => text('none.jsonl')).toThrow();
  });
});
