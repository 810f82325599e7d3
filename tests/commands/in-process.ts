/** Runs the program's words without starting a program: as fast as a call, for all that needs no process of its own. */
import { vi } from 'vitest';
import { run } from '../../src/cli.js';

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

// Every run listens for interrupts; a test process has many runs.
process.setMaxListeners(0);
process.stdout.setMaxListeners(0);

/** `chataudit …args`, one at a time; what it writes is caught. */
export async function chataudit(...args: readonly string[]): Promise<Outcome> {
  const stdout = caught(process.stdout);
  const stderr = caught(process.stderr);
  try {
    const exitCode = await run(['node', 'chataudit', ...args]);
    return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    stdout.release();
    stderr.release();
  }
}

function caught(stream: NodeJS.WriteStream) {
  const chunks: Buffer[] = [];
  const spy = vi.spyOn(stream, 'write').mockImplementation(((chunk: string | Uint8Array, ...rest: unknown[]) => {
    chunks.push(Buffer.from(chunk));
    const written = rest.find((each): each is () => void => typeof each === 'function');
    if (written) queueMicrotask(written);
    return true;
  }) as typeof stream.write);
  return { text: () => Buffer.concat(chunks).toString('utf8'), release: () => spy.mockRestore() };
}
