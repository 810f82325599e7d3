import { describe, expect, it } from 'vitest';
import { Chance } from './chance.js';
import { cut, valuesOf } from './reading.js';

const TEXTS = ['亲', '"', '\\', '\n', '{', '}', '[', ']', ',', ':', '😀', '\u2028', '5" 盘', '\\"', ''];

function value(chance: Chance, depth = 0): unknown {
  const kind = chance.upTo(depth > 3 ? 4 : 6);
  if (kind === 0) return chance.one([null, true, false]);
  if (kind === 1) return chance.one([0, -1, 12.5, 1e21, 1763773203000, 9007199254740991]);
  if (kind < 4) return text(chance);
  if (kind === 4) return chance.list(4, () => value(chance, depth + 1));
  return object(chance, depth);
}

function object(chance: Chance, depth = 0): Record<string, unknown> {
  return Object.fromEntries(chance.list(5, () => [text(chance), value(chance, depth + 1)] as const));
}

function text(chance: Chance): string {
  return chance.list(6, () => chance.one(TEXTS)).join('');
}

function pieces(whole: string, chance: Chance): string[] {
  const parts: string[] = [];
  for (let at = 0; at < whole.length; ) {
    const length = 1 + chance.upTo(chance.one([2, 10, 300]));
    parts.push(whole.slice(at, at + length));
    at += length;
  }
  return parts;
}

/** `JSON.stringify` may leave non-ASCII as it is or not; both are JSON. */
function inAscii(written: string): string {
  return written.replace(/[^\u0020-\u007e\n\t]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

describe('any JSON', () => {
  it('list is read as JSON.parse reads it, wherever its chunks end', async () => {
    for (let seed = 1; seed <= 400; seed++) {
      const chance = new Chance(seed);
      const list = [object(chance), ...chance.list(10, () => value(chance))];
      const written = JSON.stringify(list, null, chance.one([0, 0, 1, 2, '\t']));
      const { records, skips } = await cut(pieces(chance.one([written, inAscii(written)]), chance), 'json');
      expect(valuesOf(records), `seed ${seed}: ${written}`).toEqual(list);
      expect(records.map(({ row }) => row)).toEqual(list.map((_, at) => at + 1));
      expect(skips).toEqual([]);
    }
  });

  it('objects one after the other are read as JSON.parse reads them', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = new Chance(seed);
      const objects = chance.list(6, () => object(chance));
      const written = objects.map((one) => JSON.stringify(one, null, 2)).join(chance.one(['', '\n', ',\n', ' ']));
      const { records, skips } = await cut(pieces(written, chance), 'json');
      expect(valuesOf(records), `seed ${seed}: ${written}`).toEqual(objects);
      expect(skips).toEqual([]);
    }
  });

  it('lines are read as JSON.parse reads them', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = new Chance(seed);
      const objects = [object(chance), object(chance), ...chance.list(6, () => object(chance))];
      const written = objects.map((one) => JSON.stringify(one)).join(chance.one(['\n', '\r\n', '\n\n']));
      const { records, skips } = await cut(pieces(written, chance), 'jsonl');
      expect(valuesOf(records), `seed ${seed}: ${written}`).toEqual(objects);
      expect(skips).toEqual([]);
    }
  });

  it('with faults anywhere is read to its end, the same wherever its chunks end', async () => {
    for (let seed = 1; seed <= 400; seed++) {
      const chance = new Chance(seed);
      const list = JSON.stringify(
        Array.from({ length: 2 + chance.upTo(6) }, (_, id) => ({
          id,
          ...object(chance),
        })),
      );
      const written = chance.upTo(3) === 0 ? `{"shop":"茶语","chats":${list},"total":3}` : list;
      let broken = written;
      for (let faults = 1 + chance.upTo(3); faults > 0; faults--) {
        const at = 1 + chance.upTo(broken.length - 1);
        broken = broken.slice(0, at) + chance.one(['', '"', '{', '}', ']', ',', 'x', '\\']) + broken.slice(at + 1);
      }
      const whole = await cut([broken], 'json');
      const parts = await cut(pieces(broken, chance), 'json');
      expect(parts, `seed ${seed}: ${broken}`).toEqual(whole);
    }
  });
});
