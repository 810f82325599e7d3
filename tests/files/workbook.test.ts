import { describe, expect, it } from 'vitest';
import { cellsOf, read } from './reading.js';
import { workbookOf, zipOf } from './zip-writer.js';

const sheet = (xml: string, parts = {}) => read(workbookOf([{ name: '聊天记录', xml: `${xml}</sheetData>` }], parts), { name: 'chats.xlsx' });

describe('a workbook', () => {
  it('gives the cells at their places, shared and written in the cell, rich ones whole', async () => {
    const { opened, records, skips } = await sheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>云栖</t><r><t>茶铺</t></r></is></c></row>' +
        '<row r="3" hidden="1"><c r="B3" t="str"><f>A1</f><v>A&amp;B &#40857;井</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c></row>' +
        '<row><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row>',
      { shared: ['<r><t>发送</t></r><r><t xml:space="preserve"> 时间</t></r><rPh><t>shi</t></rPh>', '<t>第一行_x000D_\n第二行</t>'] },
    );
    expect(opened).toMatchObject({ format: 'xlsx', sheets: ['聊天记录'], records: 3 });
    expect(records).toEqual([
      { row: 1, cells: ['发送 时间', '', '云栖茶铺'], sheet: '聊天记录' },
      { row: 3, cells: ['', 'A&B 龙井', '', 'TRUE'], sheet: '聊天记录' },
      { row: 4, cells: ['第一行\r\n第二行'], sheet: '聊天记录' },
    ]);
    expect(skips).toEqual([]);
  });

  it('writes moments by their format, from either calendar, and ids as far as they are kept', async () => {
    const row =
      '<row><c s="1"><v>46348.375034722223</v></c><c s="2"><v>46348</v></c><c s="3"><v>0.375034722222222</v></c>' +
      '<c s="4"><v>46348.375</v></c><c><v>43.300000000000004</v></c><c><v>4.1182736459123456E+18</v></c><c><v>202611220001</v></c>' +
      '<c s="5"><v>46348.5</v></c></row>';
    const formats = ['yyyy\\-mm\\-dd\\ hh:mm:ss', 14, 21, 'yyyy/m/d h:mm;@', '0.00_ '];
    const { records } = await sheet(row, { formats });
    expect(cellsOf(records)).toEqual([
      ['2026-11-22 09:00:03', '2026-11-22', '09:00:03', '2026-11-22 09:00', '43.3', '4.1182736459123456e+18', '202611220001', '46348.5'],
    ]);
    const old = await sheet('<row><c s="1"><v>44886.375034722223</v></c></row>', { formats, from1904: true });
    expect(cellsOf(old.records)).toEqual([['2026-11-22 09:00:03']]);
  });

  it('knows seconds that its format does not show', async () => {
    const { records } = await sheet(
      '<row><c s="1"><v>46348.375</v></c></row><row><c s="1"><v>46348.375034722223</v></c></row><row><c s="1"><v>46348.375</v></c></row>',
      { formats: [22] },
    );
    expect(cellsOf(records).flat()).toEqual(['2026-11-22 09:00:00', '2026-11-22 09:00:03', '2026-11-22 09:00:00']);
  });

  it('repeats what is merged over rows, and makes no rows of merged ones', async () => {
    const { records } = await sheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>tb88</t></is></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>' +
        '<row r="3"><c r="A3"/></row><row r="4"><c r="B4"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells>',
    );
    expect(cellsOf(records)).toEqual([['tb88', '1'], ['tb88', '2'], ['', '4']]);
  });

  it('gives all sheets in order, or the one that is asked for', async () => {
    const bytes = workbookOf([
      { name: '小美', rows: [['a']] },
      { name: '小鱼', rows: [['b'], ['c']] },
    ]);
    expect((await read(bytes)).records.map((record) => ('sheet' in record ? record.sheet : ''))).toEqual(['小美', '小鱼', '小鱼']);
    expect(cellsOf((await read(bytes, { sheet: '小鱼' })).records)).toEqual([['b'], ['c']]);
    expect((await read(bytes, { sheet: 'all' })).records).toHaveLength(3);
    await expect(read(bytes, { sheet: '阿杰' })).rejects.toThrow('has no sheet "阿杰". Use all, or one of: sheets "小美", "小鱼".');
  });

  it('is told when it is empty, damaged, or unpacks beyond all measure', async () => {
    expect((await read(workbookOf([{ name: '空', rows: [] }]))).skips).toEqual([{ row: 0, reason: 'the file is empty' }]);
    await expect(read(workbookOf([]))).rejects.toThrow('is a workbook without sheets');
    const good = workbookOf([{ name: '小美', rows: Array.from({ length: 900 }, (_, n) => [`第${n * 7919}句`]) }]);
    await expect(read(good.subarray(0, good.length - 9))).rejects.toThrow('the zip archive is damaged');
    const broken = Buffer.from(good);
    broken.fill(7, good.indexOf('tab1.xml') + 600, good.indexOf('tab1.xml') + 640);
    const { skips } = await read(broken);
    expect(skips.map(({ reason }) => reason)).toEqual([expect.stringContaining('the rest of sheet "小美" is not read')]);
    const bomb = workbookOf([{ name: '空', xml: ' '.repeat(80 * 1024 * 1024) }]);
    expect((await read(bomb)).skips[0]?.reason).toMatch(/unpacks to \d+ times its size, as no export does/);
  });

  it('expands no entity that it declares, and asks for no file', async () => {
    const xml =
      '<!DOCTYPE x [<!ENTITY lol "lol"><!ENTITY file SYSTEM "file:///etc/passwd">]><worksheet><sheetData>' +
      '<row><c t="inlineStr"><is><t>&lol;&file;亲</t></is></c></row></sheetData></worksheet>';
    const good = { name: '[Content_Types].xml', content: '' };
    const bytes = zipOf([good, { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="A"/></sheets></workbook>' }, { name: 'xl/worksheets/sheet1.xml', content: xml }]);
    expect(cellsOf((await read(bytes)).records)).toEqual([['&lol;&file;亲']]);
  });

  it('survives cells beyond all columns, ids beyond all styles, and rows without numbers', async () => {
    const { records } = await sheet(
      '<row r="-4"><c r="ZZZ1"><v>1</v></c><c r="A1" s="99"><v>2</v></c><c r="B1" t="s"><v>77</v></c></row><row r="1e99"><c r="??"><v>3</v></c></row>',
    );
    expect(cellsOf(records).map((cells) => cells.filter((cell) => cell !== ''))).toEqual([['2'], ['3']]);
  });
});

describe('a table that calls itself an Excel file', () => {
  it('is read where it is HTML', async () => {
    const page =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style></head><table>' +
      '<tr><th colspan=2>云栖茶铺</th></tr><tr><td>客户</td><td>内容</td></tr>' +
      '<tr><td rowspan="2">tb88</td><td>龙井&nbsp;到了吗<br>急</td></tr><tr><td>在  的</td></tr></table></html>';
    const { opened, records } = await read(page, { name: 'chats.xls' });
    expect(opened.format).toBe('html');
    expect(cellsOf(records)).toEqual([['云栖茶铺', ''], ['客户', '内容'], ['tb88', '龙井 到了吗\n急'], ['tb88', '在 的']]);
  });

  it('is read where it is the XML of Excel 2003', async () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      '<Worksheet ss:Name="A"><Table><Row><Cell ss:Index="2"><Data ss:Type="String">龙井</Data></Cell></Row></Table></Worksheet></Workbook>';
    expect(cellsOf((await read(xml, { name: 'chats.xls' })).records)).toEqual([['', '龙井']]);
  });
});
