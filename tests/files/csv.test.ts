import { describe, expect, it } from 'vitest';
import { cellsOf, read } from './reading.js';

const HEAD = 'conversation_id,time,role,text';

describe('a CSV file', () => {
  it('gives every row with the line where it starts, the head like any other', async () => {
    const { opened, records } = await read(`${HEAD}\nC1,09:00:03,customer,龙井到了吗\nC1,09:00:12,agent,亲,\n`);
    expect(opened.format).toBe('csv');
    expect(records).toEqual([
      { row: 1, cells: ['conversation_id', 'time', 'role', 'text'] },
      { row: 2, cells: ['C1', '09:00:03', 'customer', '龙井到了吗'] },
      { row: 3, cells: ['C1', '09:00:12', 'agent', '亲', ''] },
    ]);
  });

  it('unfolds quoted cells with delimiters, doubled quotes and line breaks', async () => {
    const { records, notes } = await read(
      `${HEAD}\nC1,t,agent,"您好,""龙井""\n今天发"\nC2,t,agent,""\n"C3","t","a","b"`,
    );
    expect(records.slice(1)).toEqual([
      { row: 2, cells: ['C1', 't', 'agent', '您好,"龙井"\n今天发'] },
      { row: 4, cells: ['C2', 't', 'agent', ''] },
      { row: 5, cells: ['C3', 't', 'a', 'b'] },
    ]);
    expect(notes).toEqual([]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR, as old Macs write', '\r'],
  ])('ends its lines by %s', async (_name, newline) => {
    const text = [HEAD, 'C1,t,agent,"多行"', 'C2,t,agent,亲', '', 'C3,t,agent,"第一行', '第二行"', 'C4,t,a,b', ''].join(
      newline,
    );
    const { records } = await read(text);
    expect(records.map(({ row }) => row)).toEqual([1, 2, 3, 5, 7]);
    expect(cellsOf(records)[3]).toEqual(['C3', 't', 'agent', `第一行${newline}第二行`]);
    expect(cellsOf(records)[4]).toEqual(['C4', 't', 'a', 'b']);
  });

  it('has no record in a blank line', async () => {
    const { records } = await read(`\n${HEAD}\n\n   \nC1,t,agent,亲\n\n`);
    expect(records.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('keeps the empty last cell of a file that ends with a delimiter', async () => {
    expect(cellsOf((await read('time,text\n09:00,')).records)).toEqual([
      ['time', 'text'],
      ['09:00', ''],
    ]);
  });

  it('takes a quote within a cell for an ordinary character', async () => {
    const { records, skips, notes } = await read('item,text\n1,5" 茶盘\n2,"茶盘"\n3,6" 茶盘');
    expect(cellsOf(records).slice(1)).toEqual([
      ['1', '5" 茶盘'],
      ['2', '茶盘'],
      ['3', '6" 茶盘'],
    ]);
    expect([...skips, ...notes]).toEqual([]);
  });

  it('keeps all of a cell that goes on after its closing quote', async () => {
    const { records } = await read('role,text,order\nagent,"您好,亲"在的,1\nagent,"""茶""",2');
    expect(cellsOf(records).slice(1)).toEqual([
      ['agent', '"您好,亲"在的', '1'],
      ['agent', '"茶"', '2'],
    ]);
  });

  it('is not swallowed by a quote that a customer typed', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => `C${n},09:00,customer,在吗`);
    rows[100] = 'C100,09:00,customer,"在吗';
    const { records, skips, notes } = await read([HEAD, ...rows, 'C3000,09:00,agent,"在,的"'].join('\n'));
    expect(records).toHaveLength(3002);
    expect(cellsOf(records)[101]).toEqual(['C100', '09:00', 'customer', '"在吗']);
    expect(cellsOf(records)[3001]).toEqual(['C3000', '09:00', 'agent', '在,的']);
    expect(skips).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('row 102: a quote opens a cell and does not close it')]);
  });

  it('is not swallowed by two such quotes that close each other', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => `C${n},09:00,customer,在吗`);
    rows[10] = 'C10,09:00,customer,"在吗';
    rows[50] = 'C50,09:00,customer,在吗"';
    const { records, notes } = await read([HEAD, ...rows].join('\n'));
    expect(records).toHaveLength(61);
    expect(notes).toEqual([expect.stringContaining('row 12: ')]);
  });

  it('is not swallowed by a quote that does not close within ten thousand lines', async () => {
    const rows = Array.from({ length: 10_500 }, () => 'C1,09:00,customer,"茶"'.replaceAll('"', ''));
    rows[3] = 'C1,09:00,customer,"茶';
    rows.push('C1,09:00,customer,茶"');
    const { records, skips, notes } = await read([HEAD, ...rows].join('\n'));
    expect(records).toHaveLength(10_502);
    expect(skips).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('row 5: ')]);
  });

  it('cut short within a quoted cell gives what came before, and tells where the quote opens', async () => {
    const { records, skips, opened } = await read(`${HEAD}\nC1,t,agent,"您好"\nC2,t,customer,"龙井\n还有吗\n我要两`);
    expect(cellsOf(records)).toEqual([HEAD.split(','), ['C1', 't', 'agent', '您好']]);
    expect(skips).toEqual([
      {
        row: 3,
        reason: 'a quote opens here and never closes; lines 3 to 5 are left out. Is the file cut short?',
      },
    ]);
    expect(opened.records).toBe(3);
  });

  it('reads the rows after a quote that never closes', async () => {
    const { records, skips } = await read(`${HEAD}\nC1,t,agent,"您好\nC2,t,agent,亲\nC3,t,agent,在\n`);
    expect(cellsOf(records).map(([id]) => id)).toEqual(['conversation_id', 'C2', 'C3']);
    expect(skips).toEqual([
      {
        row: 2,
        reason: 'a quote opens here and never closes; this line is left out. Is the file cut short?',
      },
    ]);
  });

  it('keeps a cell of many lines whose lines are no rows', async () => {
    const transcript = Array.from({ length: 500 }, (_, n) => `${n}:00 小美: 亲,您好,在的`).join('\n');
    const { records } = await read(`customer,shop,order,text\ntb1,茶语,1,"${transcript}"\ntb2,茶语,2,好`);
    expect(cellsOf(records)[1]).toEqual(['tb1', '茶语', '1', transcript]);
    expect(records[2]?.row).toBe(502);
  });
});

