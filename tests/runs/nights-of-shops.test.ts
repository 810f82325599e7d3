import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chataudit } from '../commands/in-process.js';
import { expectPage } from './golden-page.js';
import { teaShopFolder } from './run-program.js';

const TEA_SHOP = join(import.meta.dirname, '../../fixtures/tea-shop');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date('2026-11-23T22:30:00Z'));
});
afterEach(() => void vi.useRealTimers());

const CONFIGURATION = `shops:
  - {shop: 云栖茶铺, platform: taobao, inputs: 'exports/{date:YYYYMMDD}/tea*.csv', response: taobao}
  - {shop: 云上茶铺, platform: jd, inputs: 'exports/{date:YYYYMMDD}/jd*.csv', response: jd}
rules: packs/tea.yaml
out: out
key: 龙井龙井龙井龙井
fail_on: critical
`;

/** Two nights of two shops, 22 and 23 November. */
function shopsFolder(configuration = CONFIGURATION): string {
  const folder = teaShopFolder();
  const chats = readFileSync(join(TEA_SHOP, 'chats.csv'), 'utf8').replace('加我微信', '加微信');
  for (const [day, number] of [['2026-11-22', 'T'], ['2026-11-23', 'U']] as const) {
    const below = join(folder, 'exports', day.replaceAll('-', ''));
    mkdirSync(below, { recursive: true });
    const ofDay = chats.replaceAll('2026-11-22', day).replaceAll('T0', `${number}0`);
    writeFileSync(join(below, 'tea.csv'), ofDay);
    writeFileSync(join(below, 'jd.csv'), ofDay.replaceAll('云栖茶铺', '云上茶铺'));
  }
  writeFileSync(join(folder, 'chataudit.yaml'), configuration);
  return folder;
}

const SINCE = ['--since', '2026-11-22', '--until', '2026-11-23'];

describe('nights of several shops', () => {
  it('say in a dry run what they would read and write', async () => {
    const cwd = shopsFolder();
    await expectPage('nights-dry-run', ['audit', '--dry-run', ...SINCE], { cwd });
    expect(readdirSync(cwd)).not.toContain('out');
  });

  it('name a file to join that should be there and is not: in a dry run, in the log, in the exit code', async () => {
    const cwd = shopsFolder(`${CONFIGURATION}after_sale: exports/{date:YYYYMMDD}/after-sale.csv\nratings: ratings.csv\n`);
    writeFileSync(join(cwd, 'ratings.csv'), '会话ID,评分\nU001,5\nX999,1\n');
    const planned = await chataudit('audit', '--config', join(cwd, 'chataudit.yaml'), '--dry-run');
    expect(planned.exitCode).toBe(3);
    expect(planned.stdout).toMatch(/gone {3}\S*exports\/20261123\/after-sale\.csv: no such file to join/u);
    expect(planned.stdout).not.toMatch(/gone.*ratings/u);
    const { exitCode, stderr } = await chataudit('audit', '--config', join(cwd, 'chataudit.yaml'));
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/after-sale\.csv: no such export/u);
    expect(stderr).toMatch(/第 [\d、]+ 行：评价没有对应的会话（如“\w+”），没有计入/u);
    expect(readFileSync(join(cwd, 'out/log.txt'), 'utf8')).toMatch(/2026-11-23 云栖茶铺 {2}.*missing \S*after-sale\.csv/u);
  });

  it('give every shop its folder, and the morning a brief of all', async () => {
    const cwd = shopsFolder();
    const shows = ['out/2026-11-23/brief.md', 'out/log.txt'];
    expect((await expectPage('nights-of-shops', ['audit', '-q', ...SINCE], { cwd, shows })).exitCode).toBe(1);
    const folders = readdirSync(join(cwd, 'out/2026-11-23')).sort();
    expect(folders).toEqual(expect.arrayContaining(['agents.csv', 'brief.md', 'findings.csv', 'summary.md', '云上茶铺', '云栖茶铺']));
  });

  it('speak English where the configuration says so', async () => {
    const cwd = shopsFolder(`${CONFIGURATION}lang: en\n`);
    await expectPage('nights-english', ['audit', '-q', ...SINCE], { cwd, shows: ['out/2026-11-23/brief.md', 'out/log.txt'] });
  });

  it('tell all that is wrong with the configuration at once, each with its place', async () => {
    const cwd = shopsFolder(`${CONFIGURATION}  - {}\n`);
    const wrong = CONFIGURATION.replace('out: out\n', '').replace('{date:YYYYMMDD}/tea', 'tea').replace('shop: 云上茶铺', 'shop: 云栖茶铺');
    writeFileSync(join(cwd, 'chataudit.yaml'), `${wrong}keep_days: 0\nalerts: [{to: slack, url: x}]\n`);
    expect((await expectPage('nights-wrong-configuration', ['audit'], { cwd })).exitCode).toBe(2);
  });
});

