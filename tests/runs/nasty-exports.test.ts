/** Exports as nobody would wish them: each is read right, or refused with a sentence that says what to do. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chataudit } from '../commands/in-process.js';
import { workbookOf, zipOf } from '../files/zip-writer.js';
import { auditTexts } from './audited.js';
import { inGb18030 } from './in-gb18030.js';
import { teaShopFolder } from './run-program.js';

const folder = teaShopFolder();
const HEAD = '会话ID,角色,内容,时间';
const ASKED = 'T1,客户,在吗,2026-11-22 09:00:03';
const ANSWERED = 'T1,客服,在的,2026-11-22 09:00:12';
const chat = (...rows: readonly string[]) => [HEAD, ...rows, ''].join('\n');
const HTML = `<html><meta charset=utf-8><table>${[HEAD, ASKED, ANSWERED].map((row) => `<tr>${row.split(',').map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;

/** By what is wrong: the file, and what becomes of its records (messages, ignored, skipped). */
const READ: readonly [string, string, string | Uint8Array, readonly [number, number, number]][] = [
  [
    'titles, groups above the head, tabs, backticks, ="…" and a total',
    'detail.csv',
    inGb18030('飞鸽客服聊天明细\r\n导出时间：2026-11-23 08:00:00\r\n会话信息,,,消息信息,,\r\n会话ID,消费者昵称,客服昵称,发送方,消息内容,发送时间\r\n="8001",\t小林,`小美,消费者,"龙井,有货吗",2026-11-22 09:00:03\r\n="8001",\t小林,`小美,客服,有的亲,2026-11-22 09:00:12\r\n合计,,,,2,\r\n'),
    [2, 1, 0],
  ],
  ['ids in scientific notation', 'ids.csv', '会话ID,订单编号,买家昵称,发送方,消息内容,发送时间\n6.92E+18,4.11E+18,林,买家,在吗,2026/11/22 9:00:03\n6.92E+18,4.11E+18,林,客服,在的,2026/11/22 9:00:12\n', [2, 0, 0]],
  ['CSV that is called a workbook', 'chats.xlsx', inGb18030(chat(ASKED, ANSWERED)), [2, 0, 0]],
  ['HTML that is called an old workbook', 'chats.xls', HTML, [2, 0, 0]],
  ['UTF-16 with tabs, called text', 'chats.txt', Buffer.from(`\ufeff${chat(ASKED, ANSWERED).replaceAll(',', '\t').replaceAll('\n', '\r\n')}`, 'utf16le'), [2, 0, 0]],
  ['rows out of order', 'order.csv', chat('T2,客服,b,2026-11-22 10:00:12', ANSWERED, 'T2,客户,a,2026-11-22 10:00:03', ASKED), [4, 0, 0]],
  ['nothing but a head', 'head.csv', chat(), [0, 0, 0]],
  ['nothing at all', 'empty.csv', '\n \n', [0, 0, 1]],
  ['only pictures', 'pictures.csv', '会话ID,角色,消息类型,内容,时间\nT1,客户,图片,,2026-11-22 09:00:03\nT1,客户,图片,https://img.example/1.jpg,2026-11-22 09:00:05\nT1,客服,图片,,2026-11-22 09:00:12\n', [3, 0, 0]],
  ['days as a spreadsheet counts them', 'serial.xlsx', workbookOf([{ name: 'Sheet0', rows: [HEAD.split(','), ['T1', '客户', '在吗', '46348.375034722'], ['T1', '客服', '在的', '46348.375138889']] }]), [2, 0, 0]],
  ['seconds and milliseconds since 1970', 'epoch.csv', chat('T1,客户,在吗,1795309203', 'T1,客服,在的,1795309212000', 'T1,客户,好,1795309215.5'), [3, 0, 0]],
  ['zones in every spelling', 'zones.csv', chat('T1,客户,在吗,Sun Nov 22 09:00:03 CST 2026', 'T1,客服,在的,2026-11-22 09:00:12 CST', 'T1,客户,好,2026-11-22T01:00:20.123Z', 'T1,客服,嗯,2026-11-21 20:00:40 EST'), [4, 0, 0]],
  ['昨天, 今天 and a weekday against the file’s name', 'chats-2026-11-22.csv', chat('T1,客户,在吗,昨天 23:59:50', 'T1,客服,在的,今天 00:00:05', 'T1,客户,好,00:00:15', 'T1,客户,嗯,星期五 09:00:00'), [4, 0, 0]],
  ['a date row and a midnight in a text', 'midnight.txt', '2026-11-22\n23:58:01 tb89: 在吗\n23:58:10 云栖茶铺:小美: 在的\n00:01:12 tb89: 有货吗\n', [3, 1, 0]],
  ['quotes that break the rules', 'quotes.csv', `${HEAD}\nT1,客户,"他说""不退""\n真的?",2026-11-22 09:00:03\nT1,客服,"您好"亲,2026-11-22 09:00:12\nT1,客户,5"屏,2026-11-22 09:00:20\nT1,客服,"没关闭,2026-11-22 09:00:25\n`, [3, 0, 1]],
  ['an export of the other encoding joined to it', 'joined.csv', Buffer.concat([Buffer.from(`\ufeff${chat(ASKED, ANSWERED)}`), inGb18030(chat('T2,客户,龙井到了吗,2026-11-22 10:00:03', 'T2,客服,今天到,2026-11-22 10:00:12'))]), [4, 1, 0]],
  ['names of columns in two languages', 'two-languages.csv', '会话ID,发送时间,发送方,内容,客户昵称\nsession_id,time,sender_role,text,customer\nT1,2026-11-22 09:00:03,买家,在吗,林\nT1,2026-11-22 09:00:12,卖家,在的,林\n', [2, 1, 0]],
  ['a head further down with its columns in another order', 'other-order.csv', '时间,角色,客户,内容\n2026-11-22 09:00:03,客户,林,在吗\n客户,时间,角色,内容\n王,2026-11-22 10:00:03,客户,发货\n', [1, 0, 2]],
  ['是 and 否 in place of roles', 'yes.csv', '会话ID,时间,是否客服,昵称,内容\nT1,2026-11-22 09:00:03,否,林,在吗\nT1,2026-11-22 09:00:12,是,小美,在的\n', [2, 0, 0]],
  ['昨天 above a name above a text', '飞鸽-2026-11-23.txt', '昨天 20:57:11\n阿茶\n在吗\n昨天 20:57:20\n人工客服-小美\n在的\n今天 08:00:00\n阿茶\n谢谢\n', [3, 0, 0]],
  ['the tabs of LINE', 'line.txt', '[LINE] 与小林的聊天记录\n存储日期：2026/11/23 08:00\n\n2026/11/22（日）\n09:00\t小林\t在吗\n09:01\t客服小美\t在的\n09:02\t小林\t多行\n第二行\n', [3, 3, 0]],
  ['times above stretches of messages', 'stretches.txt', '2026年11月22日 09:00\n客服小美: 您好\n客户: 发货了吗\n2026年11月22日 09:10\n客服小美: 今天发\n', [3, 2, 0]],
  ['heads again, blank lines, ragged rows and a total', 'ragged.csv', chat(ASKED, '', HEAD, `${ANSWERED},,,`, 'T1,客服', ',,,', '总计：2条'), [2, 3, 1]],
  ['invisible marks and full width everywhere', 'marks.csv', '\u200b会话ＩＤ,　角色　,\ufeff内容,发送\u00a0时间\nT1,\u202a客户\u202c,在吗,2026-11-22\u00a009:00:03\nT1,客服\u200f,在的,２０２６-11-22 09：00：12\n', [2, 0, 0]],
  ['semicolons', 'semicolons.csv', chat(ASKED, ANSWERED).replaceAll(',', ';'), [2, 0, 0]],
  ['a packed file that is cut short', 'cut.csv.gz', gzipSync(chat(ASKED, ANSWERED)).subarray(0, -6), [2, 0, 1]],
  ['pages of an API one after the other, with an object that is none', 'pages.json', ['{"data":{"list":[{"会话ID":"T1","角色":"客户","内容":"在吗","时间":"2026-11-22 09:00:03"}]}}', '{"data":{"list":[{"会话ID":"T1","角色":"客服","内容":"在的","时间":"2026-11-22 09:00:12"},{"trace":1}]}}'].join('\n'), [2, 0, 1]],
];

