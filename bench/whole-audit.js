// The whole audit with the shipped pack, results and reports written, beside csv-parse alone going through the same file:
// node bench/whole-audit.js [MESSAGES] [grouped|sorted] [ROUNDS]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [, , messages = '1000000', order = 'grouped', rounds = '3'] = process.argv;
const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'chataudit-bench-'));
const file = join(folder, 'chats.csv');

const CSV_PARSE = `
  import { createReadStream } from 'node:fs';
  import { parse } from 'csv-parse';
  let rows = 0;
  for await (const row of createReadStream(${JSON.stringify(file)}).pipe(parse({ columns: true }))) rows += row.text === undefined ? 0 : 1;
  if (rows === 0) process.exit(1);`;

/** Seconds that a process takes, and the most memory it held, in megabytes, where GNU time can tell. */
function time(args) {
  const counts = existsSync('/usr/bin/time');
  const [command, ...rest] = counts ? ['/usr/bin/time', '-f', '%M', process.execPath, ...args] : [process.execPath, ...args];
  const started = performance.now();
  const { status, stderr } = spawnSync(command, rest, { cwd: join(here, '..'), encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { seconds: (performance.now() - started) / 1000, megabytes: counts ? Number(stderr.trim().split('\n').at(-1)) / 1024 : NaN };
}

try {
  time([join(here, 'make-export.js'), messages, file, order]);
  const ratios = [];
  for (let round = 0; round < Number(rounds); round++) {
    const parsed = time(['--input-type=module', '-e', CSV_PARSE]);
    const audited = time(['bin/chataudit.js', 'audit', file, '-o', join(folder, 'out'), '--quiet']);
    ratios.push(audited.seconds / parsed.seconds);
    process.stdout.write(
      `csv-parse ${parsed.seconds.toFixed(1)} s, audit ${audited.seconds.toFixed(1)} s, ${audited.megabytes.toFixed(0)} MB: ${ratios.at(-1).toFixed(2)} times\n`,
    );
  }
  process.stdout.write(`${messages} messages, ${order}: ${Math.min(...ratios).toFixed(2)} times as long at best, ${Math.max(...ratios).toFixed(2)} at worst\n`);
} finally {
  rmSync(folder, { recursive: true });
}
