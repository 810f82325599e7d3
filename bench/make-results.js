// Writes a year of made-up nights, the same in every run: node bench/make-results.js CONVERSATIONS FOLDER [NIGHTS]
// The lines are what an audit of a made-up export writes, moved to other days, customers and orders.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [, , count = '1000000', folder = '/tmp/chataudit-year', nights = '365'] = process.argv;
const here = import.meta.dirname;
const DAY = 86_400_000;
/** Customers come back a few times a year. */
const CUSTOMERS = 300_000;

/** The lines of an audit's results: the conversations of one day, and the run. */
function audited() {
  const scratch = mkdtempSync(join(tmpdir(), 'chataudit-bench-'));
  const [chats, out] = [join(scratch, 'chats.csv'), join(scratch, 'out')];
  for (const args of [[join(here, 'make-export.js'), '50000', chats], [join(here, '../bin/chataudit.js'), 'audit', chats, '-o', out, '-q']]) {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  const lines = readFileSync(join(out, 'results.jsonl'), 'utf8').trimEnd().replaceAll(chats, 'chats.csv').split('\n');
  rmSync(scratch, { recursive: true });
  return { conversations: lines.slice(0, -1), run: JSON.parse(lines.at(-1)) };
}

/** A line cut where it says who and when: its parts, and between each two the name of what stands there. */
function cut(line) {
  const { id, customer, orders, started, ended } = JSON.parse(line);
  const date = started.slice(0, 10);
  if (ended.slice(0, 10) !== date) return [];
  const moved = { [date]: 'date', [`"${id}"`]: 'id', [`"${customer}"`]: 'customer', [`"${orders[0]}"`]: 'order' };
  let marked = line;
  for (const [text, name] of Object.entries(moved)) if (text !== '""') marked = marked.replaceAll(text, text.startsWith('"') ? `"\u0001${name}\u0001"` : `\u0001${name}\u0001`);
  return [marked.split('\u0001')];
}

/** Made-up chats break many more rules than real ones: of those with a grave finding, one in ten is taken. */
function isOrdinary(line, at) {
  return at % 10 === 0 || JSON.parse(line).findings.every(({ severity }) => severity === 'minor' || severity === 'notice');
}

const { conversations, run } = audited();
const cuts = conversations.filter(isOrdinary).flatMap(cut);
mkdirSync(folder, { recursive: true });
const last = Date.UTC(2026, 9, 31);
for (let night = 0, written = 0; night < Number(nights); night++) {
  // Fewer nights hold more days each.
  const out = openSync(join(folder, `night-${String(night + 1).padStart(3, '0')}.jsonl`), 'w');
  const until = Math.round((Number(count) * (night + 1)) / Number(nights));
  const first = written;
  let block = '';
  for (; written < until; written++) {
    const date = new Date(last - (364 - Math.floor((written * 365) / Number(count))) * DAY).toISOString().slice(0, 10);
    const mixed = Math.imul(written, 0x9e3779b1) >>> 0;
    const values = { date, id: `tea-${written}`, customer: (mixed % CUSTOMERS).toString(16).padStart(16, '0'), order: `2611220${String(written).padStart(11, '0')}` };
    const parts = cuts[mixed % cuts.length];
    for (let at = 0; at < parts.length; at++) block += at % 2 === 0 ? parts[at] : values[parts[at]];
    block += '\n';
    if (block.length > 1 << 20) {
      writeSync(out, block);
      block = '';
    }
  }
  const finished = new Date(last - (364 - Math.floor((until * 365) / Number(count))) * DAY + DAY / 12).toISOString();
  writeSync(out, `${block}${JSON.stringify({ ...run, started: finished, finished, conversations: until - first })}\n`);
  closeSync(out);
}
