/** Runs the built program as a user does, in a folder of its own that holds the tea shop's exports and packs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../../bin/chataudit.js');

export interface Run {
  readonly args: readonly string[];
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** What it reads; `open` = standard input that never ends. */
  readonly stdin?: string | { readonly open: string };
  readonly env?: Readonly<Record<string, string>>;
  /** Called once the program runs, or has taken what is open: to interrupt it, say. */
  readonly meanwhile?: (program: ChildProcess) => void;
}

/** A folder with the tea shop's exports and packs, gone when the file's tests are over. */
export function teaShopFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tea-run-'));
  cpSync(join(import.meta.dirname, 'exports'), folder, { recursive: true });
  cpSync(join(import.meta.dirname, 'packs'), join(folder, 'packs'), {
    recursive: true,
  });
  mkdirSync(join(folder, '.tmp'));
  return folder;
}

/** Runs `chataudit …args` to its end; its temporary files go to `.tmp` of the folder. */
export function runProgram(args: readonly string[], { cwd, stdin, env, meanwhile }: RunOptions): Promise<Run> {
  return new Promise((done, fail) => {
    const program = spawn(process.execPath, [PROGRAM, ...args], {
      cwd,
      env: {
        PATH: process.env['PATH'],
        NO_COLOR: '1',
        TZ: 'UTC',
        TMPDIR: join(cwd, '.tmp'),
        ...env,
      },
    });
    let stdout = '';
    let stderr = '';
    program.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    program.stdin.on('error', () => {}); // a program that reads no input closes it
    if (typeof stdin === 'object') program.stdin.write(stdin.open, () => meanwhile?.(program));
    else program.stdin.end(stdin ?? '');
    program.on('error', fail).on('close', (exitCode) => done({ args, exitCode, stdout, stderr }));
    if (typeof stdin !== 'object') meanwhile?.(program);
  });
}
