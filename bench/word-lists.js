// What 60,000 words in a list cost against 300: loading, and the whole audit of an export, a process each, side by side.
// npm run build && node bench/make-export.js 200000 /tmp/chats.csv && node bench/word-lists.js /tmp/chats.csv
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SIZES = [300, 60_000];
const ROUNDS = 3;
const [, , file, pack] = process.argv;
if (file === undefined) {
  process.stderr.write('Usage: node bench/word-lists.js FILE.csv\n');
  process.exit(2);
}
if (pack === undefined) compare();
else await measure();

/** One process: loads the pack, audits the file, and tells what both took. */
async function measure() {
  const { loadPacks } = await import('../dist/packs/load-packs.js');
  const { compileRules } = await import('../dist/packs/compile-rules.js');
  const { run } = await import('../dist/cli.js');
  const started = performance.now();
  const beforeLoad = process.cpuUsage();
  compileRules(await loadPacks([pack]));
  const load = performance.now() - started;
  const spent = process.cpuUsage(beforeLoad);
  const loadCpu = (spent.user + spent.system) / 1000;
  const before = process.cpuUsage();
  const from = performance.now();
  const write = process.stdout.write;
  process.stdout.write = (_text, done) => typeof done === 'function' && (done(), true);
  await run(['node', 'chataudit', 'audit', file, '-r', pack, '-f', 'json', '-q', '--jobs', '1']);
  process.stdout.write = write;
  const { user, system } = process.cpuUsage(before);
  const wall = performance.now() - from;
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(JSON.stringify({ load, loadCpu, wall, cpu: (user + system) / 1000, memory: maxRSS / 1024 }));
  process.exit(0);
}

function compare() {
  const folder = mkdtempSync(join(tmpdir(), 'word-lists-'));
  const characters = [...new Set(readFileSync(file, 'utf8').slice(0, 200_000).match(/\p{Script=Han}/gu))];
  const best = SIZES.map(() => null);
  for (const [index, size] of SIZES.entries()) writeFileSync(join(folder, `${index}.yaml`), packOf(madeUpWords(size, characters)));
  for (let round = 0; round < ROUNDS; round++) {
    for (const index of SIZES.keys()) {
      const own = [fileURLToPath(import.meta.url), file, join(folder, `${index}.yaml`)];
      const { stdout, stderr } = spawnSync(process.execPath, own, { encoding: 'utf8' });
      if (stdout === '') throw new Error(stderr);
      const taken = JSON.parse(stdout);
      const known = best[index];
      best[index] = known === null ? taken : Object.fromEntries(Object.keys(taken).map((key) => [key, Math.min(taken[key], known[key])]));
    }
  }
  rmSync(folder, { recursive: true });
  for (const [index, size] of SIZES.entries()) {
    const { load, loadCpu, wall, cpu, memory } = best[index];
    process.stdout.write(`${size} words: loaded in ${Math.round(load)} ms, ${Math.round(loadCpu)} ms of CPU; audit ${(wall / 1000).toFixed(2)} s, ${(cpu / 1000).toFixed(2)} s of CPU, ${Math.round(memory)} MB\n`);
  }
  const audits = best.map(({ cpu, loadCpu }) => cpu - loadCpu);
  process.stdout.write(`slower by ${Math.round((best[1].cpu / best[0].cpu - 1) * 100)} % with loading, ${Math.round((audits[1] / audits[0] - 1) * 100)} % without\n`);
}

/** Words of two to four characters, half of them of characters that stand in the chats, so that they are nearly met all the time. */
function madeUpWords(count, characters) {
  let seed = 7;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const words = new Set();
  while (words.size < count) {
    const isNear = words.size % 2 === 0;
    let word = '';
    for (let length = 2 + (isNear ? 1 : 0) + random(2); length > 0; length--)
      word += isNear ? characters[random(characters.length)] : String.fromCharCode(0x4e00 + random(6000));
    words.add(word);
  }
  return [...words];
}

function packOf(words) {
  const list = words.map((word) => `    - ${word}\n`).join('');
  const rule = '  - {id: listed, kind: says, who: any, any: [{list: listed}], unless: [不能]}\n';
  return `pack: listed\nextends: [ecommerce]\nlists:\n  listed:\n${list}rules:\n${rule}`;
}
