import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { teaShopFolder } from '../runs/run-program.js';
import { chataudit } from './in-process.js';

const shop = teaShopFolder();
const at = (name: string) => join(shop, name);
const search = (...args: readonly string[]) => chataudit('search', ...args, '-q');

interface Found {
  readonly found: number;
  readonly hits: readonly { readonly row: number; readonly role: string; readonly match: string; readonly before: readonly unknown[]; readonly after: readonly unknown[] }[];
}

async function found(...args: readonly string[]): Promise<Found> {
  return JSON.parse((await search(...args, '-f', 'json')).stdout) as Found;
}

describe('search', () => {
  it('finds words as rules do, with file and row', async () => {
    const { exitCode, stdout } = await search('加(微|v)信', at('chats.csv'), '-f', 'md');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`${at('chats.csv')}:9`);
    expect(stdout).toContain('【加微信】');
  });

  it('ends with 1 when nothing is found', async () => {
    expect(await search('普洱熟茶', at('chats.csv'))).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('没有命中') });
  });

  it('ends with 2 for words that cannot be read, for no export and for an unknown option', async () => {
    expect(await search('(微信', at('chats.csv'))).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('never closes') });
    expect(await search('微信', at('gone.csv'))).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('no such export') });
    expect((await search('微信', at('chats.csv'), '--who', 'boss')).exitCode).toBe(2);
    expect((await search('微信', at('chats.csv'), '--context', '-1')).exitCode).toBe(2);
  });

  it('ends with 3 when some input could not be read, and tells what it found in the others', async () => {
    const { exitCode, stdout } = await search('微信', at('chats.csv'), at('gone.csv'));
    expect(exitCode).toBe(3);
    expect(stdout).toContain('【微信】');
  });

  it('looks at the messages of one role only, and shows so many around', async () => {
    const { hits } = await found('投诉', at('chats.csv'), '--who', 'customer', '--context', '1');
    expect(hits).toMatchObject([{ row: 10, role: 'customer', match: '投诉', before: [{ row: 9 }], after: [{ row: 11 }] }]);
    expect((await found('投诉', at('chats.csv'), '--who', 'agent')).hits).toEqual([]);
    expect((await found('投诉', at('chats.csv'), '--context', '0')).hits[0]).toMatchObject({ before: [], after: [] });
  });

  it('lists so many hits and counts the rest', async () => {
    const result = await found('您好', at('chats.csv'), '--limit', '1');
    expect(result.hits).toHaveLength(1);
    expect(result.found).toBeGreaterThan(1);
  });

  it('finds other characters of the same sound, and pinyin, only where asked', async () => {
    writeFileSync(at('sounds.csv'), 'time,role,customer,text\n2026-11-22 09:00:00,agent,茶客,加我威信\n2026-11-22 09:00:09,agent,茶客,给个hao评\n');
    expect((await found('微信', at('sounds.csv'))).found).toBe(0);
    expect((await found('微信', at('sounds.csv'), '--homophones')).found).toBe(1);
    expect((await found('好评', at('sounds.csv'))).found).toBe(0);
    expect((await found('好评', at('sounds.csv'), '--pinyin')).found).toBe(1);
  });

  it('hides phones and names, also of those who asked for them, unless told not to', async () => {
    const hidden = await search('/1\\d{10}/', at('chats.csv'), '-f', 'json');
    expect(hidden.stdout).not.toMatch(/1[3-9]\d{9}|南山一叶/u);
    expect((await search('/1\\d{10}/', at('chats.csv'), '-f', 'json', '--no-mask')).stdout).toContain('13912345678');
  });

  it('lets hostile text do nothing on a screen, a page or in a spreadsheet', async () => {
    writeFileSync(at('hostile.csv'), 'time,role,customer,text\n2026-11-22 09:00:00,customer,=cmd茶客,"=1+1 \u001b[31m<b>龙井</b> ![x](http://x.example)"\n');
    const screen = await search('龙井', at('hostile.csv'), '-f', 'screen');
    const md = await search('龙井', at('hostile.csv'), '-f', 'md');
    const csv = await search('龙井', at('hostile.csv'), '-f', 'csv');
    expect(screen.stdout).not.toContain('\u001b');
    expect(md.stdout).not.toMatch(/<b>|!\[x\]/u);
    expect(csv.stdout).toContain("'=1+1");
    expect(csv.stdout).not.toMatch(/,=/u);
  });
});
