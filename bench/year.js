// A report over a year of results beside a plain JSON.parse of every line of the same files, in processes of their own:
// npm run build && node bench/year.js [CONVERSATIONS] [NIGHTS] [ROUNDS]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [, , conversations = '1000000', nights = '365', rounds = '1'] = process.argv;
const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'chataudit-year-'));

const PARSE = `
  import { createReadStream, readdirSync } from 'node:fs';
  import { createInterface } from 'node:readline';
  for (const name of readdirSync(${JSON.stringify(folder)}))
    for await (const line of createInterface({ input: createReadStream(${JSON.stringify(folder)} + '/' + name) })) JSON.parse(line);`;

/** Seconds that a process takes, seconds of processors, and the most memory it held, in megabytes, where GNU time can tell. */
function time(args) {
  const counts = existsSync('/usr/bin/time');
  const [command, ...rest] = counts ? ['/usr/bin/time', '-f', '%U %S %M', process.execPath, ...args] : [process.execPath, ...args];
  const started = performance.now();
  const { status, stderr } = spawnSync(command, rest, { cwd: join(here, '..'), encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const [user = NaN, system = NaN, kilobytes = NaN] = counts ? stderr.trim().split('\n').at(-1).split(' ').map(Number) : [];
  const seconds = (performance.now() - started) / 1000;
  return `${seconds.toFixed(1)} s, ${(user + system).toFixed(1)} s of processors, ${(kilobytes / 1024).toFixed(0)} MB`;
}

try {
  time([join(here, 'make-results.js'), conversations, folder, nights]);
  for (let round = 0; round < Number(rounds); round++) {
    process.stdout.write(`${conversations} conversations in ${nights} files: JSON.parse of every line ${time(['--input-type=module', '-e', PARSE])}\n`);
    for (const jobs of ['1', '2']) process.stdout.write(`  report --jobs ${jobs}: ${time(['bin/chataudit.js', 'report', folder, '-f', 'json', '--jobs', jobs])}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
