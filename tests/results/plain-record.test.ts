import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/results/check-record.js';
import { readPlainRecord } from '../../src/results/plain-record.js';
import { randomRecord } from '../themes/random-shoe-shop.js';
import { seeded } from '../themes/seeded.js';
import { conversation, finding, refund, turn } from '../themes/shoe-shop.js';

function plain(text: string) {
  const bytes = Buffer.from(`before\n${text}\nafter`);
  return readPlainRecord(bytes, 7, bytes.length - 6);
}

/** What the whole reader makes of a line, or why it does not. */
function whole(text: string): unknown {
  try {
    return checkRecord(JSON.parse(text));
  } catch (error) {
    return (error as Error).message;
  }
}

const same = (one: unknown, other: unknown) => expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)));

describe('a line read from its bytes', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('is what JSON.parse and the check make of it (seed %i)', (seed) => {
    const random = seeded(seed);
    for (let at = 0; at < 60; at++) {
      const line = JSON.stringify(randomRecord(random, at)).replace(/,"teams":\{[^}]*\}/u, '');
      if (line.includes('"__proto__":')) expect(plain(line)).toBeUndefined();
      else same(plain(line), whole(line));
    }
  });

  it('may have white space, fields in any order but for the type, and names written otherwise', () => {
    const { type, ...rest } = conversation({ findings: [finding()], turns: [turn(1.5), turn(null, { why: '夜间' })] });
    const turned = JSON.stringify({ type, ...Object.fromEntries(Object.entries(rest).reverse()) }, null, '\t').replaceAll('\n', ' \r');
    same(plain(turned), whole(turned));
    const { id, ...others } = rest;
    expect(plain(JSON.stringify({ type, ...others, id }).replace('"id":"C1"', '"\\u0069d":"C1"'))).toBeUndefined();
  });

  it('may be a refund of a conversation that an earlier night has judged', () => {
    const line = JSON.stringify(refund({ conversation: 'C1', platform: 'taobao', findings: [finding()] }));
    same(plain(line), whole(line));
  });

  it('may say any text and any number', () => {
    const texts = ['', '"\\/\b\f\n\r\t', '\u2028 茶 🍵 \ud83c', '鞋'.repeat(90), 'x'.repeat(64), 'x'.repeat(65)];
    const numbers = [0, -0, 0.1, 123456.789, 1e21, 1.5e-7, -3, 2 ** 53, 123456789012345680, 0.1 + 0.2];
    for (const [at, text] of texts.entries()) {
      const detail = { [text]: [text, null, true, false, { a: numbers }, []], serving: text };
      const line = JSON.stringify(conversation({ id: text, shop: text, score: numbers[at] ?? 1, findings: [finding({ match: text, text, detail })] }));
      same(plain(line), whole(line));
    }
  });

  it('may leave out what older versions did not write, and say what this one does not know', () => {
    for (const line of [
      '{"type":"conversation","v":0,"id":"C1","shop":"云步鞋店","turns":null,"agents":null,"rating":null,"score":null}',
      '{"type":"conversation","id":"C1","findings":[{"rule":"rude","severity":"major"}]}',
      '{"type":"refund","v":1}',
    ])
      same(plain(line), whole(line));
    const { type, ...rest } = refund();
    same(plain(JSON.stringify({ type, colour: { deep: [{ '"': '}' }] }, ...rest })), refund());
  });

  it('is left to the whole reader when it is anything else', () => {
    const line = JSON.stringify(conversation({ turns: [turn(9)], findings: [finding()], refunds: [refund()] }));
    const broken = [
      '',
      '   ',
      '[1]',
      '{}',
      '{"type":"run","v":1}',
      '{"v":1,"type":"conversation","id":"C1"}',
      `${line},`,
      `${line}}`,
      line.replace('"wait":9', '"wait":"9"'),
      line.replace('"wait":9', '"wait":09'),
      line.replace('"wait":9', '"wait":9.'),
      line.replace('"wait":9', '"wait":1e999'),
      line.replace('"wait":9', '"wait":-'),
      line.replace('"counted":true', '"counted":tru'),
      line.replace('"critical"', '"fatal"'),
      line.replace('"id":"C1"', '"id":null'),
      line.replace('"score":100', '"score":100,"type":"refund"'),
      line.replace('"stage":"after-sale"', '"stage":"after\\xsale"'),
      line.replace('"stage":"after-sale"', '"stage":"after\tsale"'),
      line.replace('"agents":["小美"]', '"agents":["小美",]'),
      line.replace('"agents":["小美"]', '"agents":["小美" "阿强"]'),
      line.replace('"agents":["小美"]', '"agents":[1]'),
      line.replace('{"customer":3', '{"customer":"3"'),
    ];
    for (const text of broken) {
      expect(text).not.toBe(line);
      expect(plain(text), text).toBeUndefined();
    }
  });

  it('is never read where it is cut short or a byte of it is another', () => {
    const random = seeded(3);
    const line = JSON.stringify(conversation({ turns: [turn(9)], findings: [finding()] }));
    for (let length = 0; length < line.length; length++) expect(plain(line.slice(0, length))).toBeUndefined();
    for (let round = 0; round < 3000; round++) {
      const at = random(line.length);
      const changed = line.slice(0, at) + String.fromCharCode(32 + random(96)) + line.slice(at + 1);
      const read = plain(changed);
      if (read === undefined) continue;
      const { ...known } = whole(changed) as Record<string, unknown>;
      for (const [name, value] of Object.entries(read)) if (!['findings', 'turns'].includes(name)) expect(value).toEqual(known[name]);
    }
  });
});
