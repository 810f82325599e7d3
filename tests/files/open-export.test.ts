import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { openExport } from '../../src/files/open-export.js';
import { UserError } from '../../src/model/user-error.js';
import { cellsOf, inFolder, read, readOpened, valuesOf } from './reading.js';

const CHATS = 'time,role,text\n09:00:03,customer,龙井到了吗\n09:00:12,agent,亲,在的\n';
const ROWS = [
  ['time', 'role', 'text'],
  ['09:00:03', 'customer', '龙井到了吗'],
  ['09:00:12', 'agent', '亲', '在的'],
];
/** 龙井,亲 in GBK. */
const GBK_TEXT = Buffer.from([0xc1, 0xfa, 0xbe, 0xae, 0x2c, 0xc7, 0xd7, 0x0a]);

describe('an opened export', () => {
  it('counts its bytes and knows their hash, in every encoding of the container', async () => {
    for (const bytes of [Buffer.from(CHATS), gzipSync(CHATS)]) {
      const { opened, records } = await read(bytes, { chunk: 7 });
      expect(cellsOf(records)).toEqual(ROWS);
      expect(opened).toMatchObject({
        format: 'csv',
        encoding: 'utf-8',
        records: 3,
        size: bytes.length,
        bytesRead: bytes.length,
      });
      expect(opened.compressed).toBe(bytes[0] === 0x1f);
      expect(opened.sha256()).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  it('can be opened again after it was read', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'chats.csv');
      writeFileSync(file, CHATS);
      const first = await readOpened(await openExport(file));
      const second = await readOpened(await openExport(file));
      expect(second.records).toEqual(first.records);
      expect(second.opened.sha256()).toBe(first.opened.sha256());
    }));

  it('that vanishes before it is read is told', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'chats.csv');
      writeFileSync(file, CHATS);
      const opened = await openExport(file);
      rmSync(file);
      expect((await readOpened(opened)).skips).toEqual([
        {
          row: 0,
          reason: 'the rest of the file is not read: there is no such file. Check its name.',
        },
      ]);
    }));

  it('that vanishes before it is read is told', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'chats.csv');
      writeFileSync(file, CHATS);
      const opened = await openExport(file);
      rmSync(file);
      expect((await readOpened(opened)).skips).toEqual([
        { row: 0, reason: 'the rest of the file is not read: there is no such file. Check its name.' },
      ]);
    }));

  it('of any size is read in batches', async () => {
    const { opened } = await read('time,text\n');
    expect(opened.records).toBe(1);
    const long = `time,text\n${'09:00,亲\n'.repeat(100_000)}`;
    await inFolder(async (folder) => {
      const file = join(folder, 'long.csv');
      writeFileSync(file, long);
      const export_ = await openExport(file);
      let batches = 0;
      for await (const batch of export_.batches()) {
        expect(batch.length).toBeGreaterThan(0);
        batches++;
      }
      expect(batches).toBeGreaterThan(3);
      expect(export_.records).toBe(100_001);
    });
  });

  it.each(['', '\uFEFF', '\n', ' \r\n\n'])('that is empty (%j) is told', async (content) => {
    for (const name of ['chats.csv', 'chats.json', 'chats.jsonl', 'chats.txt']) {
      for (const bytes of [Buffer.from(content), gzipSync(content)]) {
        const { opened, records, skips } = await read(bytes, { name });
        expect(records).toEqual([]);
        expect(skips).toEqual([{ row: 0, reason: 'the file is empty' }]);
        expect(opened.records).toBe(1);
      }
    }
  });
});

