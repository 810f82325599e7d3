import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { OutputFile } from '../../src/results/output-file.js';
import { ResultsWriter } from '../../src/results/results-writer.js';
import { StreamSink } from '../../src/results/stream-sink.js';
import { conversation, finding, refund, run } from '../themes/shoe-shop.js';

function collect(): { blocks: string[]; write(text: string): Promise<void> } {
  const blocks: string[] = [];
  return { blocks, write: async (text) => void blocks.push(text) };
}

test('records are written in the order given, and the run comes last', async () => {
  const sink = collect();
  const writer = new ResultsWriter(sink);
  await writer.add([conversation({ id: 'C2' }), refund()]);
  await writer.add([conversation({ id: 'C1' })]);
  await writer.finish(run());
  const lines = sink.blocks.join('').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).id ?? 'run')).toEqual(['C2', 'R7', 'C1', 'run']);
});

test('a line is a line whatever a customer typed', async () => {
  const text = 'a\nb\r\nc\u2028d\u0000"\\ \ud800 鞋👟';
  const sink = collect();
  const writer = new ResultsWriter(sink);
  await writer.add([conversation({ findings: [finding({ text })] })]);
  await writer.finish(run());
  const bytes = Buffer.from(sink.blocks.join('')).toString();
  expect(bytes.split('\n')).toHaveLength(3);
  expect(JSON.parse(bytes.split('\n')[0] ?? '').findings[0].text).toBe(text);
});

test('a slow reader of a stream is waited for, and gets everything in blocks', async () => {
  const sizes: number[] = [];
  let waiting = 0;
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      sizes.push(chunk.length);
      waiting = Math.max(waiting, stream.writableLength);
      setImmediate(done);
    },
  });
  const sink = new StreamSink(stream);
  const writer = new ResultsWriter(sink);
  const line = JSON.stringify(conversation()).length;
  for (let night = 0; night < 30; night++) await writer.add(Array.from({ length: 100 }, () => conversation()));
  await writer.finish(run());
  await sink.flush();
  expect(sizes.length).toBeLessThan(60);
  expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThan(3000 * line);
  expect(waiting).toBeLessThan(200_000);
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
