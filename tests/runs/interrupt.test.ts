import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runProgram, teaShopFolder } from './run-program.js';

const HEAD = 'conversation_id,time,role,sender,text\n';

it('an interrupted run ends with 130, and leaves the reports of yesterday and nothing else', async () => {
  const cwd = teaShopFolder();
  const out = join(cwd, 'out');
  const args = ['-r', 'packs/tea.yaml', '-o', 'out', '-q'];
  await runProgram(['audit', 'chats.csv', ...args], { cwd });
  const before = everyFileOf(out);
  const run = await runProgram(['audit', '-', ...args], {
    cwd,
    stdin: { open: `${HEAD}T07,2026-11-22 09:00:00,agent,小美,您好亲加微信聊\n` },
    meanwhile: (program) => {
      const watch = setInterval(() => {
        if (!readdirSync(out).some((name) => name.startsWith('.'))) return;
        clearInterval(watch);
        program.kill('SIGINT');
      }, 20);
    },
  });
  expect(run).toMatchObject({ exitCode: 130, stdout: '' });
  expect(everyFileOf(out)).toEqual(before);
  expect(readdirSync(join(cwd, '.tmp'))).toEqual([]);
});

it('an interrupted run that would write to standard output leaves nothing behind', async () => {
  const cwd = teaShopFolder();
  const run = await runProgram(['audit', '-', '-r', 'packs/tea.yaml', '-f', 'jsonl', '-q'], {
    cwd,
    stdin: { open: HEAD },
    meanwhile: (program) => {
      const watch = setInterval(() => {
        if (readdirSync(join(cwd, '.tmp')).length === 0) return;
        clearInterval(watch);
        program.kill('SIGINT');
      }, 20);
    },
  });
  expect(run).toMatchObject({ exitCode: 130, stdout: '' });
  expect(readdirSync(join(cwd, '.tmp'))).toEqual([]);
});

function everyFileOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
