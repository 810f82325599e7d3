import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { preparedWords, writePreparedWords } from '../../src/packs/prepared-words.js';
import { LexiconBuilder, type Spelling } from '../../src/text/lexicon-builder.js';

const folder = mkdtempSync(join(tmpdir(), 'prepared-words-'));
const place = pathToFileURL(`${folder}/`);
afterAll(() => rmSync(folder, { recursive: true }));

/** Words of every sort: plain, with a gap, an expression with and without a needed word, in pinyin, by their sound, of one character. */
const PATTERNS: readonly (readonly [string, Spelling])[] = [
  ['加微信', {}],
  ['白茶', {}],
  ['茶', {}],
  ['(退|退还)……(运费|邮费)', {}],
  ['明天…(到|送到)', {}],
  ['/[a-z]{2}\\d{4}/', {}],
  ['/茶.{0,3}凉/', {}],
  ['好评', { pinyin: true }],
  ['微信', { homophones: true }],
  ['^随便你$', {}],
  ['vx', {}],
];

const TEXTS = [
  '亲 加微信 聊白茶',
  '加 微 信',
  '退还给您的运费和邮费都明天才能到，茶都凉了',
  '卫星号 ab1234',
  'haoping返现，hao评也行',
  '随便你',
  '今天天气好',
  '',
];

function lexiconOf(patterns: typeof PATTERNS, builder: LexiconBuilder) {
  for (const [written, spelling] of patterns) builder.add(written, spelling);
  return builder.build();
}

describe('prepared words', () => {
  const packer = new LexiconBuilder();
  for (const [written, spelling] of PATTERNS) packer.add(written, spelling);
  writePreparedWords(packer.pack(), place);
  const prepared = preparedWords(place);

  it('find what the same words find when they are read anew', () => {
    const anew = lexiconOf(PATTERNS, new LexiconBuilder());
    const read = lexiconOf(PATTERNS, new LexiconBuilder(prepared));
    expect(TEXTS.map((text) => read.scan(text))).toEqual(TEXTS.map((text) => anew.scan(text)));
    expect(TEXTS.flatMap((text) => read.scan(text)).length).toBeGreaterThan(12);
  });

  it('serve packs that leave words out, add their own and name them in another order', () => {
    const others: typeof PATTERNS = [['白茶', {}], ['聊', {}], ...PATTERNS.slice(3, 9).reverse(), ['天气', {}]];
    const anew = lexiconOf(others, new LexiconBuilder());
    const read = lexiconOf(others, new LexiconBuilder(prepared));
    expect(TEXTS.map((text) => read.scan(text))).toEqual(TEXTS.map((text) => anew.scan(text)));
  });

  it('are done without where there are none, or the file is damaged', () => {
    expect(preparedWords(pathToFileURL(`${folder}/nowhere/`))).toBeNull();
    const damaged = mkdtempSync(join(tmpdir(), 'prepared-words-'));
    writeFileSync(join(damaged, 'words.bin'), 'no words at all');
    expect(preparedWords(pathToFileURL(`${damaged}/`))).toBeNull();
    rmSync(damaged, { recursive: true });
  });
});
