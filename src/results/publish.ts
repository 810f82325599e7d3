import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import type { PartNames } from './part-names.js';

export interface Publication extends PartNames {
  readonly target: string;
}

/**
 * Puts whole files into their places. When one cannot take its place (open in another program, say), those before it
 * give theirs back, so that the folder never holds half of a run.
 */
export function publish(publications: readonly Publication[]): void {
  for (const { target } of publications) {
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
      throw Object.assign(new Error(`${target} is a folder`), { code: 'EISDIR', syscall: 'rename' });
    }
  }
  const undo: (() => void)[] = [];
  try {
    for (const { part, old, target } of publications) {
      const kept = keep(target, old);
      renameSync(part, target);
      if (kept === 'kept') undo.push(() => renameSync(old, target));
      if (kept === 'nothing there') undo.push(() => rmSync(target, { force: true }));
    }
  } catch (error) {
    for (const giveBack of undo.reverse()) giveBack();
    throw error;
  } finally {
    for (const { old } of publications) rmSync(old, { force: true });
  }
}

/** Keeps the file of yesterday under a second name; some file systems know no second names, then it cannot come back. */
function keep(target: string, old: string): 'kept' | 'nothing there' | 'not possible' {
  try {
    linkSync(target, old);
    return 'kept';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'nothing there' : 'not possible';
  }
}

/** Waits until the disk has the folder's new names; Windows cannot be asked to, and needs not. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
