import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/files/find-files.js';
import { openExport } from '../../src/files/open-export.js';
import { cellsOf, inFolder, readOpened, valuesOf } from './reading.js';
import { type Packed, workbookOf, zipOf } from './zip-writer.js';

const CHAT = { name: '店铺/tb88.json', content: '[{"text":"龙井到了吗"}]' };

/** What is found in an archive, and what stands in it. */
async function unpack(files: readonly Packed[] | Buffer, name = 'export.zip') {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, name), Buffer.isBuffer(files) ? files : zipOf(files));
    const found = await findFiles([folder]);
    const reads = [];
    for (const file of found.files) reads.push(await readOpened(await openExport(file)));
    return { names: found.files.map((file) => file.slice(folder.length + 1)), reads };
  });
}

describe('an archive', () => {
  it('is the exports in it, by their names', async () => {
    const { names, reads } = await unpack([
      CHAT,
      { name: 'tb99.csv', content: 'a,b\n1,2\n' },
      { name: '__MACOSX/tb99.csv', content: 'x' },
      { name: 'photo.jpg', content: 'x' },
      { name: '茶.xlsx', content: workbookOf([{ name: '小美', rows: [['您好']] }]) },
    ]);
    expect(names).toEqual(['export.zip/tb99.csv', 'export.zip/店铺/tb88.json', 'export.zip/茶.xlsx']);
    expect(cellsOf(reads[0]?.records ?? [])).toEqual([['a', 'b'], ['1', '2']]);
    expect(valuesOf(reads[1]?.records ?? [])).toEqual([{ text: '龙井到了吗' }]);
    expect(cellsOf(reads[2]?.records ?? [])).toEqual([['您好']]);
  });

  it('has names in GB18030, as Windows writes them, and two of the same name', async () => {
    const tea = Buffer.from([0xb2, 0xe8, 0x2e, 0x63, 0x73, 0x76]); // 茶.csv
    const { names } = await unpack([{ name: tea, content: 'a\n' }, { name: tea, content: 'b\n' }, { name: '..\\..\\x.csv', content: 'c\n' }]);
    expect(names).toEqual(['export.zip/x.csv', 'export.zip/茶.csv']);
  });

  it('gives one of its files where only that is asked for', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'export.zip'), zipOf([CHAT]));
      const path = join(folder, 'export.zip', CHAT.name);
      expect(await findFiles([path, join(folder, 'export.zip/tb1.json')])).toEqual({ files: [path], missing: [join(folder, 'export.zip/tb1.json')] });
    });
  });

  it('is told where it is damaged, locked, without exports, or packed to burst', async () => {
    await expect(unpack(zipOf([CHAT]).subarray(0, 60))).rejects.toThrow('export.zip: the zip archive is damaged');
    await expect(unpack([{ ...CHAT, locked: true }])).rejects.toThrow('export.zip/店铺/tb88.json: is locked by a password');
    await expect(unpack([{ name: 'photo.jpg', content: 'x' }])).rejects.toThrow('holds no export (CSV, JSON, XLSX or text), only: photo.jpg');
    await expect(unpack([{ name: 'a.csv', content: Buffer.alloc(80 * 1024 * 1024) }])).rejects.toThrow('times its size, as no export does');
    await expect(unpack([{ name: 'a.zip', content: zipOf([CHAT]) }])).rejects.toThrow('holds no export');
    await expect(unpack([{ ...CHAT, claimed: 3 }])).rejects.toThrow('tb88.json: cannot be read: too many bytes in the stream');
  });
});
