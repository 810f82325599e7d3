/** A run as a page that people can read and compare: what was typed, what came out, what it ended with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runHere } from './run-here.js';
import { type Run, type RunOptions, runProgram } from './run-program.js';

export interface PageOptions extends RunOptions {
  /** Files of the folder that the page shows too. */
  readonly shows?: readonly string[];
  /** Whether the program is started as a process of its own; what needs none is faster without. */
  readonly starts?: boolean;
}

/** Runs the program and compares its page with `golden/<name>.golden.md`; `vitest -u` writes it anew. */
export async function expectPage(name: string, args: readonly string[], options: PageOptions): Promise<Run> {
  const run = options.starts ? await runProgram(args, options) : await runHere(args, options);
  await expect(pageOf(run, options)).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `${name}.golden.md`));
  return run;
}

function pageOf({ args, exitCode, stdout, stderr }: Run, { cwd, shows = [] }: PageOptions): string {
  const parts = [
    `\`chataudit ${args.map(quoted).join(' ')}\` ends with exit code ${exitCode}.`,
    section('standard output', stdout),
    section('standard error', stderr),
    ...shows.map((file) => section(file, readFileSync(join(cwd, file), 'utf8'))),
  ];
  return `${parts.join('\n\n')}\n`;
}

const quoted = (word: string): string => (/[\s*]/u.test(word) ? `'${word}'` : word);

function section(title: string, text: string): string {
  if (text === '') return `## ${title}: nothing`;
  return `## ${title}\n\n\`\`\`\`text\n${steady(text).replace(/\n$/u, '')}\n\`\`\`\``;
}

/** The text with what differs from run to run, and what the eye cannot see, replaced by its name. */
function steady(text: string): string {
  return text
    .replace(
      /("tool": ?)"[^"]*"(,\s*"started": ?)"[^"]*"(,\s*"finished": ?)"[^"]*"/gu,
      '$1"<version>"$2"<now>"$3"<now>"',
    )
    .replace(/chataudit \d+\.\d+\.\d+([，,] ?)\d{4}-\d{2}-\d{2} \d{2}:\d{2}/gu, 'chataudit <version>$1<now>')
    .replace(/("sha256": ?")[0-9a-f]{64}"/gu, '$1<sha256>"')
    .replace(/([，,] ?)[0-9a-f]{8}(?=[)）])/gu, '$1<sha>')
    .replaceAll('\ufeff', '<BOM>')
    .replaceAll('\r\n', '<CRLF>\n');
}
