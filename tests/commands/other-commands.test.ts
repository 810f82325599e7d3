import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { teaShopFolder } from '../runs/run-program.js';
import { chataudit } from './in-process.js';

const shop = teaShopFolder();
const at = (name: string) => join(shop, name);
const TEA = ['-r', at('packs/tea.yaml')];

describe('report', () => {
  const report = (...options: readonly string[]) => chataudit('report', at('out'), ...options);

  beforeAll(async () => {
    await chataudit('audit', at('chats.csv'), at('dirty.csv'), ...TEA, '-o', at('out'), '-q');
  });

  it('ends with 3 when the audit before it could not read all', async () => {
    expect(await report('-f', 'csv')).toMatchObject({ exitCode: 3, stdout: expect.stringContaining('小美') });
  });

  it('gives the results that stand as JSON Lines', async () => {
    const { stdout } = await report('-f', 'jsonl', '--until', '2026-11-22');
    const types = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types).toEqual(['conversation', 'conversation', 'conversation', 'conversation', 'run']);
  });

  it('tells a line that is no record, with its place', async () => {
    writeFileSync(at('cut.jsonl'), '{"type":"conversation","v":1,"id":"T1"}\n{"type":"conv');
    const { exitCode, stderr } = await chataudit('report', at('cut.jsonl'), '-f', 'csv');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('cut.jsonl:2: ');
  });

  it.each([
    [['--month', '2026-13'], '--month 2026-13: write a month as 2026-10.'],
    [['--month', '2026-11', '--since', '2026-11-02'], 'two periods'],
    [['--since', '2026-11-23', '--until', '2026-11-22'], '--since 2026-11-23 is after --until 2026-11-22.'],
    [['-f', 'csv,md'], 'standard output takes one format'],
  ])('ends with 2 for %j', async (options, told) => {
    expect(await report(...options)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(told) });
  });

  it('ends with 2 where there are no results', async () => {
    expect(await chataudit('report', at('packs'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('no results'),
    });
    expect(await chataudit('report')).toMatchObject({ exitCode: 2 });
  });
});

describe('inspect', () => {
  it('shows masked texts and names in both languages', async () => {
    const [zh, en] = [
      await chataudit('inspect', at('chats.csv')),
      await chataudit('inspect', at('chats.csv'), '--lang', 'en'),
    ];
    for (const { exitCode, stdout } of [zh, en]) {
      expect(exitCode).toBe(0);
      expect(stdout).toContain('139\\*\\*\\*\\*5678');
      expect(stdout).not.toMatch(/13912345678|南山一叶/u);
    }
    expect(en.stdout).toContain('| layout ');
  });

  it('ends with 2, and says what to write, for a file that nothing can be made of', async () => {
    const outcome = await chataudit('inspect', at('unknown.csv'));
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('--columns') });
    expect(await chataudit('inspect', at('gone.csv'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('gone.csv'),
    });
  });
});

describe('rules', () => {
  it('lists rules as JSON and as a page', async () => {
    const { stdout } = await chataudit('rules', 'list', ...TEA, '-f', 'json');
    expect(JSON.parse(stdout)).toHaveLength(7);
    expect((await chataudit('rules', 'list', ...TEA, '-f', 'md')).stdout).toContain(
      '### off-platform 引导客户站外联系',
    );
  });

  it('lists and shows rules in the language that is asked for', async () => {
    expect((await chataudit('rules', 'list', ...TEA)).stdout).toContain('| 标题');
    expect((await chataudit('rules', 'list', ...TEA, '--lang', 'en')).stdout).toContain('| title');
    expect((await chataudit('rules', 'show', 'off-platform', ...TEA)).stdout).toMatch(/红线，扣 \d+ 分/u);
    expect((await chataudit('rules', 'show', 'off-platform', ...TEA, '--lang', 'en')).stdout).toContain('critical, 20');
  });

  it('shows no rule that is not there, but one that may be meant', async () => {
    const outcome = await chataudit('rules', 'show', 'off-platfrom', ...TEA);
    expect(outcome).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Did you mean off-platform?') });
  });

  it('check ends with 0 for a warning, and with 1 where it is strict', async () => {
    writeFileSync(at('doubtful.yaml'), 'pack: doubtful\nrules:\n  - {id: tea, kind: says, any: [茶]}\n');
    expect(await chataudit('rules', 'check', at('doubtful.yaml'))).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('warning: '),
    });
    expect(await chataudit('rules', 'check', at('doubtful.yaml'), '--strict')).toMatchObject({ exitCode: 1 });
    expect(await chataudit('rules', 'check', at('packs/tea.yaml'), '--strict')).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
  });

  it('end with 2 for a pack that is not there', async () => {
    for (const command of ['check', 'test'])
      expect(await chataudit('rules', command, at('gone.yaml'))).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('gone.yaml: there is no such file.'),
      });
  });
});

describe('the program', () => {
  it.each([[[]], [['audot']], [['audit', '--help']], [['--version']], [['help', 'report']]])(
    '%j never runs an audit',
    async (words) => {
      const { exitCode, stdout, stderr } = await chataudit(...words);
      expect(exitCode).toBe(words.length === 0 || words[0] === 'audot' ? 2 : 0);
      expect(stdout + stderr).not.toBe('');
    },
  );
});