describe('a night', () => {
  const one = CONFIGURATION.replace(/shops:[\s\S]*?rules:/u, "inputs: 'exports/{date:YYYYMMDD}/tea.csv'\nrules:").replace('fail_on: critical\n', '');
  const at = (cwd: string, ...args: string[]) => chataudit('audit', '-q', '--config', join(cwd, 'chataudit.yaml'), ...args);
  const conversations = async (cwd: string) =>
    (JSON.parse((await chataudit('report', join(cwd, 'out'), '-f', 'json')).stdout) as { totals: { conversations: number } }).totals.conversations;

  it('without its export is an error that cron mails, and no quiet night', async () => {
    const cwd = shopsFolder(one.replace('packs/tea.yaml', 'packs/tea.yaml'));
    rmSync(join(cwd, 'exports/20261123'), { recursive: true });
    const { exitCode, stderr } = await at(cwd);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(/2026-11-23: .*no such export/u) });
  });

  it('keeps its results when its exports are gone and the night before is done again', async () => {
    const cwd = shopsFolder(one);
    await at(cwd, ...SINCE);
    const before = await conversations(cwd);
    rmSync(join(cwd, 'exports/20261123'), { recursive: true });
    expect(await at(cwd, '--date', '2026-11-22')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'out/log.txt'), 'utf8')).toContain('2026-11-23  kept: its exports are gone');
    expect(await conversations(cwd)).toBe(before);
  });

  it('gets its brief from the next run where a run was killed before it', async () => {
    const cwd = shopsFolder(one);
    await at(cwd, ...SINCE);
    rmSync(join(cwd, 'out/2026-11-22/brief.md'));
    await at(cwd);
    expect(existsSync(join(cwd, 'out/2026-11-22/brief.md'))).toBe(true);
  });

  it('that cannot read one export tells it and audits the others; the next night goes on from there', async () => {
    const cwd = shopsFolder(one.replace('/tea.csv', '/tea*.csv'));
    writeFileSync(join(cwd, 'exports/20261122/tea-broken.csv'), '茶,价\n龙井,88\n');
    writeFileSync(join(cwd, 'exports/20261122/tea-empty.csv'), '');
    const { exitCode, stderr } = await at(cwd, ...SINCE);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/tea-broken\.csv/u);
    expect(stderr).toMatch(/tea-empty\.csv/u);
    expect(await conversations(cwd)).toBe(16);
  });

  it('removes results that are older than the days they are kept, and says so', async () => {
    const cwd = shopsFolder(`${one}keep_days: 1\n`);
    await at(cwd, ...SINCE);
    expect(existsSync(join(cwd, 'out/2026-11-22'))).toBe(false);
    expect(readFileSync(join(cwd, 'out/log.txt'), 'utf8')).toContain('removed, older than 1 days: 2026-11-22');
  });

  it('waits for no run that has died, and does not mix with one that lives', async () => {
    const cwd = shopsFolder(one);
    await at(cwd);
    const lock = join(cwd, 'out/.carried/run.lock');
    writeFileSync(lock, `${process.pid} 000000 1\n`);
    const { exitCode, stderr } = await at(cwd);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('another run has been at work there') });
    utimesSync(lock, new Date('2026-11-23T20:00:00Z'), new Date('2026-11-23T20:00:00Z'));
    expect((await at(cwd)).exitCode).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  it('keeps what is carried from the eyes of others, and its numbers hidden where the configuration says so', async () => {
    const cwd = shopsFolder(`${one}carry_masked: true\n`);
    const chats = join(cwd, 'exports/20261123/tea.csv');
    writeFileSync(chats, readFileSync(chats, 'utf8').replace('转账', '13812345678转账'));
    await at(cwd);
    const carried = readFileSync(join(cwd, 'out/.carried/2026-11-23.jsonl'), 'utf8');
    expect(carried).toContain('转账');
    expect(carried).not.toContain('13812345678');
  });

  it('tells a robot once of what is new, and a robot that is silent fails nothing', async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => bodies.push(text));
      request.on('end', () => response.end('{"errcode":0}'));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const alerts = 'alerts:\n  - {to: dingtalk, url: "${TEA_ROBOT}"}\n  - {to: wecom, url: "${NO_ROBOT}"}\n';
    const cwd = shopsFolder(`${one}${alerts}`);
    vi.stubEnv('TEA_ROBOT', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const { exitCode, stderr } = await at(cwd);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: 'alert 2 to wecom was not sent: NO_ROBOT is not set in the environment\n' });
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain('引导客户站外联系');
    await at(cwd);
    expect(bodies).toHaveLength(1);
    server.close();
    vi.unstubAllEnvs();
  });

  it('tells a robot of what is less grave where it is asked to, and of several nights in one message', async () => {
    const bodies: { title: string; lines: string[] }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        bodies.push(JSON.parse(body) as (typeof bodies)[number]);
        response.end();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const cwd = shopsFolder(`${one}alerts:\n  - {to: webhook, url: "${url}"}\n  - {to: webhook, url: "${url}", severity: minor}\n`);
    await at(cwd, '--since', '2026-11-22');
    expect(bodies).toHaveLength(2);
    const [grave, all] = bodies.sort((a, b) => a.title.length - b.title.length);
    expect(grave?.title).toMatch(/^客服质检 2026-11-\d\d(?: 至 2026-11-\d\d)?：新增红线与高危 \d+ 处$/u);
    expect(all?.title).toContain('新增一般及以上的检出');
    expect(Number(/ (\d+) 处$/u.exec(all?.title ?? '')?.[1])).toBeGreaterThan(Number(/ (\d+) 处$/u.exec(grave?.title ?? '')?.[1]));
    expect(all?.lines[0]).toBe(grave?.lines[0]);
    await at(cwd, '--since', '2026-11-22');
    expect(bodies).toHaveLength(2);
    server.close();
  });
});
