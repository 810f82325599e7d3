import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/packs/compile-rules.js';
import { loadPacks } from '../../src/packs/load-packs.js';
import { PackProblems } from '../../src/packs/problem.js';
import { seeded } from '../themes/seeded.js';
import { inFolder } from './tea-packs.js';

const PACK = `pack: tea
version: 1.2
extends: []
lists: {cold: [凉了, 冷了], more: [{list: cold}, 12315]}
innocent: [凉了好喝]
rules:
  - id: cold-tea
    kind: says
    who: agent
    any: [{list: more}, '加[微薇]信', "/茶.{0,2}凉/"]
    unless: [{before: [不]}]
    severity: major
    points: 5
    examples: {flags: [茶凉了], passes: [[{customer: 凉了, at: 5s}, {agent: 换}]]}
  - {id: slow, kind: response, min: 6s, max: 15s, of: first}
  - {id: late, kind: elapsed, from: {refund: applied_at}, to: {who: agent}, within: 24h, where: {refund.kind: x}}
  - {id: flood, kind: burst, at_least: 5, within: 30s}
  - {id: again, kind: repeat, times: 3, similarity: 0.9, except: [您好]}
`;
const PIECES = [
  ':',
  ' ',
  '\n',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '，',
  '：',
  '&a ',
  '*a',
  '!x ',
  '|',
  '0',
  '-1',
  '~',
  '/',
  '…',
];

describe('whatever a pack holds', () => {
  it('it is loaded, or every mistake is told with a place in the file and in words', async () => {
    const random = seeded(5);
    let sound = 0;
    for (let round = 0; round < 300; round++) {
      let text = PACK;
      for (let change = random(4); change >= 0; change--) {
        const at = random(text.length);
        const piece = random(3) === 0 ? '' : (PIECES[random(PIECES.length)] as string);
        text = text.slice(0, at) + piece + text.slice(at + random(4));
      }
      await inFolder({ 'tea.yaml': text }, async (first) => {
        const loaded = await loadPacks([first]);
        try {
          compileRules(loaded);
          sound++;
        } catch (error) {
          if (!(error instanceof PackProblems)) throw new Error(text, { cause: error });
          for (const { place, message } of error.problems) {
            expect(message, text).not.toMatch(/undefined|null|\[object|NaN|Invalid input|\u0000/u);
            expect(place, `${message}\n${text}`).not.toBeNull();
            expect(place?.line, text).toBeLessThanOrEqual(text.split('\n').length);
          }
        }
      });
    }
    expect(sound).toBeGreaterThan(5);
    expect(sound).toBeLessThan(280);
  });
});
