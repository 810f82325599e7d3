import { describe, expect, it } from 'vitest';
import { parseJson, whyNoJson } from '../../src/files/parse-json.js';
import { remarkSentence } from '../../src/reports/words/remark-words.js';

describe('JSON of exports', () => {
  it('keeps numbers that a double holds, and turns longer ones into strings', () => {
    expect(parseJson('[9007199254740991,-9007199254740993,1763773203000000,10000000000000000000]')).toEqual([
      9007199254740991,
      '-9007199254740993',
      1763773203000000,
      '10000000000000000000',
    ]);
  });

  it('keeps long fractions and powers numbers', () => {
    expect(parseJson('[0.12345678901234567890,1.5e300,12345678901234567890.5]')).toEqual([
      Number('0.12345678901234567890'),
      1.5e300,
      Number('12345678901234567890.5'),
    ]);
  });

  it('leaves digits in strings alone, whatever is escaped there', () => {
    const value = {
      text: '单号"3141592653589793238", \\',
      order: '3141592653589793238',
    };
    expect(parseJson(`{"text":${JSON.stringify(value.text)},"order":3141592653589793238}`)).toEqual(value);
  });

  it('reads what Python writes for missing numbers as null', () => {
    expect(parseJson('{"rating":NaN,"wait":-Infinity,"text":"NaN"}')).toEqual({
      rating: null,
      wait: null,
      text: 'NaN',
    });
  });

  it('takes no long time over a string of escaped quotes that never closes', () => {
    const hostile = `{"a":NaN,"text":"${'\\"'.repeat(200_000)}`;
    expect(() => parseJson(hostile)).toThrow();
  });

  it('says why in words of its own', () => {
    const why = (text: string) => {
      try {
        return parseJson(text);
      } catch (error) {
        return remarkSentence(whyNoJson(error), 'en');
      }
    };
    expect(why('{"a":亲}')).toBe("not valid JSON: unexpected token '亲'");
    expect(why('undefined')).toMatch(/^not valid JSON/);
    expect(why('undefined')).not.toContain('undefined');
    expect(why('{"a":"茶')).toMatch(/^not valid JSON: unterminated string at position \d+/);
    expect(why('')).toBe('not valid JSON: unexpected end of JSON input');
  });
});
