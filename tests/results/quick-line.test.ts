import { describe, expect, it } from 'vitest';
import { type CountedConversation, wholeRecord } from '../../src/model/counted.js';
import { checkRecord } from '../../src/results/check-record.js';
import type { ConversationRecord, RefundRecord } from '../../src/model/results.js';
import { readBlock, readCounted } from '../../src/results/read-block.js';
import { addResultsLine } from '../../src/results/results-line.js';
import { Tally } from '../../src/tallies/tally.js';
import { TextBytes } from '../../src/text/text-bytes.js';
import { QuickLines } from '../../src/results/quick-line.js';
import { randomRecord } from '../themes/random-shoe-shop.js';
import { seeded } from '../themes/seeded.js';
import { conversation, finding, refund, turn } from '../themes/shoe-shop.js';

const lines = new QuickLines();

function quick(text: string): CountedConversation | null {
  const bytes = Buffer.from(`before\n${text}\nafter`);
  lines.open(bytes);
  return lines.read(7, bytes.length - 6);
}

/** Lines as an audit writes them. */
function written(records: readonly (ConversationRecord | RefundRecord)[]): string {
  const bytes = new TextBytes();
  for (const record of records) addResultsLine(bytes, record);
  return Buffer.from(bytes.take()).toString();
}

/** What the whole reader makes of a line, or why it does not. */
function whole(text: string): unknown {
  try {
    return checkRecord(JSON.parse(text));
  } catch (error) {
    return (error as Error).message;
  }
}

/** That what is counted of a line is what the whole reader has, and that the evidence is, when it is asked for. */
function expectSame(text: string): void {
  const read = quick(text) as CountedConversation;
  expect(read, text).not.toBeNull();
  const wanted = whole(text) as Record<string, unknown> & { findings: Record<string, unknown>[] };
  expect(wholeRecord(read)).toEqual(wanted);
  for (const [at, each] of read.findings.entries()) {
    const { detail, ...counted } = { ...each };
    expect(wanted.findings[at]).toMatchObject(counted);
    const { veto, serving } = (wanted.findings[at]?.['detail'] ?? {}) as { veto?: unknown; serving?: unknown };
    expect(detail).toEqual({ ...(veto === undefined ? {} : { veto }), ...(serving === undefined ? {} : { serving }) });
  }
}

