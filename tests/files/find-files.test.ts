import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/files/find-files.js';
import { inFolder } from './reading.js';

/** Runs `findFiles` in a folder that holds these files; the names it finds are given without the folder. */
function find(names: readonly string[], paths: readonly string[], prepare: (folder: string) => void = () => {}) {
  return inFolder(async (folder) => {
    for (const name of names) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), 'time,text\n');
    }
    prepare(folder);
    const { files, missing } = await findFiles(paths, folder);
    return {
      files: files.map((file) => file.replace(`${folder}/`, '')),
      missing,
    };
  });
}

describe('the files that arguments mean', () => {
  it('are files, in the order they are named, each once', async () => {
    const found = await find(['b.csv', 'a.csv', 'data.bin'], ['b.csv', './a.csv', 'data.bin', 'a.csv', '-', '-']);
    expect(found).toEqual({
      files: ['b.csv', 'a.csv', 'data.bin', '-'],
      missing: [],
    });
  });

  it('are every export below a folder, by name, without what the tool itself wrote', async () => {
    const exports = [
      'x/a.tsv',
      'x/b/1.CSV',
      'x/b/2.json.gz',
      'x/c.jsonl',
      'x/d.ndjson',
      'x/e.txt.gz',
      'x/f.log',
      'x/g.xlsx',
      'x/h.xls',
    ];
    const others = [
      'x/results.jsonl',
      'x/agents.csv',
      'x/b/issues.csv',
      'x/findings.csv',
      'x/summary.md',
      'x/.a.csv',
      'x/a.csv.part',
      'x/i.png',
    ];
    expect(await find([...others, ...[...exports].reverse()], ['x'])).toEqual({
      files: exports,
      missing: [],
    });
    expect((await find(exports, ['x/'])).files).toEqual(exports);
  });

  it('are the days of channels of a Slack export, without the files that explain them', async () => {
    const names = ['slack/users.json', 'slack/channels.json', 'slack/help/2026-11-22.json', 'other/users.json'];
    expect((await find(names, ['.'])).files).toEqual(['other/users.json', 'slack/help/2026-11-22.json']);
    expect((await find(names, ['slack/users.json'])).files).toEqual(['slack/users.json']);
  });

  it('are what a pattern matches', async () => {
    const names = ['2026-11-21.csv', '2026-11-22.csv', '2026-11-22.json', 'old/2025.csv'];
    expect((await find(names, ['*.csv'])).files).toEqual(['2026-11-21.csv', '2026-11-22.csv']);
    expect((await find(names, ['**/*.csv', '2026-11-2{1,2}.json'])).files).toEqual([
      ...names.slice(0, 2),
      'old/2025.csv',
      names[2],
    ]);
    expect((await find(names, ['o*'])).files).toEqual(['old/2025.csv']);
  });

  it('have brackets and stars in their names, if such a file is there', async () => {
    expect((await find(['聊天[1].csv', '聊天1.csv'], ['聊天[1].csv'])).files).toEqual(['聊天[1].csv']);
    expect((await find(['聊天1.csv'], ['聊天[1].csv'])).files).toEqual(['聊天1.csv']);
  });

  it('are told when there are none', async () => {
    const found = await find(['a.csv', 'empty/readme.md'], ['a.csv', 'b.csv', '*.json', 'empty']);
    expect(found).toEqual({
      files: ['a.csv'],
      missing: ['b.csv', '*.json', 'empty'],
    });
  });

  it('count once under two names, and folders that hold themselves come to an end', async () => {
    const found = await find(['x/a.csv'], ['x', 'latest.csv', 'broken.csv'], (folder) => {
      symlinkSync(join(folder, 'x/a.csv'), join(folder, 'latest.csv'));
      symlinkSync(join(folder, 'x'), join(folder, 'x/again'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.csv'));
    });
    expect(found).toEqual({ files: ['x/a.csv'], missing: ['broken.csv'] });
  });

  it('keep the names that the user gave', async () => {
    expect(await findFiles(['package.json', './tests/files/*export.test.ts'])).toEqual({
      files: ['package.json', './tests/files/open-export.test.ts'],
      missing: [],
    });
  });
});
