import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OutputFile } from '../../src/results/output-file.js';
import { resultsLine } from '../../src/results/results-line.js';
import { conversation, finding, run } from '../themes/shoe-shop.js';

test('a line is a line whatever a customer typed', () => {
  const text = 'a\nb\r\nc\u2028d\u0000"\\ \ud800 鞋👟';
  const lines = resultsLine(conversation({ findings: [finding({ text })] })) + resultsLine(run());
  const bytes = Buffer.from(lines).toString();
  expect(bytes.split('\n')).toHaveLength(3);
  expect(JSON.parse(bytes.split('\n')[0] ?? '').findings[0].text).toBe(text);
});

test('text and the bytes of text are written to a file in the order given', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'shoe-shop-')), 'results.jsonl');
  const file = new OutputFile(path);
  file.write('鞋码\n');
  file.write(Buffer.from('偏大\n'));
  file.write('偏小\n');
  file.finish();
  expect(readFileSync(path, 'utf8')).toBe('鞋码\n偏大\n偏小\n');
});

test('text of every size is written to a file as it is', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'shoe-shop-')), 'findings.csv');
  const file = new OutputFile(path);
  const texts = [
    '鞋'.repeat(300_000),
    '',
    'a',
    '👟'.repeat(400_000),
    'ü'.repeat(349_525),
    '鞋码',
    'x'.repeat(2_000_000),
  ];
  for (const text of texts) file.write(text);
  file.finish();
  expect(readFileSync(path, 'utf8')).toBe(texts.join(''));
});
