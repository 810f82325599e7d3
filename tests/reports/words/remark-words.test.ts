import { describe, expect, it } from 'vitest';
import { type Note, type Remark, type RemarkCode, type RemarkFacts, remark } from '../../../src/model/remark.js';
import type { RunRecord } from '../../../src/model/results.js';
import { noteSentence, remarkSentence, runNotes, skipSentence } from '../../../src/reports/words/remark-words.js';
import { REMARKS_EN } from '../../../src/reports/words/remarks-en.js';
import { REMARKS_ZH } from '../../../src/reports/words/remarks-zh.js';

const TIME = { value: '昨天', column: '' };

/** A remark of every code; the compiler holds that none is missing. */
const EVERY: { readonly [Code in RemarkCode]: RemarkFacts[Code] } = {
  'file-empty': {},
  'order-unnumbered': {},
  'event-unnamed': {},
  'event-backwards': {},
  'figure-undated': { value: '上个月' },
  'figure-unnamed': {},
  'figure-no-number': { value: '很好' },
  'file-refused': { message: 'tea.csv: no column for text.' },
  'rest-unread': { error: 'EIO' },
  'sheet-rest-unread': { sheet: '小美', error: 'EIO' },
  'gzip-cut': {},
  'gzip-damaged': { error: 'incorrect data check' },
  'quote-unclosed': { from: 3, to: 5 },
  'quote-stray': {},
  'row-too-long': {},
  'line-too-long': {},
  'not-json': { fault: "unexpected token '茶'" },
  'json-cut': {},
  'json-unclosed': {},
  'json-stranger': {},
  'json-extra-bracket': {},
  'json-too-large': {},
  'bytes-replaced': { encoding: 'utf-8', other: 'gb18030' },
  'lines-in-other-encoding': { lines: 3, encoding: 'utf-8', other: 'gb18030' },
  'several-exports': { archive: '十一月.zip', exports: 3, another: '十一月.zip/22.csv' },
  'time-empty': { ...TIME, value: '' },
  'time-undated': TIME,
  'time-rounded': TIME,
  'time-yearless': TIME,
  'time-ambiguous': TIME,
  'time-in-other-order': { ...TIME, order: 'dmy', because: '25/04/2026' },
  'time-unreadable': { ...TIME, column: '申请时间' },
  'clock-undated': {},
  'no-seconds': {},
  'no-times': {},
  'year-assumed': { day: '2026-11-22', told: 'day-in-name' },
  'date-order': { order: 'dmy', value: '25/04/2026' },
  'date-of-file': { date: '2026-11-22' },
  'role-empty': {},
  'role-unknown': { value: '店长' },
  'sender-empty': {},
  'sender-unknown': { value: '阿远' },
  'sides-unclear': { customer: '买家', agent: '客服' },
  'sides-untold': { names: ['林', '王'] },
  'several-customers': {},
  'addressed-to-nobody': { messages: 3 },
  'among-visitors': { messages: 2 },
  'role-by-column': { column: '身份' },
  'role-by-name': { column: '发送人', customer: '买家', agent: '客服', roster: true, rest: 'customer' },
  'role-by-filling': { customer: '买家', agent: '客服' },
  'role-by-account': { column: '发送人' },
  'text-empty': {},
  'whose-unknown': {},
  'not-an-object': {},
  'not-of-layout': { layout: 'zendesk' },
  'stray-line': {},
  'stray-line-of-cell': {},
  'no-records': {},
  'no-rows': {},
  transcript: { layout: 'wangwang-text' },
  'transcripts-in-cells': { column: '会话记录', layout: 'named-text' },
  'sheets-unread': { sheet: '小美', others: ['阿远'], more: 2 },
  'sheet-left-out': { sheet: '封面', rows: 4 },
  'ids-rounded': { column: '订单编号', value: '4.11E+18' },
  'applied-at-empty': {},
  'refund-undated': {},
  'refund-unnamed': {},
  'refund-time-missing': { time: 'finished_at' },
  'rating-unnamed': {},
  'rating-unknown': { value: '还行吧' },
  'rating-undated': {},
  'rating-unmatched': { value: 'T9' },
  'amount-unreadable': { column: '退款金额', value: '约五十' },
  'agent-unnamed': {},
  'key-unset': {},
  'results-newer': { versions: ['2 (chataudit 3.0)'], own: 1 },
  'results-unread': { lines: 4 },
  'records-undated': { records: 4 },
};

