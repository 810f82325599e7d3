/**
 * The hidden names under which files are written beside their place, and whose they are: only parts that nobody is
 * writing any more may be cleared.
 */
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './process-alive.js';

/** This machine in six digits: a process id of another machine, on a shared folder, says nothing here. */
export const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/** A part that nobody touched for a day is nobody's: the longest audit takes hours. */
const ABANDONED = 24 * 60 * 60 * 1000;

const PART = /^\..+\.(\d+)-\d+\.([0-9a-f]{6})\.(?:part|old)$/;

/** Parts that this process is writing; another of its output folders must not clear them. */
const ours = new Set<string>();
let serial = 0;

export interface PartNames {
  /** The new file until it is whole. */
  readonly part: string;
  /** The file of yesterday while the new one takes its place. */
  readonly old: string;
}

/** New hidden paths for the file `name` of `folder`; give them back with `forgetPart`. */
export function namePart(folder: string, name: string): PartNames {
  serial += 1;
  const stem = join(folder, `.${name}.${process.pid}-${serial}.${MACHINE}`);
  ours.add(`${stem}.part`).add(`${stem}.old`);
  return { part: `${stem}.part`, old: `${stem}.old` };
}

export function forgetPart(names: PartNames): void {
  ours.delete(names.part);
  ours.delete(names.old);
}

/** Removes from `folder` what killed runs left behind, and nothing that a living run is writing. */
export function clearLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid, machine] = PART.exec(name) ?? [];
    const path = join(folder, name);
    if (pid === undefined || ours.has(path)) continue;
    const writing = machine !== MACHINE || (Number(pid) !== process.pid && isAlive(Number(pid)));
    if (!writing || isAbandoned(path)) rmSync(path, { force: true });
  }
}

function isAbandoned(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > ABANDONED;
}