describe('the delimiter of a CSV file', () => {
  it.each([',', ';', '\t', '|'])('%j is known by the head', async (delimiter) => {
    const rows = [
      ['time', 'role', 'text'],
      ['09:00', 'agent', '亲'],
    ];
    const text = rows.map((row) => row.join(delimiter)).join('\n');
    expect(cellsOf((await read(text)).records)).toEqual(rows);
  });

  it('is not the comma of the numbers', async () => {
    expect(cellsOf((await read('price;weight\n1,5;2,5\n3,5;4,5')).records)[1]).toEqual(['1,5', '2,5']);
  });

  it('is known under title lines and beside commas in the text', async () => {
    const { records } = await read(
      '店铺报表\t\t\ntime\trole\ttext\t\n09:00\tagent\t亲,在,的\t\n09:01\tagent\t好,的\t\n',
    );
    expect(cellsOf(records)[2]).toEqual(['09:00', 'agent', '亲,在,的', '']);
  });

  it('can be said', async () => {
    expect(cellsOf((await read('a:b\nc:d', { delimiter: ':', name: 'chat.txt' })).records)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(cellsOf((await read('a,1\tb', { delimiter: 'tab' })).records)).toEqual([['a,1', 'b']]);
    await expect(read('a,b', { delimiter: '||' })).rejects.toThrow('delimiter: "||" is not one character');
  });

  it('can be said by the file, as Excel reads it', async () => {
    expect(cellsOf((await read('sep=;\r\na,a;b\r\n1,1;2\r\n')).records).slice(1)).toEqual([
      ['a,a', 'b'],
      ['1,1', '2'],
    ]);
  });
});
