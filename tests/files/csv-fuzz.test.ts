import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { Chance } from './chance.js';
import { cellsOf, cut, read } from './reading.js';

const PIECES = ['亲', '龙井', ' ', ',', ';', '"', '""', '\n', '\r\n', '5" 盘', 'ok', '😀', '\t', '|', ''];

interface Table {
  readonly rows: string[][];
  readonly delimiter: string;
  readonly newline: string;
}

function table(chance: Chance): Table {
  const width = 2 + chance.upTo(5);
  const rows = Array.from({ length: 1 + chance.upTo(12) }, () =>
    Array.from({ length: width }, () => chance.list(4, () => chance.one(PIECES)).join('')),
  );
  rows.unshift(Array.from({ length: width }, (_, n) => `栏${n}`));
  return {
    rows,
    delimiter: chance.one([',', ';', '\t', '|']),
    newline: chance.one(['\n', '\r\n']),
  };
}

function write({ rows, delimiter, newline }: Table, chance: Chance): string {
  const quote = (cell: string) => {
    const must = cell.startsWith('"') || cell.includes(delimiter) || /[\r\n]/.test(cell);
    return must || chance.upTo(4) === 0 ? `"${cell.replaceAll('"', '""')}"` : cell;
  };
  const end = chance.upTo(2) === 0 ? newline : '';
  return rows.map((row) => row.map(quote).join(delimiter)).join(newline) + end;
}

/** Cuts a text at random places. */
function pieces(text: string, chance: Chance): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = 1 + chance.upTo(chance.one([2, 10, 200]));
    parts.push(text.slice(at, at + length));
    at += length;
  }
  return parts;
}

describe('any table written as CSV', () => {
  it('is read back as csv-parse reads it, wherever its chunks end', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = new Chance(seed);
      const made = table(chance);
      const text = write(made, chance);
      const expected = parse(text, {
        delimiter: made.delimiter,
        relax_quotes: true,
        record_delimiter: ['\r\n', '\n'],
      });
      const { records, skips, notes } = await cut(pieces(text, chance), 'csv');
      expect(cellsOf(records), `seed ${seed}: ${JSON.stringify(text)}`).toEqual(expected);
      expect(cellsOf(records)).toEqual(made.rows);
      expect([...skips, ...notes]).toEqual([]);
      const lines = text.split('\n');
      for (const { row } of records) expect(lines.length).toBeGreaterThanOrEqual(row);
    }
  });

  it('is read back from any encoding', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const chance = new Chance(seed);
      const made = table(chance);
      const text = write(made, chance);
      const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
      const bytes = chance.one([Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16, Buffer.from(utf16).swap16()]);
      const { records } = await read(bytes, { chunk: 1 + chance.upTo(30) });
      expect(cellsOf(records), `seed ${seed}`).toEqual(made.rows);
    }
  });
});

describe('any text that is called CSV', () => {
  it('is mended as csv-parse mends it, where a quote breaks the rules within a line', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = new Chance(seed);
      const line = () => chance.list(9, () => chance.one([',', ',', '"', '"', '""', '亲', 'ok', ',"'])).join('');
      const lines = ['甲,乙', ...chance.list(8, line)].filter((text) => text !== '' && rowOf(text) !== null);
      const { records, skips } = await cut([lines.join('\n')], 'csv');
      expect(cellsOf(records), `seed ${seed}: ${JSON.stringify(lines)}`).toEqual(lines.map(rowOf));
      expect(skips).toEqual([]);
    }
  });

  it('is read the same wherever its chunks end, in order of its lines', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = new Chance(seed);
      const text = chance.list(30, () => chance.one([...PIECES, '"', '"', '\n', 'a,b,c\n', ',"'])).join('');
      const whole = await cut([text], 'csv');
      const parts = await cut(pieces(text, chance), 'csv');
      expect(parts, `seed ${seed}: ${JSON.stringify(text)}`).toEqual(whole);
      const rows = whole.records.map(({ row }) => row);
      expect(rows).toEqual([...rows].sort((one, other) => one - other));
    }
  });
});

/** A line as csv-parse reads it; null where a quote stays open at its end. */
function rowOf(line: string): string[] | null {
  try {
    return parse(line, { relax_quotes: true })[0] as string[];
  } catch {
    return null;
  }
}
