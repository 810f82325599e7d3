import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OutputFile } from '../../src/results/output-file.js';
import type { ConversationRecord, RefundRecord } from '../../src/model/results.js';
import { addResultsLine, runLine } from '../../src/results/results-line.js';
import { HOSTILE_TEXTS } from '../themes/hostile-texts.js';
import { randomRecord } from '../themes/random-shoe-shop.js';
import { seeded } from '../themes/seeded.js';
import { conversation, finding, run, turn } from '../themes/shoe-shop.js';
import { textOf } from '../themes/text-of.js';

function lineOf(record: ConversationRecord | RefundRecord): string {
  return textOf((bytes) => addResultsLine(bytes, record));
}


test('a line is a line whatever a customer typed', () => {
  const text = 'a\nb\r\nc\u2028d\u0000"\\ \ud800 鞋👟';
  const bytes = lineOf(conversation({ findings: [finding({ text })] })) + runLine(run());
  expect(bytes.split('\n')).toHaveLength(3);
  expect(JSON.parse(bytes.split('\n')[0] ?? '').findings[0].text).toBe(text);
});

test('a line is what JSON.stringify makes of its record, to the last byte', () => {
  const random = seeded(11);
  for (let at = 0; at < 2000; at++) {
    const record = randomRecord(random, at);
    expect(lineOf(record)).toBe(`${JSON.stringify(record)}\n`);
  }
});

test('so is the line of a record that has every field, whatever stands in it', () => {
  for (const text of HOSTILE_TEXTS) {
    const record = conversation({
      id: text,
      platform: text,
      shop: text,
      customer: text,
      customer_masked: text,
      agents: [text, '小美'],
      orders: [text],
      agent_messages: { [text]: 3, 7: 1 },
      turns: [turn(null, { at: null, agent: text, counted: false, why: text }), turn(0.1)],
      refunds: [{ id: text, order: text, kind: text, from: 'a', to: 'b', seconds: null, undecidable: true, product: text, refused: 'won' }],
      findings: [
        finding({ match: text, text, file: text, agent: text, order: text, detail: { said: text, limit: 1.5, veto: true, days: [1, text], none: null } }),
        finding({ agent: null, at: null, message: null, points: -0.5, title: text }),
        finding({ title: `${text}。`, points: 1e21 }),
      ],
      products: [text],
      tier: text,
      event: { name: text, phase: 'during' },
      levels: { [text]: text },
      teams: { [text]: text },
    });
    expect(lineOf(record)).toBe(`${JSON.stringify(record)}\n`);
  }
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