describe('the encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(CHATS), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${CHATS}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${CHATS}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${CHATS}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 LE without one', Buffer.from(CHATS, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without one', Buffer.from(CHATS, 'utf16le').swap16(), 'utf-16be'],
  ])('%s is known by the bytes, wherever chunks end', async (_name, bytes, encoding) => {
    for (const chunk of [1, 2, 3, 1000]) {
      const { opened, records } = await read(bytes, { chunk });
      expect(opened.encoding).toBe(encoding);
      expect(cellsOf(records)).toEqual(ROWS);
    }
  });

  it('GB18030, GBK and GB2312 are known by not being UTF-8', async () => {
    for (const chunk of [1, 2, 3, 1000]) {
      const { opened, records, notes } = await read(GBK_TEXT, { chunk });
      expect(opened.encoding).toBe('gb18030');
      expect(cellsOf(records)).toEqual([['龙井', '亲']]);
      expect(notes).toEqual([]);
    }
  });

  it('is still open while all is ASCII', async () => {
    const ascii = 'time,text\n'.repeat(30_000);
    for (const chunk of [997, 1024 * 1024]) {
      const { opened, records } = await read(Buffer.concat([Buffer.from(ascii), GBK_TEXT]), { chunk });
      expect(opened.encoding).toBe('gb18030');
      expect(cellsOf(records).at(-1)).toEqual(['龙井', '亲']);
      const utf8 = await read(`${ascii}龙井,亲`, { chunk });
      expect(utf8.opened.encoding).toBe('utf-8');
      expect(cellsOf(utf8.records).at(-1)).toEqual(['龙井', '亲']);
    }
  });

  it('is not mistaken where the head ends within a character', async () => {
    for (const shift of ['', ',', ',,']) {
      const { opened, notes } = await read(`${shift}${'茶'.repeat(100_000)}`);
      expect(opened.encoding).toBe('utf-8');
      expect(notes).toEqual([]);
    }
  });

  it('loses no record where bytes are not of it, and tells the first row', async () => {
    const { opened, records, skips, notes } = await read(
      Buffer.concat([
        Buffer.from('time,text\n'),
        Buffer.from('09:00,龙井\n'.repeat(30_000)),
        Buffer.from('09:01,caf\xe9\n', 'latin1'),
        Buffer.from('09:01,好'),
      ]),
    );
    expect(opened.encoding).toBe('utf-8');
    expect(records).toHaveLength(30_003);
    expect(cellsOf(records).at(-1)).toEqual(['09:01', '好']);
    expect(skips).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^row 30002: bytes that are not utf-8 .*--encoding gb18030/)]);
  });

  it('is still UTF-8 where a database has cut a few characters', async () => {
    const cut = Buffer.from('时间,内容\n09:00,在的亲茶叶今天发货\n09:01,好茶').subarray(0, -1);
    const { opened, records, notes } = await read(Buffer.concat([cut, Buffer.from(',\n09:02,龙井')]));
    expect(opened.encoding).toBe('utf-8');
    expect(cellsOf(records)[2]).toEqual(['09:01', '好\uFFFD', '']);
    expect(notes).toEqual([expect.stringContaining('row 3: bytes that are not utf-8')]);
    expect((await read(cut)).opened.encoding).toBe('utf-8');
  });

  it('can be said, by any of its names', async () => {
    const { opened, records } = await read(GBK_TEXT, { encoding: 'GBK' });
    expect(opened.encoding).toBe('gb18030');
    expect(cellsOf(records)).toEqual([['龙井', '亲']]);
    expect(
      (
        await read(Buffer.from([0xa4, 0xa4, 0x2c, 0xa4, 0xe5]), {
          encoding: 'big5',
        })
      ).records,
    ).toEqual([{ row: 1, cells: ['中', '文'] }]);
    await expect(read('a,b', { encoding: 'gbkk' })).rejects.toThrow('encoding: unknown "gbkk". Use utf-8, gb18030');
  });
});