const REMARKS = Object.entries(EVERY).map(([code, facts]) => ({ code, facts }) as Remark);

/** What a Chinese sentence may hold in Latin letters: facts, options, names of formats. */
const NO_WORDS =
  /--[a-z]+|chataudit 3|chataudit inspect(?: '[^']*')?|CHATAUDIT_KEY|dates=dmy|mdy|ymd|all|JSON|MB|utf-8|gb18030|zendesk|(?:wangwang|named)-text|4\.11E\+18|\.zip/g;

describe('what the reading of a file has to tell', () => {
  it.each(REMARKS)('$code is said in both languages, with its facts and nothing missing', (each) => {
    const zh = remarkSentence(each, 'zh');
    const en = remarkSentence(each, 'en');
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(zh.replace(NO_WORDS, '')).not.toMatch(/[a-z]{2,}/iu);
    expect(en).toMatch(/[a-z]{2,}/u);
    for (const sentence of [zh, en]) {
      expect(sentence).not.toMatch(/undefined|NaN|\[object/u);
    }
    if ('value' in each.facts && each.facts.value !== '') expect(zh).toContain(each.facts.value);
  });

  it('has no words for a code that does not exist', () => {
    expect(Object.keys(REMARKS_EN).sort()).toEqual(Object.keys(EVERY).sort());
    expect(Object.keys(REMARKS_ZH).sort()).toEqual(Object.keys(EVERY).sort());
  });

  it('names the rows of a note, and counts those it does not name', () => {
    const note: Note = { ...remark('quote-stray'), rows: [17, 45], count: 5 };
    expect(noteSentence(note, 'en')).toMatch(/^rows 17, 45 and 3 more: a quote opens/u);
    expect(noteSentence(note, 'zh')).toBe('第 17、45 行等 5 处：单元格里的引号没有配对，按普通字符读入');
    expect(noteSentence({ ...note, rows: [17], count: 1 }, 'zh')).toMatch(/^第 17 行：/u);
  });
});

describe('results of other versions', () => {
  const skip = { row: 3, reason: 'the tea is cold' };

  it('keep the words that they came with where the code is not known, or its facts are not what it needs', () => {
    expect(skipSentence(skip, 'zh')).toBe('the tea is cold');
    expect(skipSentence({ ...skip, code: 'tea-cold', facts: {} }, 'zh')).toBe('the tea is cold');
    expect(skipSentence({ ...skip, code: 'sides-untold', facts: {} }, 'zh')).toBe('the tea is cold');
    expect(skipSentence({ ...skip, code: 'constructor', facts: {} }, 'zh')).toBe('the tea is cold');
    expect(skipSentence({ ...skip, code: 'text-empty', facts: {} }, 'zh')).toBe('内容为空');
  });

  it('have notes without codes, and newer ones codes that nobody here knows', () => {
    const run: Pick<RunRecord, 'notes' | 'remarks'> = { notes: ['tea.csv: no times: waits are undecidable'] };
    expect(runNotes(run, 'zh')).toEqual(run.notes);
    expect(runNotes({ ...run, remarks: [{ code: 'no-times', facts: {}, file: 'tea.csv' }] }, 'zh')).toEqual(['tea.csv：没有时间，响应时长无法判定']);
    expect(runNotes({ ...run, remarks: [{ code: 'tea-cold', facts: {} }] }, 'zh')).toEqual(run.notes);
  });
});
