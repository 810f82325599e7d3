import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyFileOf } from './every-file-of.js';
import { expectPage } from './golden-page.js';
import { runHere } from './run-here.js';
import { teaShopFolder } from './run-program.js';

const TEA = ['-r', 'packs/tea.yaml'];
const JOINED = ['--after-sale', 'after-sale.csv', '--ratings', 'ratings.csv', '--roster', 'roster.csv'];

describe('an audit of one file', () => {
  it.each(['md', 'csv', 'json', 'jsonl'])('writes %s to standard output', async (format) => {
    const args = ['audit', 'chats.csv', ...TEA, '-f', format];
    expect((await expectPage(`audit-${format}`, args, { cwd: teaShopFolder() })).exitCode).toBe(0);
  });

  it('from standard input ends with 1 when something as grave as --fail-on is found', async () => {
    const stdin = 'conversation_id,time,role,sender,text\nT07,2026-11-22 09:00:00,agent,小美,您好亲加微信聊\n';
    const args = ['audit', '-', ...TEA, '-f', 'jsonl', '-q', '--fail-on', 'major'];
    expect(
      (
        await expectPage('audit-fail-on', args, {
          cwd: teaShopFolder(),
          stdin,
          starts: true,
        })
      ).exitCode,
    ).toBe(1);
  });

  it('says what it would do, and does nothing, in a dry run', async () => {
    const cwd = teaShopFolder();
    const args = ['audit', 'chats.csv', 'gone.csv', ...TEA, ...JOINED, '-o', 'out', '--dry-run'];
    expect((await expectPage('audit-dry-run', args, { cwd })).exitCode).toBe(3);
    expect(readdirSync(cwd)).not.toContain('out');
  });
});

describe('an audit into a folder', () => {
  it('joins refunds, ratings and the roster, and writes every file whole', async () => {
    const cwd = teaShopFolder();
    const shows = ['out/summary.md', 'out/agents.csv', 'out/issues.csv', 'out/findings.csv', 'out/results.jsonl'];
    await expectPage('audit-joined', ['audit', 'chats.csv', ...TEA, ...JOINED, '-o', 'out'], {
      cwd,
      shows,
      starts: true,
    });
    const files = ['agents.csv', 'agents.md', 'findings.csv', 'issues.csv', 'issues.md', 'results.jsonl', 'summary.md'];
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(files);
    expect(readdirSync(join(cwd, '.tmp'))).toEqual([]);
  });

  it('writes heads and pages in English where it is told to', async () => {
    const cwd = teaShopFolder();
    const shows = ['out/summary.md', 'out/agents.csv', 'out/issues.csv', 'out/findings.csv'];
    const args = ['audit', 'chats.csv', ...TEA, ...JOINED, '-o', 'out', '--lang', 'en', '-f', 'json', '-q'];
    await expectPage('audit-english', args, { cwd, shows });
    expect(readdirSync(join(cwd, 'out'))).toContain('summary.json');
  });

  it('leaves the reports of yesterday as they were when it fails', async () => {
    const cwd = teaShopFolder();
    await runHere(['audit', 'chats.csv', ...TEA, '-o', 'out', '-q'], {
      cwd,
    });
    appendFileSync(join(cwd, 'out/summary.md'), '昨天的批注');
    const before = everyFileOf(join(cwd, 'out'));
    expect(
      await runHere(['audit', 'unknown.csv', ...TEA, '-o', 'out', '-q'], {
        cwd,
      }),
    ).toMatchObject({
      exitCode: 2,
    });
    expect(everyFileOf(join(cwd, 'out'))).toEqual(before);
  });
});

describe('an audit that could not read all', () => {
  it('ends with 3 and tells each bad row, and the files that are not there', async () => {
    const files = ['dirty.csv', 'chats.csv', 'gone.csv', 'unknown.csv', 'empty.csv'];
    const args = ['audit', ...files, ...TEA, '-f', 'csv', '--fail-on', 'notice'];
    expect((await expectPage('audit-dirty', args, { cwd: teaShopFolder() })).exitCode).toBe(3);
  });

  it('ends with 2 and says what to write when nothing at all can be read', async () => {
    const args = ['audit', 'unknown.csv', ...TEA];
    expect((await expectPage('audit-unknown', args, { cwd: teaShopFolder() })).exitCode).toBe(2);
  });

  it('tells all that is wrong with a pack before it looks for a file', async () => {
    const args = ['audit', 'gone.csv', '-r', 'packs/broken.yaml'];
    expect((await expectPage('audit-broken-pack', args, { cwd: teaShopFolder() })).exitCode).toBe(2);
  });
});