describe('an export with', () => {
  it.each(READ)('%s is read, and no record is lost', async (_what, name, content, [messages, ignored, skipped]) => {
    const { run, exitCode } = await auditTexts(folder, { [name]: content });
    const [input] = run.inputs;
    expect(input).toMatchObject({ messages, ignored, skipped, records: messages + ignored + skipped + (input?.duplicates ?? 0) });
    expect(exitCode).toBe(skipped > 0 ? 3 : 0);
  });

  it('the messages of another night counts them once', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `m${at},T${at >> 2},${at % 2 === 0 ? '客户' : '客服'},第${at}句,2026-11-22 09:00:${10 + at}`);
    const night = (from: number, to: number) => ['消息ID,会话ID,角色,内容,时间', ...rows.slice(from, to), ''].join('\n');
    const { run } = await auditTexts(folder, { 'a.csv': night(0, 8), 'b.csv': night(6, 12) });
    expect(run.inputs.map(({ messages, duplicates }) => [messages, duplicates])).toEqual([[8, 0], [4, 2]]);
  });
});

const REFUSED: readonly [string, string, string | Uint8Array, string][] = [
  ['is an old workbook', 'old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]), 'save it as "CSV UTF-8"'],
  ['could be of two days', 'two.csv', chat('T1,客户,在吗,03/04/2026 09:00:03', 'T1,客服,在的,03/04/2026 09:00:12'), '--columns dates=dmy'],
  ['has clocks and no date', 'clocks.csv', chat('T1,客户,在吗,20:57:11', 'T1,客服,在的,20:57:21'), '--columns date==2026-11-22'],
  ['has roles of its own', 'roles.csv', chat('T1,茶客,在吗,2026-11-22 09:00:03', 'T1,掌柜,在的,2026-11-22 09:00:12'), '--columns role.agent=…,role.customer=…'],
  ['names no customer', 'tb1.json', '[{"time":"2026-11-22 09:00:03","role":"客户","content":"在吗"},{"time":"2026-11-22 09:00:10","role":"客服","content":"在的"}]', 'customer=@file'],
  ['is a locked archive', 'locked.zip', zipOf([{ name: 'a.csv', content: chat(ASKED), locked: true }]), 'is locked by a password'],
  ['is an order file', 'orders.csv', '订单编号,买家会员名,订单付款时间,发货时间\n1,tb89,2026-11-22 09:00:03,2026-11-22 19:00:03\n', 'it looks like an order file: give it with --orders'],
  ['is a file of ratings', 'ratings.csv', 'conversation_id,rating\nT1,5\n', 'it looks like a file of ratings: give it with --ratings'],
  ['is a roster', 'roster.csv', '客服,姓名,小组,入职日期\n小美,王美,A,2025-01-01\n', 'it looks like a roster: give it with --roster'],
  ['is of no known form', 'notes.txt', '龙井 三斤\n记得补货', 'export the chats as CSV, XLSX or JSON'],
];

describe('an export that', () => {
  it.each(REFUSED)('%s is refused with what to do', async (_what, name, content, sentence) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    const { exitCode, stderr } = await chataudit('audit', file, '-q', '-f', 'jsonl');
    expect(stderr).toContain(sentence);
    expect(exitCode).toBe(2);
  });
});

describe('chats that are given as', () => {
  it.each(['--roster', '--orders', '--after-sale', '--ratings'])('%s are told to be chats', async (option) => {
    const file = join(folder, 'given.csv');
    writeFileSync(file, chat(ASKED, ANSWERED));
    const { exitCode, stderr } = await chataudit('audit', file, option, file, '-q', '-f', 'jsonl');
    expect(stderr).toContain('it looks like chats: give it as an export, without an option');
    expect(exitCode).toBe(2);
  });
});

describe('what is told of a file', () => {
  it.each([
    ['zh', `empty.csv: 文件是空的\n`],
    ['en', `empty.csv: the file is empty\n`],
  ])('that is empty is told once, in the language asked: %s', async (language, sentence) => {
    const file = join(folder, 'empty.csv');
    writeFileSync(file, '');
    const { exitCode, stderr } = await chataudit('audit', file, '-f', 'jsonl', '--lang', language);
    expect(stderr.replace(`${folder}/`, '')).toBe(sentence);
    expect(exitCode).toBe(3);
  });
});
