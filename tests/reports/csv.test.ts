import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ConversationRecord, RefundRecord } from '../../src/model/results.js';
import { addCell, BYTE_ORDER_MARK, csvCell, csvFile, csvLine } from '../../src/reports/csv.js';
import { addFindings, FINDING_COLUMNS, findingsCsvHead, type FindingsCsvOptions } from '../../src/reports/findings-csv.js';
import { withoutControls } from '../../src/reports/printable.js';
import { HOSTILE_TEXTS } from '../themes/hostile-texts.js';
import { seeded } from '../themes/seeded.js';
import { conversation, finding, refund } from '../themes/shoe-shop.js';
import { textOf } from '../themes/text-of.js';

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function read(text: string): string[][] {
  return parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][];
}

function findingsOf(record: ConversationRecord | RefundRecord, options: FindingsCsvOptions): string {
  return textOf((bytes) => addFindings(bytes, record, options));
}

/** What a cell must read back as: the text, disarmed where a spreadsheet would run it. */
function disarmed(text: string): string {
  const printable = withoutControls(text);
  return FORMULA.test(printable) && printable !== '-5' ? `'${printable}` : printable;
}

test('every text reads back as it was, but for what would be run', () => {
  expect(read(csvLine(HOSTILE_TEXTS))).toEqual([HOSTILE_TEXTS.map(disarmed)]);
});

test('a cell is the same added to bytes as made of text', () => {
  for (const text of ['', null, '茶', ' 茶', '茶 ', '＝1', '-5', 'e\u0301', ...HOSTILE_TEXTS])
    expect(textOf((bytes) => addCell(bytes, text))).toBe(Buffer.from(csvCell(text)).toString());
});

test('texts at random read back as they were, and none begins a formula', () => {
  const random = seeded(7);
  const pieces = [
    '=',
    '+',
    '-',
    '@',
    '"',
    ',',
    '\n',
    '\r',
    '\t',
    ';',
    ' ',
    '鞋',
    '👟',
    "'",
    '1',
    '\u001b[1m',
    '\ud83d',
  ];
  for (let round = 0; round < 500; round++) {
    const texts = Array.from({ length: 5 }, () =>
      Array.from({ length: random(6) }, () => pieces[random(pieces.length)]).join(''),
    );
    const [cells = []] = read(csvLine(['行', ...texts]));
    expect(cells.length).toBe(6);
    for (const [at, cell] of cells.slice(1).entries()) {
      const text = withoutControls(texts[at] ?? '');
      expect([text, `'${text}`]).toContain(cell);
      if (!/^-?\d+$/.test(cell)) expect(cell).not.toMatch(FORMULA);
    }
  }
});

test('numbers stay numbers, also negative ones, and what was not measured is empty', () => {
  expect([csvCell(-5), csvCell('-5'), csvCell('-5.25'), csvCell(0), csvCell(null), csvCell('-5+1')]).toEqual([
    '-5',
    '-5',
    '-5.25',
    '0',
    '',
    "'-5+1",
  ]);
});

test('a file begins with the mark that tells Excel the encoding, and lines end as RFC 4180 has it', () => {
  expect(csvFile(['agent', 'score'], ['客服', '得分'], [{ agent: '小美', score: 92.5 }])).toBe(
    `${BYTE_ORDER_MARK}客服,得分\r\n小美,92.5\r\n`,
  );
});

const RULE = { title: '引导客户站外联系', why: '', remedy: '', department: '', category: 'off-platform-contact', severity: 'critical' } as const;

test('a finding whose rule has a name in the language of the file is called by it', () => {
  const rules = new Map([['off-platform-contact', { ...RULE, translations: { en: { title: 'Takes the customer off the platform' } } }]]);
  const titleIn = (language: 'zh' | 'en') => read(findingsOf(conversation({ findings: [finding()] }), { language, rules }))[0]?.[FINDING_COLUMNS.indexOf('title')];
  expect([titleIn('en'), titleIn('zh')]).toEqual(['Takes the customer off the platform', '引导客户站外联系']);
});

test('a finding is a row with its evidence, and what it was found in', () => {
  const rules = new Map([['off-platform-contact', { ...RULE, remedy: '留在平台内' }]]);
  const options = { language: 'en' as const, rules, reviewOf: (id: string) => (id === '8f2c41' ? 'confirmed' : '') };
  const text =
    findingsCsvHead('en') + findingsOf(conversation({ findings: [finding({ detail: { slow: 2 } })] }), options);
  const [head, row] = read(text);
  expect(head).toEqual([...FINDING_COLUMNS]);
  expect(Object.fromEntries(FINDING_COLUMNS.map((column, at) => [column, row?.[at]]))).toEqual({
    id: '8f2c41',
    rule: 'off-platform-contact',
    category: 'off-platform-contact',
    severity: 'critical',
    points: '20',
    role: 'agent',
    agent: '小美',
    at: '2026-11-22T09:01:10+08:00',
    message: '7',
    file: '2026-11-22.csv',
    row: '42',
    match: '加个薇❤',
    text: '亲加个薇❤聊，鞋码我帮您看',
    order: '',
    detail: '{"slow":2}',
    conversation: 'C1',
    customer: 'k3f9',
    shop: '云步鞋店',
    advice: '留在平台内',
    review: 'confirmed',
    title: '引导客户站外联系',
    platform: 'taobao',
    customer_masked: 't**7',
  });
});

test('a record without findings has no rows, a refund without a conversation has an empty one', () => {
  const options = { language: 'en' as const, rules: new Map() };
  expect(findingsOf(conversation(), options)).toBe('');
  const [row] = read(findingsOf(refund({ findings: [finding()] }), options));
  expect(row?.[FINDING_COLUMNS.indexOf('conversation')]).toBe('');
  expect(row?.[FINDING_COLUMNS.indexOf('shop')]).toBe('云步鞋店');
});

test('a finding whose rule asks for a person waits for a review until there is one', () => {
  const needing = conversation({ findings: [finding({ detail: { review: true } })] });
  const at = FINDING_COLUMNS.indexOf('review');
  const reviewOf = (language: 'zh' | 'en', verdict: string) =>
    read(findingsOf(needing, { language, rules: new Map(), reviewOf: () => verdict }))[0]?.[at];
  expect([reviewOf('zh', ''), reviewOf('en', ''), reviewOf('zh', '确认')]).toEqual(['待复核', 'needs review', '确认']);
});
