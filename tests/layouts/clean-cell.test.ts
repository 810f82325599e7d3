import { describe, expect, it } from 'vitest';
import { CellMemory } from '../../src/layouts/cell-memory.js';
import { cleanCell, cleanText, isBlank } from '../../src/layouts/clean-cell.js';
import { foldHead } from '../../src/layouts/fold-word.js';
import { quoteValue } from '../../src/layouts/quote-value.js';
import { isLost, isRounded } from '../../src/layouts/scientific-number.js';

describe('a cell', () => {
  it.each([
    ['\t880012', '880012'],
    ['880012\t', '880012'],
    ["'880012", '880012'],
    ['`880012', '880012'],
    ['="880012"', '880012'],
    ['\ufeff880012', '880012'],
    ['\u200e小美\u202c', '小美'],
    ['  小美　', '小美'],
    ['小美', '小美'],
    ['-', ''],
    ['--', ''],
    ['NULL', ''],
    ['None', ''],
    ['\\N', ''],
    ['小-美', '小-美'],
    ["O'Neil", "O'Neil"],
    ['="', '="'],
  ])('as %j means %j', (raw, meant) => {
    expect(cleanCell(raw)).toBe(meant);
  });

  it('that holds a text keeps what was typed', () => {
    expect(cleanText("\t  - 好的'\n\t")).toBe("  - 好的'\n");
    expect(cleanText('-')).toBe('-');
  });

  it('is blank when nothing can be seen', () => {
    expect(['', ' ', '\u3000\u00a0\ufeff\u200b', '.', '好'].map(isBlank)).toEqual([true, true, true, false, false]);
  });

  it('of hostile length is cleaned at once', () => {
    const long = `${'\t'.repeat(300_000)}x${' '.repeat(300_000)}。${' '.repeat(300_000)}y `;
    expect(cleanCell(long).length).toBe(600_003);
    expect(cleanText(long).length).toBeLessThan(long.length);
  });
});

describe('an id', () => {
  it('is known for rounded, and for lost when digits are gone', () => {
    expect(
      ['4.11E+18', '4.110000000000000512e+18', '4E+18', '4110000000000000512', 'E123', '4.11', '2411E18'].map(
        isRounded,
      ),
    ).toEqual([true, true, true, false, false, false, false]);
    expect(['4.11E+18', '4.110000000000000512e+18'].map(isLost)).toEqual([true, false]);
  });
});

describe('the name of a column', () => {
  it.each([
    ['conversation_id', 'conversationid'],
    ['Conversation ID', 'conversationid'],
    ['发送时间（秒）', '发送时间'],
    ['*订单号', '订单号'],
    ['ＴＩＭＥ', 'time'],
    ['(备注)', '(备注)'],
    ['3分钟人工回复率 (会话)', '3分钟人工回复率'],
  ])('%j is compared as %j', (name, folded) => expect(foldHead(name)).toBe(folded));
});

describe('a value in a reason', () => {
  it('is short, on one line, and tells no number', () => {
    expect(quoteValue('第一行\n第二行')).toBe('"第一行 第二行"');
    expect(quoteValue('13812345678')).toBe('"138…"');
    expect(quoteValue('很'.repeat(100))).toBe(`"${'很'.repeat(23)}…"`);
  });
});

describe('a memory of cells', () => {
  it('gives one string for equal cells, and never a wrong one', () => {
    const memory = new CellMemory((cell) => ({ cell }));
    for (let round = 0; round < 60_000; round++) {
      const cell = `客户${(round * 7919) % 20_000}*`;
      expect(memory.of(cell).cell).toBe(cell);
    }
    expect(memory.of('小美')).toBe(memory.of(['小', '美'].join('')));
  });
});
