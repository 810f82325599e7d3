import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../model/user-error.js';
import { MACHINE } from './part-names.js';
import { isAlive } from './process-alive.js';

export const LOCK = '.chataudit.lock';

/** A lock is held while a few files are renamed: one that is a minute old is nobody's, whoever has its process id now. */
const STALE = 60_000;

/**
 * Waits until no other run is putting files into `folder`, then holds it. Gives the function that lets go.
 * Runs write their parts side by side; only the moment of renaming is one run's alone, so that a folder holds the files
 * of one run, the last that finished. Throws UserError when the folder is not free within `patience` milliseconds.
 */
export async function lockFolder(folder: string, patience = STALE + 10_000): Promise<() => void> {
  const path = join(folder, LOCK);
  const end = Date.now() + patience;
  while (!take(path)) {
    if (isLeftBehind(path)) rmSync(path, { force: true });
    else if (Date.now() > end) {
      throw new UserError(
        `${folder}: another run is writing its reports there. Wait until it ends, or remove ${path}.`,
      );
    } else await sleep(20);
  }
  return () => rmSync(path, { force: true });
}

function take(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid} ${MACHINE}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isLeftBehind(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (Date.now() - stat.mtimeMs > STALE) return true;
  const [pid, machine] = readLock(path);
  return machine === MACHINE && !isAlive(Number(pid));
}

function readLock(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').trim().split(' ');
  } catch {
    return []; // let go of between two looks
  }
}
