import { describe, expect, it } from 'vitest';
import { LineDecoder } from '../../src/files/line-decoder.js';
import { inGb18030 } from '../runs/in-gb18030.js';
import { Chance } from './chance.js';
import { cellsOf, read } from './reading.js';

const GBK = inGb18030('2026-11-22 09:01:00,客户,龙井到了吗\n2026-11-22 09:01:08,客服,亲，今天到\n');
const UTF8 = Buffer.from('2026-11-22 09:00:00,客户,碧螺春还有吗\n2026-11-22 09:00:07,客服,有的亲\n');
const HEAD = '时间,角色,内容\n';

describe('a file that holds lines of UTF-8 and of GB18030', () => {
  it.each([
    ['UTF-8, then GBK', Buffer.concat([Buffer.from(HEAD), UTF8, UTF8, UTF8, GBK]), 7],
    ['GBK, then UTF-8', Buffer.concat([inGb18030(HEAD), GBK, GBK, UTF8]), 2],
    ['one line of GBK after many', Buffer.concat([Buffer.from(HEAD), ...Array<Buffer>(9000).fill(UTF8), GBK]), 2],
    ['one line of UTF-8 after many', Buffer.concat([inGb18030(HEAD), ...Array<Buffer>(9000).fill(GBK), UTF8]), 2],
    ['a mark in its middle', Buffer.concat([inGb18030(HEAD), GBK, Buffer.from('\uFEFF'), UTF8]), 2],
  ])('is read by what each line is: %s', async (_name, bytes, lines) => {
    for (const chunk of [50, 997, 256 * 1024]) {
      const { records, notes, skips } = await read(bytes, { chunk });
      const texts = cellsOf(records).map((cells) => cells[2]);
      expect(new Set(texts.slice(1))).toEqual(new Set(['碧螺春还有吗', '有的亲', '龙井到了吗', '亲，今天到']));
      expect(skips).toEqual([]);
      expect(notes).toEqual([expect.stringContaining(`the file mixes two encodings: ${lines} lines are`)]);
    }
  });

  it('is read as it is told to be where the encoding is given', async () => {
    const { notes } = await read(Buffer.concat([Buffer.from(HEAD), UTF8, GBK]), { encoding: 'utf-8' });
    expect(notes).toEqual([expect.stringContaining('bytes that are not utf-8')]);
  });
});

describe('a line that is broken', () => {
  it('of UTF-8 stays UTF-8', async () => {
    const cut = Buffer.concat([UTF8.subarray(0, -2), Buffer.from('\n'), UTF8]);
    const { records, notes } = await read(Buffer.concat([Buffer.from(HEAD), UTF8, cut]));
    expect(cellsOf(records)[4]).toEqual(['2026-11-22 09:00:07', '客服', '有的\uFFFD']);
    expect(notes).toEqual([expect.stringContaining('row 5: bytes that are not utf-8')]);
  });

  it('of another alphabet is no Chinese', async () => {
    const { records } = await read(Buffer.concat([Buffer.from(HEAD), UTF8, Buffer.from('09:05,Agent,M\xfcller caf\xe9\n', 'latin1')]));
    expect(cellsOf(records)[3]?.[2]).toBe('M\uFFFDller caf\uFFFD');
  });
});

it('gives the same text wherever the chunks end, of any lines in any order', () => {
  const random = new Chance(11);
  const pieces = ['在吗', '亲，您好！', '09:00:03,', 'ok', '发货了没', '微信', '客服', '"多\n行，"'].map((text) => ({ text, gbk: inGb18030(text) }));
  const end = { text: '，\n', gbk: inGb18030('，\n') };
  for (let round = 0; round < 300; round++) {
    let whole = '';
    const lines = random.list(12, () => {
      const parts = [...random.list(5, () => random.one(pieces)), end];
      whole += parts.map(({ text }) => text).join('');
      return random.upTo(2) === 1 ? parts.map(({ gbk }) => gbk) : parts.map(({ text }) => Buffer.from(text));
    });
    const bytes = Buffer.concat(lines.flat());
    const decoder = new LineDecoder(random.one(['utf-8', 'gb18030'] as const));
    let given = '';
    for (let at = 0; at < bytes.length; ) {
      const next = at + 1 + random.upTo(20);
      given += textOf(decoder.decode(bytes.subarray(at, next), false));
      at = next;
    }
    given += textOf(decoder.decode(new Uint8Array(0), true));
    expect(given).toBe(whole);
  }
});

const textOf = (units: Uint16Array): string => Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
