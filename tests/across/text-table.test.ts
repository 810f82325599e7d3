import { expect, it } from 'vitest';
import { TextTable } from '../../src/across/text-table.js';

it('gives every text one number, and the text back, however many there are', () => {
  const table = new TextTable();
  const texts = Array.from({ length: 5000 }, (_, index) => ['', `茶客${index}`, `tea-${index * 7}`, '🍵'.repeat(index % 9)][index % 4] as string);
  const numbers = new Map<string, number>();
  for (const text of [...texts, ...texts]) {
    const number = table.add(text);
    expect(numbers.get(text) ?? number).toBe(number);
    numbers.set(text, number);
  }
  expect(table.size).toBe(new Set(texts).size);
  for (const [text, number] of numbers) expect(table.text(number)).toBe(text);
});

it('keeps a text longer than all before it', () => {
  const table = new TextTable();
  const long = '长'.repeat(100_000);
  expect([table.add('a'), table.add(long), table.add('b'), table.add(long)]).toEqual([0, 1, 2, 1]);
  expect(table.text(1)).toBe(long);
});
