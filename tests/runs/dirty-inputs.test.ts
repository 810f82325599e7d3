import { describe, expect, it } from 'vitest';
import { dice } from '../conversations/tea-shop.js';
import { auditTexts } from './audited.js';
import { asCsv, asJsonLines, byTime, randomConversations } from './random-tea-shop.js';
import { teaShopFolder } from './run-program.js';

const folder = teaShopFolder();
const rows = byTime(randomConversations({ seed: 2, conversations: 12, ties: true }).flat());

/** Breaks some of a text's lines: cells lost, quotes left open, times and roles that are none, rows written twice, totals. */
function soiled(text: string, seed: number): string {
  const roll = dice(seed);
  const ways: readonly ((line: string) => string)[] = [
    (line) => `${line}\n${line}`,
    (line) => line.replace(/2026-11-\d\d/u, '昨天'),
    (line) => line.replace(/customer|agent/u, '掌柜'),
    (line) => line.slice(0, roll(line.length + 1)),
    (line) => line.replaceAll('"', ''),
    (line) => line.replace(',', ',"'),
    (line) => `${line},,,`,
    () => '合计,,,,,,,',
    () => '',
    (line) => `${line.slice(0, 9)}\u0000${line.slice(9)}`,
  ];
  const [head, ...lines] = text.split('\n');
  const soiledLines = lines.map((line) => (roll(5) === 0 ? (ways[roll(ways.length)] ?? String)(line) : line));
  return [head, ...soiledLines].join('\n');
}

describe('whatever an export holds', () => {
  it.each([
    ['CSV', 'csv', asCsv(rows)],
    ['JSON Lines', 'jsonl', asJsonLines(rows)],
  ])('every record of %s is a message, a duplicate, ignored, or skipped and told', async (_format, suffix, text) => {
    for (let seed = 0; seed < 20; seed++) {
      const exports = { [`a.${suffix}`]: soiled(text, seed), [`b.${suffix}`]: soiled(text, seed + 1000) };
      const { exitCode, run, conversations } = await auditTexts(folder, exports);
      for (const { records, messages, duplicates, ignored, skipped, skips } of run.inputs) {
        expect({ seed, records }).toEqual({ seed, records: messages + duplicates + ignored + skipped });
        expect(skips.length).toBeGreaterThanOrEqual(Math.min(1, skipped));
      }
      const told = conversations
        .flatMap(({ messages }) => Object.values(messages))
        .reduce((sum, count) => sum + count, 0);
      expect({ seed, told }).toEqual({ seed, told: run.inputs.reduce((sum, { messages }) => sum + messages, 0) });
      expect(exitCode).toBe(run.inputs.some(({ skipped }) => skipped > 0) ? 3 : 0);
    }
  });
});