describe('the quick way to read a line', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('gives what JSON.parse and the check give (seed %i)', (seed) => {
    const random = seeded(seed);
    let read = 0;
    for (let at = 0; at < 60; at++) {
      const record = randomRecord(random, at);
      const line = written([record]).trimEnd();
      if (record.type === 'refund' || '__proto__' in record.agent_messages === Object.hasOwn(record.agent_messages, '__proto__')) expect(quick(line)).toBeNull();
      else {
        expectSame(line);
        read++;
      }
    }
    expect(read).toBeGreaterThan(30);
  });

  it.each([1, 2, 3, 4])('adds up to what the whole reader adds up to (seed %i)', (seed) => {
    const random = seeded(seed);
    const bytes = Buffer.from(written(Array.from({ length: 300 }, (_, at) => randomRecord(random, at))));
    const block = { file: 'results.jsonl', segment: 0, bytes, failure: null };
    const [quickly, slowly] = [readCounted(block, lines), readBlock(block)].map(({ records }) => {
      const tally = new Tally();
      for (const record of records) tally.add(record);
      return tally.snapshot();
    });
    expect(quickly).toEqual(slowly);
  });

  it('reads any text and any detail', () => {
    const texts = ['', '"\\/\b\f\n\r\t', '\u2028 茶 🍵 \ud83c', '鞋'.repeat(90), 'x'.repeat(64), 'x"', 'xy\\', 'xyz\n', '鞋"', '\u007f\u0080\u07ff'];
    for (const text of texts) {
      const detail = { words: [text, null, true, false, { a: [0, -0.5, 12.25], b: {}, c: [] }, []], looked: 2, from: text };
      expectSame(JSON.stringify(conversation({ id: text, customer: text, orders: [text, text], customer_masked: text, findings: [finding({ id: text, match: text, text, order: text, file: text, detail })] })));
    }
  });

  it('reads what the figures rest on: vetoes, who served, turns that do not count, teams, refunds', () => {
    const findings = [
      finding({ detail: { veto: true, count: 3 } }),
      finding({ agent: null, role: 'customer', at: null, message: null, order: null, detail: { seconds: 1.5, serving: '阿强' } }),
      finding({ points: -5 }),
      finding({ points: 0.1 }),
    ];
    expectSame(JSON.stringify(conversation({ findings })));
    expectSame(JSON.stringify(conversation({ turns: [turn(1.5), turn(null, { why: '夜间', counted: false }), turn(null, { counted: false }), turn(0, { agent: null, at: null })] })));
    const { type: _type, v: _v, started: _started, findings: _findings, ...span } = refund();
    const more = { products: ['跑鞋'], tier: 'L3', event: { name: '双11', phase: 'during' }, levels: { 小美: '高级' }, teams: { 小美: '早班' }, colour: [1] };
    expectSame(JSON.stringify({ ...conversation({ refunds: [span] }), ...more }));
  });

  it('leaves to the whole reader what is not as this program writes it', () => {
    const own = conversation({ turns: [turn(9)], findings: [finding({ detail: { veto: true } })] });
    const line = JSON.stringify(own);
    expectSame(line);
    const others = [
      '', '   ', '[1]', '{}', '{"type":"run","v":1}', '{"v":1,"type":"conversation","id":"C1"}',
      '{"type":"conversation","v":0,"id":"C1","shop":"云步鞋店","turns":null,"agents":null}',
      JSON.stringify(refund()), JSON.stringify(own, null, 1).replaceAll('\n', ' '), `\ufeff${line}`, ` ${line}`, `${line} `, `${line},`, `${line}}`,
      ...[
        ['"wait":9', '"wait":"9"'], ['"wait":9', '"wait":09'], ['"wait":9', '"wait":9.'], ['"wait":9', '"wait":1e3'], ['"wait":9', '"wait":-'],
        ['"wait":9', '"wait":1234567890123456'], ['"counted":true', '"counted":tru'], ['"critical"', '"fatal"'], ['"id":"C1"', '"id":null'],
        ['"score":100', '"score":100,"id":"C2"'], ['"score":100', '"score":100,"__proto__":{}'], ['"score":100', '"score":100,"tier":1'],
        ['"stage":"after-sale"', '"stage":"after\\xsale"'], ['"stage":"after-sale"', '"stage":"after\tsale"'],
        ['"agents":["小美"]', '"agents":["小美",]'], ['"agents":["小美"]', '"agents":["小美" "阿强"]'], ['"agents":["小美"]', '"agents":[1]'],
        ['{"customer":3', '{"customer":"3"'], ['"refunds":[]', '"refunds":[1]'], ['"veto":true', '"veto":1'], ['"veto":true', '"v\\u0065to":true'],
        ['"veto":true', '"veto":true,'], ['"veto":true', '"serving":null'],
      ].map(([from = '', to = '']) => {
        expect(line).toContain(from);
        return line.replace(from, to);
      }),
    ];
    for (const text of others) expect(quick(text), text).toBeNull();
  });

  it('takes nothing from a line that is cut short, and of one with another byte no more than the whole reader does', () => {
    const random = seeded(3);
    const line = JSON.stringify(conversation({ turns: [turn(9)], findings: [finding({ text: '亲加个薇❤聊', detail: { looked: 2 } })] }));
    for (let length = 0; length < line.length; length++) expect(quick(line.slice(0, length))).toBeNull();
    for (let round = 0; round < 3000; round++) {
      const at = random(line.length);
      const changed = line.slice(0, at) + String.fromCharCode(random(128)) + line.slice(at + 1);
      if (quick(changed) !== null) expectSame(changed);
    }
  });
});
