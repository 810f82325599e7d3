import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ExportRecord } from '../../src/model/record.js';
import { type How, readIn } from './reading.js';

const folder = mkdtempSync(join(tmpdir(), 'cut-short-'));
const read = (content: string | Uint8Array, how?: How) => readIn(folder, content, how);

const MESSAGES = [
  { id: 1, text: '龙井"到"了吗,亲' },
  { id: 2, text: '在的\n今天发' },
  { id: 3, text: '好' },
];
const CSV = 'id,text\n1,"龙井""到""了吗,亲"\n2,"在的\n今天发"\r\n3,好\n';

/** Records of the whole file that the cut file must have, as far as it goes; the last may be cut, and may differ. */
function expectPrefix(cut: readonly ExportRecord[], whole: readonly ExportRecord[], at: string): void {
  expect(cut.length, at).toBeLessThanOrEqual(whole.length);
  expect(cut.slice(0, -1), at).toEqual(whole.slice(0, Math.max(0, cut.length - 1)));
}

describe('a file cut short at any byte', () => {
  it.each([
    ['chats.csv', CSV],
    ['chats.json', JSON.stringify(MESSAGES)],
    ['chats.json', JSON.stringify(MESSAGES, null, 2)],
    ['chats.jsonl', MESSAGES.map((message) => JSON.stringify(message)).join('\n')],
    ['chats.txt', 'tb88 2024-1-1 9:05:03\n龙井到了吗\n小美 2024-1-1 9:05:12\n亲\n'],
  ])('gives what came before (%s)', async (name, content) => {
    for (const bytes of [Buffer.from(content), Buffer.from(`\uFEFF${content}`, 'utf16le')]) {
      const whole = await read(bytes, { name });
      for (let length = 0; length < bytes.length; length++) {
        const { records } = await read(bytes.subarray(0, length), {
          name,
          encoding: whole.opened.encoding,
        });
        expectPrefix(records, whole.records, `${name} cut at ${length}`);
      }
    }
  });

  it('tells so where the cut shows: JSON', async () => {
    const text = JSON.stringify(MESSAGES);
    for (let length = 2; length < text.length; length++) {
      const { records, skips, opened } = await read(text.slice(0, length), {
        name: 'chats.json',
      });
      expect(skips, text.slice(0, length)).toHaveLength(1);
      expect(skips[0]?.row).toBe(records.length + 1);
      expect(opened.records).toBe(records.length + 1);
    }
  });

  it('gives the elements of a JSON object that came before, and tells', async () => {
    const text = JSON.stringify({ shop: '茶语', messages: MESSAGES });
    for (let length = 1; length < text.length; length++) {
      const { records, skips } = await read(text.slice(0, length), {
        name: 'chats.json',
      });
      const whole = MESSAGES.map((message, at) => ({
        row: at + 1,
        value: { shop: '茶语', messages: [message] },
      }));
      expect(records).toEqual(whole.slice(0, records.length));
      expect(skips, text.slice(0, length)).toHaveLength(1);
    }
  });

  it('gives all that gzip can unpack, and tells', async () => {
    const packed = gzipSync(CSV.repeat(20));
    for (let length = 2; length < packed.length; length++) {
      const bytes = packed.subarray(0, length);
      const { records, skips } = await read(bytes, {
        chunk: 64,
        encoding: 'utf-8',
      });
      const expected =
        length < 10
          ? ''
          : gunzipSync(bytes, {
              finishFlush: constants.Z_SYNC_FLUSH,
            }).toString();
      const cut = await read(expected, { encoding: 'utf-8' });
      expect(records, `cut at ${length}`).toEqual(cut.records);
      expect(skips.map(({ reason }) => reason).join()).toContain('the gzip file is cut short');
    }
  });
});
