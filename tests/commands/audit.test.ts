import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { teaShopFolder } from '../runs/run-program.js';
import { chataudit } from './in-process.js';

const shop = teaShopFolder();
const at = (name: string) => join(shop, name);
const audit = (file: string, ...options: readonly string[]) =>
  chataudit('audit', at(file), '-r', at('packs/tea.yaml'), ...options);

const conversationsOf = (results: string) =>
  [...results.matchAll(/"type":"conversation","v":1,"id":"(T\d+)"/gu)].map(([, id]) => id);

afterEach(() => vi.unstubAllEnvs());

describe('audit', () => {
  it('writes names and numbers as they are where it is told to', async () => {
    const { stdout } = await audit('chats.csv', '--no-mask', '-f', 'jsonl');
    expect(stdout).toContain('"customer":"南山一叶","customer_masked":"南山一叶"');
    expect(stdout).toContain('亲加微信聊，13700001111');
  });

  it('gives customers other pseudonyms with a key, and then has nothing to warn of', async () => {
    const open = await audit('chats.csv', '-f', 'jsonl');
    vi.stubEnv('CHATAUDIT_KEY', '茶铺的秘密');
    const secret = await audit('chats.csv', '-f', 'jsonl');
    const pseudonyms = ({ stdout }: { stdout: string }) =>
      [...stdout.matchAll(/"customer":"([0-9a-f]{16})"/gu)].map(([, name]) => name);
    expect(new Set([...pseudonyms(open), ...pseudonyms(secret)]).size).toBe(8);
    expect(open.stdout).toContain('CHATAUDIT_KEY');
    expect(secret.stdout).not.toContain('CHATAUDIT_KEY');
    expect(open.stderr + secret.stderr).toBe('');
  });

  it.each([
    [['--since', '2026-11-23'], ['T04']],
    [
      ['--until', '2026-11-22', '--agent', '小美'],
      ['T01', 'T02'],
    ],
    [['--shop', '云上茶铺', '--shop', '别家'], ['T04']],
    [
      ['--agent', '小美', '--agent', '阿远'],
      ['T01', 'T02', 'T04'],
    ],
    [['--agent', '别人'], []],
  ])('with %j is about some conversations only', async (options, ids) => {
    const { stdout } = await audit('chats.csv', '-f', 'jsonl', ...options);
    expect(conversationsOf(stdout)).toEqual(ids);
  });

  it('keeps the loose refunds of a chosen agent', async () => {
    const { stdout } = await audit('chats.csv', '--after-sale', at('after-sale.csv'), '--agent', '阿远', '-f', 'jsonl');
    expect(stdout).toContain('"type":"refund","v":1,"id":"R03"');
    const others = await audit('chats.csv', '--after-sale', at('after-sale.csv'), '--agent', '小美', '-f', 'jsonl');
    expect(others.stdout).not.toContain('"type":"refund"');
  });

  it('reads columns that it is told the meaning of', async () => {
    const columns = 'conversation_id=编号,time=几点,sender=谁,text=说了啥';
    const told = ['--columns', columns, '--roster', at('roster.csv'), '-f', 'csv', '--lang', 'en'];
    const { exitCode, stdout } = await audit('unknown.csv', ...told);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('小美,售前组,1,1,1,1,1,0,9,9,');
  });

  it('takes its settings from the configuration, and the last word from the command line', async () => {
    const lines = [
      `inputs: ${at('chats.csv')}`,
      `rules: ${at('packs/tea.yaml')}`,
      'format: [csv]',
      'lang: en',
      'fail_on: critical',
    ];
    writeFileSync(at('chataudit.yaml'), lines.join('\n'));
    const configured = await chataudit('audit', '--config', at('chataudit.yaml'));
    expect(configured).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/^\ufeffagent,team,/u) });
    const overruled = await chataudit('audit', '--config', at('chataudit.yaml'), '--lang', 'zh');
    expect(overruled).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/^\ufeff客服,组别,/u) });
  });

  it('tells every mistake of a configuration with its place', async () => {
    writeFileSync(at('bad.yaml'), 'lang: fr\nwindow: {min: 6s, max: 一会儿}\ncolour: red\n');
    const { exitCode, stderr } = await chataudit('audit', '--config', at('bad.yaml'));
    expect(exitCode).toBe(2);
    expect(
      stderr
        .replaceAll(`${shop}/`, '')
        .split('\n')
        .map((line) => line.slice(0, 14)),
    ).toEqual([
      expect.stringContaining('bad.yaml:1:'),
      expect.stringContaining('bad.yaml:2:'),
      expect.stringContaining('bad.yaml:3:'),
      '',
    ]);
  });
});

