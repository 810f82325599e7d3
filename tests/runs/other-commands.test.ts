import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectPage } from './golden-page.js';
import { runHere } from './run-here.js';
import { runProgram, teaShopFolder } from './run-program.js';

const JOINED = ['--after-sale', 'after-sale.csv', '--ratings', 'ratings.csv', '--roster', 'roster.csv'];

describe('report', () => {
  it('adds up the nights of a folder, of a month, and writes what is asked', async () => {
    const cwd = teaShopFolder();
    mkdirSync(join(cwd, 'nights'));
    const night = (name: string, ...more: readonly string[]) =>
      runHere(['audit', ...more, '-r', 'packs/tea.yaml', '-o', `nights/${name}`, '-q'], { cwd });
    await night('22', 'chats.csv', ...JOINED);
    await night('23', 'december.csv');
    await expectPage('report-folder', ['report', 'nights', '-f', 'json'], {
      cwd,
    });
    const shows = ['monthly/summary.md', 'monthly/findings.csv'];
    const args = ['report', 'nights', '--month', '2026-11', '-o', 'monthly'];
    expect((await expectPage('report-month', args, { cwd, shows })).exitCode).toBe(0);
  });
});

describe('rules', () => {
  it('lists the rules of a pack and shows one of them', async () => {
    const cwd = teaShopFolder();
    await expectPage('rules-list', ['rules', 'list', '-r', 'packs/tea.yaml'], {
      cwd,
    });
    await expectPage('rules-show', ['rules', 'show', 'off-platform', '-r', 'packs/tea.yaml'], { cwd });
  });

  it('checks a pack and ends with 2 for an error', async () => {
    const args = ['rules', 'check', 'packs/broken.yaml'];
    expect((await expectPage('rules-check', args, { cwd: teaShopFolder() })).exitCode).toBe(2);
  });

  it('runs the examples and ends with 1 when one fails', async () => {
    const args = ['rules', 'test', 'packs/wrong-examples.yaml', '--explain'];
    expect((await expectPage('rules-test', args, { cwd: teaShopFolder() })).exitCode).toBe(1);
  });
});

describe('inspect', () => {
  it('reads a chat that was copied as text', async () => {
    const cwd = teaShopFolder();
    const text =
      'tb89(2026-11-22 9:00:03):\r\n龙井有货吗\r\n云栖茶铺:小美(2026-11-22 9:00:12): 有的\r\n明前的\r\n已读\r\n' +
      'tb892026-11-22 9:01:40\r\n订单号: 251122-123\r\n云栖茶铺：小丽\r\n2026-11-22 9:01:58\r\n120 元\r\n';
    writeFileSync(join(cwd, 'copied.txt'), text);
    expect((await expectPage('inspect-text', ['inspect', 'copied.txt'], { cwd })).exitCode).toBe(0);
  });

  it('reads a row per session with the transcript in one cell', async () => {
    const cwd = teaShopFolder();
    const text =
      '客服,客户,会话开始时间,满意度评分,会话记录\n小美,林,2026-11-22 23:58:00,5,"小美 23:58:01\n您好\n林 23:58:02\n龙井有货吗\n小美 00:01:12\n有的"\n' +
      '小丽,王,2026-11-22 10:00:00,1,"王 2026-11-22 10:00:01\n茶叶漏了\n小丽 2026-11-22 10:00:31\n抱歉"\n小丽,赵,2026-11-22 11:00:00,,\n';
    writeFileSync(join(cwd, 'sessions.csv'), text);
    expect((await expectPage('inspect-sessions', ['inspect', 'sessions.csv'], { cwd })).exitCode).toBe(0);
  });

  it('proposes the lines that settle it where a table has no columns of one platform alone', async () => {
    const cwd = teaShopFolder();
    const text = '发送时间,角色,昵称,客户,聊天内容,备注列\n2026-11-22 09:00:00,客户,清风明月,清风明月,"清风明月在吗，电话 13912345678",王小美\n2026-11-22 09:00:09,客服,小美,清风明月,在的,\n';
    writeFileSync(join(cwd, 'settle.csv'), text);
    const { exitCode, stdout } = await expectPage('inspect-settle', ['inspect', 'settle.csv', '--lang', 'en'], { cwd });
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/清风明月|13912345678|王小美/u);
  });

  it('tells an after-sale file, ratings and a roster as such, with the flag that takes them', async () => {
    const cwd = teaShopFolder();
    writeFileSync(join(cwd, 'refunds-of-day.csv'), '订单编号,退款编号,申请时间,退款金额,退款类型\n251122123,R1,2026-11-22 09:00:00,88,仅退款\n');
    writeFileSync(join(cwd, 'stars.csv'), '订单编号,评分\n251122123,5\n');
    writeFileSync(join(cwd, 'desk.csv'), '客服,姓名,组别\n小美,王小美,一组\n');
    expect((await expectPage('inspect-after-sale', ['inspect', 'refunds-of-day.csv'], { cwd })).stdout).toContain('--after-sale');
    expect((await runHere(['inspect', 'stars.csv'], { cwd })).stdout).toContain('--ratings');
    expect((await runHere(['inspect', 'desk.csv'], { cwd })).stdout).toContain('--roster');
  });

  it('says of an empty file that it is empty, once', async () => {
    const cwd = teaShopFolder();
    writeFileSync(join(cwd, 'nothing.csv'), '');
    const { exitCode, stdout } = await expectPage('inspect-empty', ['inspect', 'nothing.csv'], { cwd });
    expect(exitCode).toBe(3);
    expect(stdout).not.toMatch(/0\(\)|- 0:/u);
  });

  it('shows what the reader sees in a file, and what it cannot read', async () => {
    const args = ['inspect', 'dirty.csv'];
    expect((await expectPage('inspect', args, { cwd: teaShopFolder() })).exitCode).toBe(3);
  });
});

describe('search', () => {
  it('shows words in their conversations', async () => {
    const args = ['search', '(微信|投诉)', 'chats.csv', '--context', '1'];
    expect((await expectPage('search', args, { cwd: teaShopFolder() })).exitCode).toBe(0);
  });
});

describe('review', () => {
  it('writes a worksheet of findings for people to read', async () => {
    const cwd = teaShopFolder();
    await runHere(['audit', 'chats.csv', '-r', 'packs/tea.yaml', '-o', 'out', '-q'], { cwd });
    await expectPage('review-sample', ['review', 'sample', 'out', '--size', '6', '-o', 'worksheet.csv'], { cwd, shows: ['worksheet.csv'] });
  });
});

describe('the program', () => {
  it('tells its commands and exit codes', async () => {
    await expectPage('help', ['--help'], {
      cwd: teaShopFolder(),
      starts: true,
    });
  });

  it('stops without a word when nobody reads on', async () => {
    const cwd = teaShopFolder();
    writeFileSync(join(cwd, 'long.csv'), longExport());
    renameSync(join(cwd, 'packs/tea.yaml'), join(cwd, 'tea.yaml'));
    const run = await runProgram(['audit', 'long.csv', '-r', 'tea.yaml', '-f', 'jsonl', '-q'], {
      cwd,
      meanwhile: (program) => program.stdout?.once('data', () => program.stdout?.destroy()),
    });
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

function longExport(): string {
  const rows = Array.from({ length: 4000 }, (_, row) => `C${row},2026-11-22 09:00:00,customer,茶客${row},有龙井吗`);
  return `conversation_id,time,role,sender,text\n${rows.join('\n')}\n`;
}
