import { expect, it } from 'vitest';
import { RepeatedBytes, TextBytes, unitsToMind } from '../../src/text/text-bytes.js';
import { seeded } from '../themes/seeded.js';

const mind = unitsToMind(/["\n]/);
const text = (bytes: TextBytes) => Buffer.from(bytes.take()).toString();

it('gives what was added since the last time, in the order in which it was added', () => {
  const bytes = new TextBytes();
  bytes.ascii('tea,');
  bytes.add('铁观音🍵');
  bytes.put(Buffer.from('，两盒'));
  expect(text(bytes)).toBe('tea,铁观音🍵，两盒');
  bytes.add('白茶');
  expect(text(bytes)).toBe('白茶');
  expect(text(bytes)).toBe('');
});

it('adds a plain text of any script, and nothing of one that holds what is to be minded or half a character', () => {
  const bytes = new TextBytes();
  for (const plain of ['', 'Tea', 'thé ß', '茶叶', '\u07ff\u0800\uffff']) {
    expect(bytes.addPlain(plain, mind)).toBe(true);
    expect(text(bytes)).toBe(plain);
  }
  for (const other of ['茶"', '\n茶', '茶🍵', '茶\ud83c']) {
    bytes.ascii('tea');
    expect(bytes.addPlain(other, mind)).toBe(false);
    expect(text(bytes)).toBe('tea');
  }
});

it('loses nothing when its place is too small', () => {
  const random = seeded(3);
  const bytes = new TextBytes();
  let expected = '';
  for (let count = 0; count < 300; count++) {
    const piece = '普洱 puer'.repeat(random(200));
    expected += piece;
    if (random(2) === 0) bytes.add(piece);
    else bytes.addPlain(piece, mind);
  }
  expect(text(bytes)).toBe(expected);
});

it('makes texts that come again once, and the same after it forgot them', () => {
  let made = 0;
  const repeated = new RepeatedBytes((name) => `《${name}》${++made}`);
  const written = (name: string) => Buffer.from(repeated.of(name)).toString();
  expect([written('茶'), written('茶')]).toEqual(['《茶》1', '《茶》1']);
  for (let number = 0; number < 5000; number++) repeated.of(String(number));
  expect(written('茶')).toMatch(/^《茶》5\d\d\d$/);
});
