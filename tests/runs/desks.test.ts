/** One export of every desk that is read, in its own names, encoding and quirks, and what is seen in it. */
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedLayouts } from '../../src/layouts/shipped-layouts.js';
import type { ConversationRecord, RunRecord } from '../../src/model/results.js';
import { zipOf } from '../files/zip-writer.js';
import { expectPage } from './golden-page.js';
import { runHere } from './run-here.js';
import { teaShopFolder } from './run-program.js';

const DESKS = join(import.meta.dirname, 'desks');
const files = readdirSync(DESKS, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(DESKS.length + 1))
  .sort();
const JOINED = /^(?:after-sale|ratings|roster)/;
const BESIDE = /^slack\/\w+\.json$/;
/** Nothing in these tells who the agents are. */
const NEEDS_ROSTER = /^(?:slack|tencent|whatsapp|irc)/;

const folder = teaShopFolder();
cpSync(DESKS, folder, { recursive: true });

const page = (file: string): string => `desks/${file.replaceAll('/', '-').replace(/\.\w+$/, (ending) => `-${ending.slice(1)}`)}`;

describe('an export of', () => {
  it.each(files.filter((file) => !BESIDE.test(file)))('%s is read', async (file) => {
    const roster = NEEDS_ROSTER.test(file) ? ['--roster', 'roster.csv'] : [];
    const run = await expectPage(page(file), ['inspect', file, ...roster, '--lang', 'en'], { cwd: folder });
    expect(run.exitCode).toBe(0);
  });
});

describe('every layout that is shipped', () => {
  it('has an export of its own here', () => {
    const seen = new Set(files.filter((file) => !BESIDE.test(file)).map((file) => layoutIn(page(file))));
    const shipped = (['chats', 'after-sale', 'ratings'] as const).flatMap((subject) => shippedLayouts(subject).map(({ name }) => name));
    expect(shipped.filter((name) => name !== 'plain' && !seen.has(name))).toEqual([]);
  });
});

describe('a Slack export', () => {
  it('is read from its archive like from its folder, its people no messages of their own', async () => {
    const packed = files.filter((file) => file.startsWith('slack/')).map((file) => ({ name: file.slice('slack/'.length), content: readFileSync(join(DESKS, file)) }));
    writeFileSync(join(folder, 'slack.zip'), zipOf(packed));
    const audited = async (path: string) => {
      const { stdout } = await runHere(['audit', path, '--roster', 'roster.csv', '-r', 'packs/tea.yaml', '-f', 'jsonl'], { cwd: folder });
      return stdout.trim().split('\n').map((line) => JSON.parse(line) as ConversationRecord | RunRecord);
    };
    for (const path of ['slack.zip', 'slack']) {
      const records = await audited(path);
      expect(records.find((record) => record.type === 'conversation')).toMatchObject({ agents: ['Mei'], messages: { customer: 1, agent: 1, bot: 2, system: 0 } });
      expect(records.find((record) => record.type === 'run')?.inputs.map(({ file }) => file)).toEqual([`${path}/help/2026-11-22.json`, 'roster.csv']);
    }
  });
});

describe('an audit of all of them', () => {
  it('loses no record', async () => {
    const chats = files.filter((file) => !JOINED.test(file) && !BESIDE.test(file));
    const { stdout, exitCode } = await runHere(['audit', ...chats, '--roster', 'roster.csv', '-r', 'packs/tea.yaml', '-f', 'jsonl'], { cwd: folder });
    const { inputs } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as RunRecord;
    for (const { file, records, messages, duplicates, ignored, skipped } of inputs)
      expect({ file, records, skipped }).toEqual({ file, records: messages + duplicates + ignored, skipped: 0 });
    expect(inputs.map(({ file }) => file)).toEqual(expect.arrayContaining(chats));
    expect(exitCode).toBe(0);
  });
});

function layoutIn(name: string): string {
  const golden = readFileSync(join(import.meta.dirname, 'golden', `${name}.golden.md`), 'utf8');
  return /^\| layout +\| (\S+)/m.exec(golden)?.[1] ?? '';
}
