/** One run at a time in a folder, for as long as it runs; a run that dies leaves nothing that the next one would wait for. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../model/user-error.js';
import { MACHINE } from './part-names.js';
import { isAlive } from './process-alive.js';

const LOCK = 'run.lock';

/** A run says so often that it is alive; one that was silent ten times as long is not, on whatever machine it ran. */
const BEAT = 30_000;
const SILENT = 10 * BEAT;

/** Holds the folder for this run; gives the function that lets go. Throws UserError while another run holds it. */
export function lockRun(folder: string): () => void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, LOCK);
  const own = `${process.pid} ${MACHINE} ${birthOf(process.pid)}\n`;
  while (!take(path, own)) {
    const holder = readHolder(path);
    if (holder !== null && isHeld(path, holder)) {
      throw new UserError(
        `${folder}: another run has been at work there since ${since(path)}. Wait until it ends; nothing was done.`,
      );
    }
    if (holder !== null) takeAway(path, holder);
  }
  const beat = setInterval(() => touch(path), BEAT);
  beat.unref();
  const letGo = () => {
    clearInterval(beat);
    process.off('exit', letGo);
    if (readHolder(path) === own) rmSync(path, { force: true });
  };
  process.once('exit', letGo);
  return letGo;
}

function take(path: string, own: string): boolean {
  try {
    writeFileSync(path, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null; // let go of between two looks
  }
}

function isHeld(path: string, holder: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || Date.now() - stat.mtimeMs > SILENT) return false;
  const [pid = '', machine = '', birth = ''] = holder.trim().split(' ');
  // One that died while it wrote its name here; one that is just writing it has had a second for it.
  if (machine === '') return Date.now() - stat.mtimeMs < 1000;
  if (machine !== MACHINE) return true;
  return isAlive(Number(pid)) && birthOf(Number(pid)) === birth;
}

/** Two that find the same dead lock must not both take it away, one of them the new lock of the other. */
function takeAway(path: string, dead: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // the other one was quicker
  }
  if (readHolder(aside) === dead) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

/** When a process was born, so that another one with its number is not taken for it; '' where the system does not say. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function since(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return (stat?.birthtime ?? new Date()).toISOString();
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // Gone: somebody removed it by hand.
  }
}
