import { describe, expect, it } from 'vitest';
import { read } from './reading.js';

const WHATSAPP = [
  '[14/08/2023, 09:15:32] Messages are end-to-end encrypted.',
  '[14/08/2023, 09:15:40] Mei: Hello, dear',
  '[14/08/2023, 09:16:01] Tea lover: Is it in stock?',
  '[14/08/2023, 09:16:05] Tea lover: And when will it ship?',
  '[14/08/2023, 09:16:20] Mei: Today',
].join('\n');
const QIANNIU = 'tb88 2024-1-1 9:05:03\n龙井到了吗\n\n茶语:小美 2024-1-1 9:05:12\n亲,在的,今天发\n';

describe('the format of a file', () => {
  it.each([
    ['csv', 'chats.csv', 'time,text\n09:00,亲'],
    ['csv, one column only', 'chats.csv', 'text\n亲,在'],
    ['csv, rows of all lengths', 'chats.csv', 'a\nb,c\nd,e,f\ng,h,i,j'],
    ['csv, called .txt, without heads', 'chat.txt', 'a1\t1\t0\t亲\na1\t0\t0\t在\na2\t1\t0\t好'],
    [
      'csv, without a name',
      '-',
      'time,role,text\n09:00,agent,亲\n09:01,agent,在,的\n09:02,agent,好\n09:03,a,b\n9,8,7\n',
    ],
    [
      'csv, piped, with commas in the chats',
      '-',
      'time,role,text\n09:00,agent,亲,在,的\n09:01,agent,好\n09:02,agent,a,b\n',
    ],
    ['csv, heads only', 'export', 'time,role,text\n'],
    ['csv, two columns', 'export.txt', '客户ID,聊天记录\ntb1,亲\ntb2,在\n'],
    ['json', 'export', '[{"text":"亲"}]'],
    [
      'json, pretty-printed object',
      'export.txt',
      '{\n  "messages": [\n    {"text": "亲"},\n    {"text": "在"}\n  ]\n}\n',
    ],
    ['json, on one line', 'chats.json', '{"messages":[]}'],
    ['json, called .jsonl', 'chats.jsonl', '[\n  {"text": "亲"},\n  {"text": "在"}\n]\n'],
    ['jsonl', 'export', '{"text":"亲"}\n{"text":"在"}\n'],
    ['jsonl, called .json', 'chats.json', '{"text":"亲"}\n{"text":"在"}\n'],
    ['jsonl, with a broken first line', 'export.jsonl', '{"text":"亲\n{"text":"在"}\n{"text":"好"}\n'],
    ['jsonl, one line', 'export.ndjson', '{"text":"亲"}\n'],
    ['text, WhatsApp', 'chat.txt', WHATSAPP],
    ['text, copied from 千牛', 'chat.txt', QIANNIU],
    ['text, a sentence', 'chat.log', '亲,您好,在的'],
    ['text, times in brackets', '-', '[小美] 2024-01-01 10:00:00\n亲\n[tb88] 2024-01-01 10:00:09\n在吗'],
  ])('%s is known by its beginning', async (what, name, content) => {
    const { opened } = await read(content, { name });
    expect(opened.format).toBe(what.split(',')[0]);
  });
});

describe('a text', () => {
  it('gives its lines with their numbers, without the blank ones', async () => {
    const { records } = await read(QIANNIU.replaceAll('\n', '\r\n'), {
      name: 'chat.txt',
    });
    expect(records).toEqual([
      { row: 1, line: 'tb88 2024-1-1 9:05:03' },
      { row: 2, line: '龙井到了吗' },
      { row: 4, line: '茶语:小美 2024-1-1 9:05:12' },
      { row: 5, line: '亲,在的,今天发' },
    ]);
  });
});

describe('JSON Lines', () => {
  it('give each line with its number, and skip what is no JSON', async () => {
    const { records, skips, opened } = await read('{"id":1}\n\n{"id":2,\n{"id":3}\r\n{"id":4', {
      name: 'a.jsonl',
      chunk: 3,
    });
    expect(records).toEqual([
      { row: 1, value: { id: 1 } },
      { row: 4, value: { id: 3 } },
    ]);
    expect(skips.map(({ row }) => row)).toEqual([3, 5]);
    expect(opened.records).toBe(4);
  });
});