describe('the exit code of audit', () => {
  it.each([
    ['critical', 1],
    ['notice', 1],
  ])('is 1 for a critical finding and --fail-on %s', async (severity, exitCode) => {
    expect(await audit('chats.csv', '-f', 'csv', '--fail-on', severity)).toMatchObject({ exitCode });
  });

  it('is 0 where nothing is as grave as --fail-on', async () => {
    const calm = await audit('chats.csv', '-f', 'csv', '--shop', '云上茶铺', '--fail-on', 'notice');
    expect(calm).toMatchObject({ exitCode: 0 });
  });

  it('is 3 for an empty file alone, 0 for a head without rows', async () => {
    const empty = await audit('empty.csv', '-f', 'jsonl', '-q', '--lang', 'en');
    expect(empty).toMatchObject({ exitCode: 3, stderr: `${at('empty.csv')}: the file is empty\n` });
    expect(await audit('head-only.csv', '-f', 'jsonl', '-q')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('is 3 for a bad row, which wins over what is found', async () => {
    const { exitCode, stderr } = await audit('dirty.csv', '--lang', 'en', '-f', 'csv', '-q', '--fail-on', 'notice');
    expect(exitCode).toBe(3);
    expect(stderr).toBe(
      [
        `${at('dirty.csv')}:3: time "昨天" has no date`,
        `${at('dirty.csv')}:4: role "掌柜" is none of customer, agent, bot, system`,
        '',
      ].join('\n'),
    );
  });

  it('is 3 when a file to join is not there or has rows that cannot be read', async () => {
    const gone = await audit('chats.csv', '-f', 'csv', '-q', '--ratings', at('gone.csv'));
    expect(gone).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('gone.csv: no such export.') });
    writeFileSync(at('bad-ratings.csv'), 'conversation_id,rating\nT01,5\nT02,还行吧\n');
    const bad = await audit('chats.csv', '-f', 'csv', '-q', '--ratings', at('bad-ratings.csv'));
    expect(bad).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('bad-ratings.csv:3: ') });
  });

  it('is 2, and nothing is made, when no export is left', async () => {
    const paths = [at('gone.csv'), at('g*.csv')];
    const { exitCode, stdout, stderr } = await chataudit(
      'audit',
      ...paths,
      '-r',
      at('packs/tea.yaml'),
      '-o',
      at('out'),
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe(
      `${paths.join(', ')}: no such export. Check the path or pattern; a missing export is no quiet night.\n`,
    );
    expect(readdirSync(shop)).not.toContain('out');
    expect(await chataudit('audit', '-r', at('packs/tea.yaml'))).toMatchObject({ exitCode: 2 });
  });

  it.each([
    [['--form', 'md'], "error: unknown option '--form'\n(Did you mean --format?)\n"],
    [['--format', 'mdd'], '--format mdd: use one of md, csv, json, jsonl, html. Did you mean md?\n'],
    [['--format', 'md,csv'], '--format md,csv: standard output takes one format. Name one, or a folder with --out.\n'],
    [['--since', '2026-02-30'], "'2026-02-30' is invalid. Write a day as 2026-11-22.\n"],
    [['--since', '2026-11-23', '--until', '2026-11-22'], '--since 2026-11-23 is after --until 2026-11-22'],
    [['--fail-on', 'grave'], 'Allowed choices are critical, major, minor, notice.'],
    [['--response', 'taobo'], '--response taobo: use one of '],
    [['--timezone', 'Asia/Teashop'], '--timezone Asia/Teashop: no such time zone.'],
    [['--encoding', 'utf-9'], 'utf-9'],
    [['--layout', 'qianu'], 'qianu'],
    [['--columns', '发送时间'], "--columns 发送时间: write our word, = and the export's column"],
    [['--columns', 'tiem=时间'], 'tiem'],
    [['--config', '/gone.yaml'], '/gone.yaml: there is no such file.'],
  ])('is 2 for %j, and the way out is told', async (options, told) => {
    const { exitCode, stdout, stderr } = await audit('chats.csv', ...options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(told);
  });
});
