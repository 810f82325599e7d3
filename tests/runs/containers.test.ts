import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbookOf, zipOf } from '../files/zip-writer.js';
import { expectPage } from './golden-page.js';
import { teaShopFolder } from './run-program.js';

const HEADS = ['时间', '角色', '客服', '内容'];

/** A sheet a customer, under a cover; one sheet has its columns in another order. */
const WORKBOOK = workbookOf([
  { name: '封面', rows: [['云栖茶铺聊天记录'], ['导出人', '店长']] },
  {
    name: 'tb_茶客小林',
    rows: [
      HEADS,
      ['2026-11-22 09:00:03', '客户', '', '龙井还有吗[微笑]'],
      ['2026-11-22 09:00:12', '客服', '小美', '亲您好,有的,加个微信发您图'],
      ['合计', '', '', '2'],
    ],
  },
  {
    name: 'tb_老王',
    rows: [
      ['日期：2026-11-22'],
      ['内容', '时间', '角色', '客服'],
      ['什么时候发货', '10:00:00', '客户', ''],
      ['您好,今天就发', '10:00:45', '客服', '阿远'],
      ['谢谢', '昨天', '客户', ''],
    ],
  },
]);

const message = (time: string, role: string, sender: string, content: string) => ({ time, role, sender, content });

/** A file of JSON a customer, in the shop's folder; and one that is no export. */
const ARCHIVE = zipOf([
  {
    name: '云栖茶铺/tb_茶客小林.json',
    content: JSON.stringify([
      message('2026-11-22 09:00:03', '客户', '茶客小林', '龙井还有吗'),
      message('2026-11-22 09:00:12', '客服', '小美', '亲您好,有的,加个微信发您图'),
    ]),
  },
  {
    name: '云栖茶铺/tb_老王.json',
    content: JSON.stringify({ messages: [message('11-22 10:00:00', '客户', '老王', '什么时候发货'), message('2026-11-22 10:00:45', '客服', '阿远', '您好,今天就发')] }),
  },
  { name: '云栖茶铺/说明.md', content: '导出于 2026-11-23' },
]);

describe('a workbook with a sheet for each customer', () => {
  const args = ['tb.xlsx', '--columns', 'customer=@sheet', '--sheet', 'all'];

  it('is audited, the customers named by the sheets', async () => {
    const run = await expectPage('audit-workbook', ['audit', ...args, '-r', 'packs/tea.yaml', '-f', 'csv'], { cwd: withFile('tb.xlsx', WORKBOOK) });
    expect(run.exitCode).toBe(3);
  });

  it('is inspected', async () => {
    await expectPage('inspect-workbook', ['inspect', ...args], { cwd: withFile('tb.xlsx', WORKBOOK) });
  });
});

describe('an archive with a file for each customer', () => {
  const args = ['tb.zip', '--columns', 'customer=@file'];

  it('is audited, the customers named by the files', async () => {
    await expectPage('audit-archive', ['audit', ...args, '-r', 'packs/tea.yaml', '-f', 'jsonl'], { cwd: withFile('tb.zip', ARCHIVE) });
  });

  it('is inspected', async () => {
    await expectPage('inspect-archive', ['inspect', ...args], { cwd: withFile('tb.zip', ARCHIVE) });
  });
});

function withFile(name: string, bytes: Buffer): string {
  const cwd = teaShopFolder();
  writeFileSync(join(cwd, name), bytes);
  return cwd;
}
