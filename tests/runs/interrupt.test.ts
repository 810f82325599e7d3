import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { everyFileOf } from './every-file-of.js';
import { runHere } from './run-here.js';
import { runProgram, teaShopFolder } from './run-program.js';

/** More than any pipe holds: once it is written, the program is in the middle of reading. */
const open = `conversation_id,time,role,sender,text\n${'T07,2026-11-22 09:00:00,agent,小美,您好亲加微信聊\n'.repeat(40_000)}`;

const interrupt = (program: ChildProcess) => void program.kill('SIGINT');

it('an interrupted run ends with 130, and leaves the reports of yesterday and nothing else', async () => {
  const cwd = teaShopFolder();
  const out = join(cwd, 'out');
  const args = ['-r', 'packs/tea.yaml', '-o', 'out', '-q'];
  await runHere(['audit', 'chats.csv', ...args], { cwd });
  const before = everyFileOf(out);
  const run = await runProgram(['audit', '-', ...args], { cwd, stdin: { open }, meanwhile: interrupt });
  expect(run).toMatchObject({ exitCode: 130, stdout: '' });
  expect(everyFileOf(out)).toEqual(before);
  expect(readdirSync(join(cwd, '.tmp'))).toEqual([]);
});

it('an interrupted run that would write to standard output leaves nothing behind', async () => {
  const cwd = teaShopFolder();
  const args = ['audit', '-', '-r', 'packs/tea.yaml', '-f', 'jsonl', '-q'];
  const run = await runProgram(args, { cwd, stdin: { open }, meanwhile: interrupt });
  expect(run).toMatchObject({ exitCode: 130, stdout: '' });
  expect(readdirSync(join(cwd, '.tmp'))).toEqual([]);
});
