import { describe, expect, it } from 'vitest';
import type { ExportRecord, TableRow } from '../../src/model/record.js';
import { seeded } from '../themes/seeded.js';
import { clock, readExport } from './records.js';

const HEADS = ['会话ID', '发送时间', '角色', '发送人', '消息内容', '订单号', '满意度'];
const DIRT = [
  '',
  ' ',
  '\t',
  "'",
  '-',
  '合计',
  '\ufeff',
  '昨天',
  '1e5',
  '4.11E+18',
  '客服',
  '{"a":1}',
  '<script>',
  '=1+1',
  '\u202e',
  '𠮷茶',
  'null',
  '9'.repeat(40),
];

function goodRow(number: number): string[] {
  const seconds = String(number % 60).padStart(2, '0');
  return [
    `T${number % 7}`,
    `2026-11-22 09:00:${seconds}`,
    number % 2 === 0 ? '客户' : '客服',
    number % 2 === 0 ? '林' : '小美',
    `第${number}句`,
    '',
    '',
  ];
}

describe('an export full of dirt', () => {
  it('accounts for every record, and loses no good one', async () => {
    const roll = seeded(2026);
    for (let round = 0; round < 60; round++) {
      const rows: TableRow[] = [{ row: 1, cells: HEADS }];
      let good = 0;
      for (let row = 2; row < 60; row++) {
        const cells = goodRow(row);
        if (roll(3) === 0) {
          for (let spoilt = 1 + roll(4); spoilt > 0; spoilt--)
            cells[roll(cells.length)] = DIRT[roll(DIRT.length)] ?? '';
          if (roll(3) === 0) cells.length = roll(9);
          for (let at = 0; at < cells.length; at++) cells[at] ??= '';
        } else good++;
        rows.push({ row, cells });
      }
      const { counts, readings } = await readExport(rows);
      expect(counts.records).toBe(rows.length - 1);
      expect(counts.messages + counts.ignored + counts.skipped).toBe(counts.records);
      expect(counts.skips).toHaveLength(counts.skipped);
      expect(readings).toHaveLength(counts.messages);
      expect(counts.messages).toBeGreaterThanOrEqual(good);
    }
  });

  it('is read the same with wrapped cells, moved columns and titles above', async () => {
    const roll = seeded(11);
    for (let round = 0; round < 40; round++) {
      const order = HEADS.map((_, at) => at).sort(() => roll(3) - 1);
      const wrap = (cell: string) =>
        [cell, `\t${cell}`, `${cell} `, `="${cell}"`, `'${cell}`, `\`${cell}`][roll(6)] ?? cell;
      const titles = Array.from({ length: roll(6) }, () => ['云栖茶铺', ...Array.from({ length: roll(4) }, () => '')]);
      const data = [2, 3, 4, 5, 6, 7].map((number) =>
        goodRow(number).map((cell, at) => (at === 4 ? cell : wrap(cell))),
      );
      const lines = [
        ...titles,
        order.map((at) => wrap(HEADS[at] ?? '')),
        ...data.map((cells) => order.map((at) => cells[at] ?? '')),
      ];
      const { readings, counts } = await readExport(lines.map((cells, at) => ({ row: at + 1, cells })));
      expect(counts).toMatchObject({ records: 6, messages: 6 });
      expect(
        readings.map(
          ({ conversation, message }) =>
            `${conversation} ${clock(message.time)} ${message.role} ${message.sender} ${message.text}`,
        ),
      ).toEqual(
        [2, 3, 4, 5, 6, 7].map(
          (number) =>
            `T${number % 7} 09:00:0${number} ${number % 2 === 0 ? 'customer 林' : 'agent 小美'} 第${number}句`,
        ),
      );
    }
  });

  it('of any objects accounts for every message', async () => {
    const roll = seeded(77);
    const values = [
      null,
      true,
      3,
      'x',
      [],
      {},
      [1],
      { a: { b: {} } },
      '2026-11-22 09:00:03',
      '客服',
      Number.MAX_VALUE,
      4.11e18,
    ];
    const message = () => ({ sid: 'T1', time: '2026-11-22 09:00:03', role: '客服', text: '好' });
    const keys = ['sid', 'time', 'role', 'text', 'messages', 'data', 'list', '__proto__', 'constructor', ''];
    for (let round = 0; round < 200; round++) {
      const records: ExportRecord[] = [{ row: 1, value: message() }];
      for (let row = 2; row < 12; row++) {
        const spoilt: Record<string, unknown> = message();
        for (let times = roll(5); times > 0; times--)
          spoilt[keys[roll(keys.length)] ?? ''] = values[roll(values.length)];
        records.push({ row, value: roll(6) === 0 ? values[roll(values.length)] : spoilt });
      }
      const { counts, readings } = await readExport(records);
      expect(counts.messages + counts.ignored + counts.skipped).toBe(counts.records);
      expect(counts.records).toBeGreaterThanOrEqual(readings.length);
      expect(readings[0]?.message.text).toBe('好');
    }
  });

  it('keeps no more than a thousand reasons, and counts them all', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => ({
      row: at + 2,
      cells: ['T1', '昨天', '客服', '小美', '好'],
    }));
    const { counts } = await readExport([{ row: 1, cells: HEADS }, ...rows]);
    expect(counts.skipped).toBe(3000);
    expect(counts.skips).toHaveLength(1000);
  });
});