describe('a gzip file', () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => `C${n},09:00:03,agent,第${n * 7919}句`);
  const packed = gzipSync(['id,time,role,text', ...rows].join('\n'));

  it('may have several members', async () => {
    const { records } = await read(Buffer.concat([gzipSync('a,b\n1,2\n'), gzipSync('3,4\n')]));
    expect(cellsOf(records)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('cut short gives what came before, and tells', async () => {
    const { opened, records, skips } = await read(packed.subarray(0, packed.length / 2));
    expect(records.length).toBeGreaterThan(1000);
    expect(
      cellsOf(records)
        .slice(1, 1000)
        .map((cells) => cells.join(',')),
    ).toEqual(rows.slice(0, 999));
    expect(skips).toEqual([{ row: 0, reason: 'the gzip file is cut short: its end is missing' }]);
    expect(opened.bytesRead).toBe(opened.size);
  });

  it('that is damaged gives what came before, and tells', async () => {
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, packed.length / 2, packed.length / 2 + 100);
    const { records, skips } = await read(damaged);
    expect(records.length).toBeGreaterThan(1000);
    expect(cellsOf(records)[1000]?.join(',')).toBe(rows[999]);
    expect(skips).toEqual([{ row: 0, reason: expect.stringContaining('the gzip file is damaged: ') }]);
  });

  it('is known by its bytes, and what is in it by its text', async () => {
    const { opened, records } = await read(gzipSync('{"id":1}\n{"id":2}\n'), {
      name: 'export',
    });
    expect(opened).toMatchObject({ format: 'jsonl', compressed: true });
    expect(valuesOf(records)).toEqual([{ id: 1 }, { id: 2 }]);
  });
});

describe('a file that is no export', () => {
  const xlsx = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('....[Content_Types].xml....')]);

  it.each([
    ['a packed workbook', gzipSync(xlsx), 'a zip archive or workbook packed by gzip'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'an old Excel workbook (.xls)'],
    ['a PDF', Buffer.from('%PDF-1.7 ...'), 'a PDF'],
    ['a page that is called .xls', Buffer.from('\uFEFF\n<html xmlns:x="urn"><p>时间'), 'an HTML page'],
    ['an XML workbook', Buffer.from('<?xml version="1.0"?><Workbook>'), 'an XML document'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0, 5, 6, 7, 0xff, 0xfe]), 'no text'],
  ])('%s is refused with what to do', async (_name, bytes, said) => {
    await expect(read(bytes, { name: '聊天.xls' })).rejects.toThrow(UserError);
    await expect(read(bytes, { name: '聊天.xls' })).rejects.toThrow(`聊天.xls: is ${said}`);
  });

  it('is refused where it is a damaged workbook', async () => {
    await expect(read(xlsx, { name: '聊天.xls' })).rejects.toThrow('聊天.xls: the zip archive is damaged');
  });

  it('is refused with the reason: missing, a folder, not allowed', () =>
    inFolder(async (folder) => {
      await expect(openExport(join(folder, 'gone.csv'))).rejects.toThrow(
        'gone.csv: there is no such file. Check its name.',
      );
      mkdirSync(join(folder, 'exports'));
      await expect(openExport(join(folder, 'exports'))).rejects.toThrow('exports: is a folder. Give the files in it.');
      writeFileSync(join(folder, 'locked.csv'), CHATS);
      chmodSync(join(folder, 'locked.csv'), 0);
      if (process.getuid?.() !== 0)
        await expect(openExport(join(folder, 'locked.csv'))).rejects.toThrow('may not be read');
    }));
});

describe('what can be read only once', () => {
  it('is read as often as needed: standard input', async () => {
    const input = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(CHATS)]) as never);
    try {
      for (let reading = 0; reading < 2; reading++) {
        const { opened, records } = await readOpened(await openExport('-', {}, 10));
        expect(opened).toMatchObject({
          file: '-',
          format: 'csv',
          size: Buffer.byteLength(CHATS),
        });
        expect(cellsOf(records)).toEqual(ROWS);
      }
      expect(readdirSync(tmpdir()).filter((name) => name.startsWith('chataudit-'))).toEqual([]);
    } finally {
      input.mockRestore();
    }
  });

  it.skipIf(process.platform === 'win32')('is read as often as needed: a pipe with a name', () =>
    inFolder(async (folder) => {
      const pipe = join(folder, 'pipe.csv');
      execFileSync('mkfifo', [pipe]);
      spawn('sh', ['-c', 'printf "time,text\\n09:00,ok\\n" > "$0"', pipe]);
      for (let reading = 0; reading < 2; reading++) {
        expect(cellsOf((await readOpened(await openExport(pipe))).records)).toEqual([
          ['time', 'text'],
          ['09:00', 'ok'],
        ]);
      }
    }),
  );
});
