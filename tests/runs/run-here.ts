/** Runs the program inside the tests as runProgram does outside: in a folder, with what it writes caught. */
import { chataudit } from '../commands/in-process.js';
import type { Run } from './run-program.js';

/** `chataudit …args` in the folder `cwd`, to its end. */
export async function runHere(args: readonly string[], { cwd }: { readonly cwd: string }): Promise<Run> {
  const before = { folder: process.cwd(), argv: process.argv };
  process.chdir(cwd);
  process.argv = ['node', 'chataudit', ...args];
  try {
    return { args, ...(await chataudit(...args)) };
  } finally {
    process.chdir(before.folder);
    process.argv = before.argv;
  }
}
