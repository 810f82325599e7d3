import { describe, expect, it } from 'vitest';
import { says } from '../../src/kinds/says.js';
import { judgeBy, teaTalk } from './tea-shop.js';

const isFound = (keys: Readonly<Record<string, unknown>>, text: string, who: 'agent' | 'customer' = 'agent') =>
  judgeBy(says, { any: ['加微信'], who, ...keys }).find(teaTalk([[who, 0, text]])).length > 0;

describe('what excuses a hit', () => {
  it.each<[string, unknown, string, boolean]>([
    ['a word in the same clause', '不能', '我们不能加微信', true],
    ['not a word in another clause', '不能', '不能便宜了，加微信聊', false],
    ['a word before it', { before: '不能' }, '不能加微信', true],
    ['not that word after it', { before: '不能' }, '加微信不能少', false],
    ['a word after it', { after: '违规' }, '加微信违规哦', true],
    ['a word near it', { near: '违规', characters: 2 }, '加微信可违规', true],
    ['not a word farther off', { near: '违规', characters: 2 }, '加微信那可是违规', false],
    ['a word anywhere in the message', { message: '违规' }, '加微信？那是违规的', true],
    ['a word that overlaps the hit', '不能加', '我们不能加微信', true],
    ['a word before it that overlaps', { before: '不能加' }, '不能加微信', true],
    ['a word after it that overlaps', { after: '微信支付' }, '加微信支付', true],
    ['not a word before it that only reaches over its end', { before: '微信支付' }, '加微信支付', false],
    ['a question', { question: true }, '您要加微信吗', true],
    ['not a statement', { question: true }, '您加微信吧', false],
    ['not a question that lacks the word', { before: '是否', question: true }, '您要加微信吗', false],
    ['a question with the word', { before: '是否', question: true }, '是否加微信呢', true],
  ])('%s', (_title, excuse, text, excused) => {
    expect(isFound({ unless: [excuse] }, text)).toBe(!excused);
  });

  it('excuses one hit, and finds the other of the same message', () => {
    expect(isFound({ unless: ['不能'] }, '不能加微信，那就加微信')).toBe(true);
  });

  it('never is the word that is found itself', () => {
    expect(isFound({ unless: ['微信'] }, '加微信')).toBe(true);
    expect(isFound({ unless: ['微信'] }, '加微信，微信')).toBe(true);
    expect(isFound({ unless: ['微信'] }, '微信上加微信')).toBe(false);
  });

  it('may be a longer innocent word around it', () => {
    const rule = { any: ['去死'], innocent: ['去死皮'] };
    expect(isFound(rule, '这款能去死皮')).toBe(false);
    expect(isFound(rule, '你去死吧')).toBe(true);
    expect(isFound(rule, '这款能去死皮，你去死吧')).toBe(true);
  });

  it.each(['您说“加微信”是吗', '客户说加微信', '您刚才提到的加微信'])(
    'is that an agent tells what another said: %s',
    (text) => {
      expect(isFound({}, text)).toBe(false);
      expect(isFound({ quotes: 'count' }, text)).toBe(true);
    },
  );

  it('is no quotation where the customer speaks', () => {
    expect(isFound({}, '他说“加微信”', 'customer')).toBe(true);
  });
});
