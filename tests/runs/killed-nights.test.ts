import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { chataudit } from '../commands/in-process.js';
import { dice } from '../conversations/tea-shop.js';
import { csv, exported, NOVEMBER, randomMonth } from './random-month.js';
import { runHere } from './run-here.js';
import { teaShopFolder } from './run-program.js';

const PROGRAM = resolve(import.meta.dirname, '../../bin/chataudit.js');
const PACK = join(import.meta.dirname, 'packs/tea.yaml');
/** More of them by hand: KILLS=200 npx vitest run tests/runs/killed-nights.test.ts */
const KILLS = Number(process.env['KILLS'] ?? 3);
const NIGHTS = NOVEMBER.slice(0, 3);
const WHOLE_RUN = ['audit', '--config', 'night.yaml', '-q', '--since', NIGHTS[0] as string, '--until', NIGHTS.at(-1) as string];

function nightFolder(): string {
  const folder = teaShopFolder();
  writeFileSync(join(folder, 'night.yaml'), `inputs: exports/{date}/*.csv\nrules: ${PACK}\nout: out\nkey: 龙井龙井龙井龙井\n`);
  const rows = randomMonth({ seed: 9, conversations: 900, messageIds: false });
  for (const [index, day] of NIGHTS.entries()) {
    mkdirSync(join(folder, 'exports', day), { recursive: true });
    writeFileSync(join(folder, 'exports', day, 'chats.csv'), csv(exported(rows, index, 3600), ['message_id']));
  }
  return folder;
}

async function figures(folder: string): Promise<unknown> {
  const { stdout, stderr } = await chataudit('report', join(folder, 'out'), '-f', 'json', '-q');
  if (stdout === '') throw new Error(stderr);
  const { notes: _, inputs: __, runs: ___, ...json } = JSON.parse(stdout) as Record<string, unknown>;
  return json;
}

/** Starts the program, and kills it so many milliseconds after it has begun its work; `null` = lets it end. */
async function runKilled(cwd: string, after: number | null): Promise<{ readonly exitCode: number | null; readonly lasts: number }> {
  const program = spawn(process.execPath, [PROGRAM, ...WHOLE_RUN], { cwd, stdio: 'ignore' });
  const ended = new Promise<number | null>((done) => program.on('close', done));
  // What comes before the lock is the start of Node: a kill would show nothing there.
  while (program.exitCode === null && !existsSync(join(cwd, 'out/.carried/run.lock'))) await sleep(2);
  const began = Date.now();
  if (after !== null) {
    await Promise.race([ended, sleep(after)]);
    program.kill('SIGKILL');
  }
  return { exitCode: await ended, lasts: Date.now() - began };
}

/** Every file that can be seen is whole: results end with their run, a table with a line's end. */
function expectWholeFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.') || entry.parentPath.includes('.carried')) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    expect(text.endsWith('\n'), entry.name).toBe(true);
    if (entry.name !== 'results.jsonl') continue;
    const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line) as { type: string });
    expect(lines.at(-1)?.type).toBe('run');
  }
}

it('nights that are killed at any moment leave whole files, and the next run loses nothing', { timeout: 60_000 * KILLS }, async () => {
  const folder = nightFolder();
  const { exitCode, lasts } = await runKilled(folder, null);
  expect(exitCode).toBe(0);
  const whole = await figures(folder);
  const roll = dice(Number(process.env['SEED'] ?? 5));
  for (let kill = 0; kill < KILLS; kill++) {
    const after = roll(Math.ceil(lasts * 1.1));
    await runKilled(folder, after);
    expectWholeFiles(join(folder, 'out'));
    expect(await runHere(WHOLE_RUN, { cwd: folder }), `killed after ${after} ms`).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await figures(folder), `killed after ${after} ms`).toEqual(whole);
  }
  expect(readdirSync(join(folder, 'out/.carried')).filter((name) => /part|lock/u.test(name))).toEqual([]);
});
