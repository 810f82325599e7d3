import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/user-error.js';
import { LOCK, lockFolder } from '../../src/results/folder-lock.js';
import { outputError } from '../../src/results/output-error.js';
import { OutputFile } from '../../src/results/output-file.js';
import { OutputFolder } from '../../src/results/output-folder.js';
import { MACHINE } from '../../src/results/part-names.js';

function newFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'shoe-shop-')), 'reports');
}

/** The id of a process that has ended. */
function deadPid(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
}

test('files appear together with the commit, and nothing else is left', async () => {
  const path = newFolder();
  const folder = await OutputFolder.open(path);
  folder.write('summary.md', '# 日报\n');
  const csv = folder.createFile('findings.csv');
  csv.write('conversation\r\n');
  csv.write('C1\r\n');
  expect(readdirSync(path).filter((name) => !name.startsWith('.'))).toEqual([]);
  await folder.commit();
  expect(readdirSync(path).sort()).toEqual(['findings.csv', 'summary.md']);
  expect(readFileSync(join(path, 'summary.md'), 'utf8')).toBe('# 日报\n');
  expect(readFileSync(join(path, 'findings.csv'), 'utf8')).toBe('conversation\r\nC1\r\n');
});

test('a run that starts over writes its files anew', async () => {
  const path = newFolder();
  const folder = await OutputFolder.open(path);
  folder.createFile('results.jsonl').write('{"half":');
  folder.createFile('results.jsonl').write('{}\n');
  await folder.commit();
  expect(readdirSync(path)).toEqual(['results.jsonl']);
  expect(readFileSync(join(path, 'results.jsonl'), 'utf8')).toBe('{}\n');
});

test('a run that gives up leaves the files of yesterday', async () => {
  const path = newFolder();
  const yesterday = await OutputFolder.open(path);
  yesterday.write('summary.md', 'yesterday');
  await yesterday.commit();
  const today = await OutputFolder.open(path);
  today.write('summary.md', 'today');
  today.write('agents.csv', 'today');
  today.abort();
  today.abort();
  expect(readdirSync(path)).toEqual(['summary.md']);
  expect(readFileSync(join(path, 'summary.md'), 'utf8')).toBe('yesterday');
});

test('when one file cannot take its place, the others give theirs back', async () => {
  const path = newFolder();
  const yesterday = await OutputFolder.open(path);
  yesterday.write('summary.md', 'yesterday');
  await yesterday.commit();
  mkdirSync(join(path, 'issues.md'));
  const today = await OutputFolder.open(path);
  today.write('summary.md', 'today');
  today.write('issues.md', 'today');
  await expect(today.commit()).rejects.toThrow(UserError);
  expect(readdirSync(path).sort()).toEqual(['issues.md', 'summary.md']);
  expect(readFileSync(join(path, 'summary.md'), 'utf8')).toBe('yesterday');
});

test('two runs at once do not mix: the folder holds the files of the one that finished last', async () => {
  const path = newFolder();
  const names = ['summary.md', 'agents.csv', 'issues.csv', 'results.jsonl'];
  const [first, second] = await Promise.all([OutputFolder.open(path), OutputFolder.open(path)]);
  for (const name of names) {
    first.write(name, 'first');
    second.write(name, 'second');
  }
  await Promise.all([first.commit(), second.commit()]);
  const texts = new Set(names.map((name) => readFileSync(join(path, name), 'utf8')));
  expect(texts.size).toBe(1);
  expect(readdirSync(path).sort()).toEqual([...names].sort());
});

test('what a killed run left behind is cleared, what a living run writes is not', async () => {
  const path = newFolder();
  mkdirSync(path);
  const living = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  const left = `.results.jsonl.${deadPid()}-1.${MACHINE}.part`;
  const written = `.results.jsonl.${living.pid}-1.${MACHINE}.part`;
  const elsewhere = '.results.jsonl.1-1.0a0a0a.part';
  const abandoned = '.summary.md.1-1.0a0a0a.part';
  for (const name of [left, written, elsewhere, abandoned, '.notes.part']) writeFileSync(join(path, name), '{');
  utimesSync(join(path, abandoned), 1e9, 1e9);
  const folder = await OutputFolder.open(path);
  folder.abort();
  living.kill();
  expect(readdirSync(path).sort()).toEqual(['.notes.part', elsewhere, written].sort());
});

test('a lock that a crash left behind stops nobody', async () => {
  const path = newFolder();
  mkdirSync(path);
  writeFileSync(join(path, LOCK), `${deadPid()} ${MACHINE}\n`);
  const folder = await OutputFolder.open(path);
  folder.write('summary.md', 'today');
  await folder.commit();
  expect(readdirSync(path)).toEqual(['summary.md']);
});

test('a folder that another run does not let go of is told as that', async () => {
  const path = newFolder();
  mkdirSync(path);
  writeFileSync(join(path, LOCK), `${process.ppid} ${MACHINE}\n`);
  await expect(lockFolder(path, 50)).rejects.toThrow(`${path}: another run is writing its reports there.`);
  expect(existsSync(join(path, LOCK))).toBe(true);
});

test('a path that is a file is a mistake of the user', async () => {
  const path = newFolder();
  mkdirSync(path);
  writeFileSync(join(path, 'notes.txt'), '');
  await expect(OutputFolder.open(join(path, 'notes.txt'))).rejects.toThrow('notes.txt: is not a folder. Name a folder');
});

test.runIf(existsSync('/dev/full'))('a full disk is told in a sentence that names the folder', () => {
  const file = new OutputFile('/dev/full', openSync('/dev/full', 'w'));
  file.write('鞋');
  let error: unknown;
  try {
    file.finish();
  } catch (thrown) {
    error = thrown;
  }
  expect(outputError('reports', error)).toEqual(
    new UserError('reports: the disk is full. Free some space, or write elsewhere with --out.'),
  );
  expect(outputError('reports', new RangeError('a bug'))).toEqual(new RangeError('a bug'));
});
