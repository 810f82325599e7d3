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
    expect(lines[1]).toMatch(/^(?:F-)?[0-9a-f]{16},critical,/u);
    const known = new Set(text('out/findings.csv').split('\r\n').map((line) => line.split(',')[0]));
    expect(lines.slice(1).map((line) => (line.split(',')[0] ?? '').replace(/^F-/u, '')).filter((id) => id !== '' && !known.has(id))).toEqual([]);
    expect(lines.slice(1).every((line) => line.endsWith(',,'))).toBe(true);
    await chataudit('review', 'sample', at('out'), '--size', '10', '-o', at('again-sheet.csv'), '--lang', 'en');
    expect(text('again-sheet.csv')).toBe(text('worksheet.csv'));
  });

  it('takes verdicts in, in both languages, and leaves dismissed findings out of reports', async () => {
    const [head = '', first = '', ...rest] = text('worksheet.csv').split('\r\n');
    writeFileSync(at('said.csv'), [head, first.replace(/,,$/u, ',驳回,是玩笑'), ...rest].join('\r\n'));
    expect((await chataudit('review', 'apply', at('said.csv'), '--out', at('reviews.jsonl'))).exitCode).toBe(0);
    const review = JSON.parse(text('reviews.jsonl')) as { finding: string };
    expect(review).toMatchObject({ type: 'review', verdict: 'dismissed', reason: '是玩笑', finding: first.split(',')[0]?.replace(/^F-/u, '') });
    await chataudit('report', at('out'), '-o', at('plain'), '--lang', 'en');
    await chataudit('report', at('out'), '--reviews', at('reviews.jsonl'), '-o', at('monthly'), '--lang', 'en');
    const critical = (folder: string) =>
      text(`${folder}/issues.csv`).split('\r\n').filter((line) => line.includes(',critical,')).reduce((sum, line) => sum + Number(line.split(',')[4]), 0);
    expect(critical('monthly')).toBe(critical('plain') - 1);
    expect(text('monthly/summary.md')).toMatch(/Review: people have read \d+% \(1\/\d+\) of the findings, confirmed 0 and dismissed 1; rules were right in 0% \(0\/1\)\./u);
    expect(text('monthly/summary.md')).not.toContain('made without reviews');
    expect(text('plain/summary.md')).toContain('made without reviews');
    expect(text('monthly/findings.csv')).toContain(',dismissed,');
  });

  it('tells how often each rule was right, with what it is counted on', async () => {
    const [head = '', first = '', second = '', ...rest] = text('worksheet.csv').split('\r\n');
    const said = (line: string, verdict: string) => line.replace(/,,$/u, `,${verdict},`);
    writeFileSync(at('both.csv'), [head, said(first, '驳回'), said(second, 'confirmed'), ...rest].join('\r\n'));
    await chataudit('review', 'apply', at('both.csv'), '--out', at('both.jsonl'));
    await chataudit('report', at('out'), '--reviews', at('both.jsonl'), '-o', at('both'), '--lang', 'en', '-f', 'json');
    const { issues, reviews } = JSON.parse(text('both/summary.json')) as {
      issues: { confirmed: number | null; dismissed: number | null; precision: number | null }[];
      reviews: { reviewed: number; precision: { rule: string; right: number; decided: number }[] };
    };
    expect(reviews).toMatchObject({ reviewed: 2 });
    expect(reviews.precision.reduce((sum, { decided }) => sum + decided, 0)).toBe(2);
    expect(issues.filter(({ confirmed }) => confirmed === 1)).toHaveLength(1);
    expect(issues.some(({ precision }) => precision === null)).toBe(true);
    expect(text('both/issues.csv').split('\r\n')[0]).toMatch(/remedy,confirmed,dismissed,precision$/u);
    expect(text('both/issues.md')).toMatch(/\| issue +\| rule +\| confirmed \| dismissed \| +precision \|/u);
    expect(text('both/issues.md')).toMatch(/Review: 1 confirmed, 0 dismissed, precision 100% \(1\/1\)/u);
  });

  it('says so where nobody has written a verdict, and writes nothing', async () => {
    const { exitCode, stderr } = await chataudit('review', 'apply', at('worksheet.csv'), '--out', at('nothing.jsonl'));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/worksheet\.csv: no row has a verdict, so nothing was taken in\. Write confirmed, .*驳回/u);
    expect(() => text('nothing.jsonl')).toThrow();
  });

  it('tells every mistake of a worksheet with its row, and writes nothing', async () => {
    writeFileSync(at('wrong.csv'), 'id,title,verdict,reason\nF-0123456789abcdef,茶,maybe,\n,茶,confirmed,\n');
    const { exitCode, stderr } = await chataudit('review', 'apply', at('wrong.csv'), '--out', at('none.jsonl'));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/wrong\.csv:2: the verdict is "maybe"[\s\S]*wrong\.csv:3: the id is ""/u);
    expect(() => text('none.jsonl')).toThrow();
  });
});
