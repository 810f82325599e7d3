import { describe, expect, it } from 'vitest';
import { quote } from '../../src/results/quote.js';
import { teaTalk } from '../kinds/tea-shop.js';

const masked = { masks: true, key: '钥匙' };
const plain = { masks: false, key: '钥匙' };

/** Quotes the words of a message in it. */
function quoted(text: string, words: string, privacy = masked, customer = '') {
  const [message] = teaTalk([['agent', 0, text]]).messages;
  const start = text.indexOf(words);
  return quote(message, { start, end: start + words.length }, customer, privacy);
}

describe('a quotation', () => {
  it('is nothing for a finding about the whole conversation', () => {
    expect(quote(undefined, null, '', masked)).toEqual({ match: '', text: '' });
  });

  it('is the beginning of the message where no words are marked', () => {
    const [message] = teaTalk([['agent', 0, '茶'.repeat(500)]]).messages;
    expect(quote(message, null, '', masked)).toEqual({ match: '', text: `${'茶'.repeat(120)}…` });
  });

  it('is the message around the words', () => {
    expect(quoted(`${'前'.repeat(90)}加微信${'后'.repeat(90)}`, '加微信')).toEqual({
      match: '加微信',
      text: `…${'前'.repeat(60)}加微信${'后'.repeat(60)}…`,
    });
    expect(quoted('亲加微信聊', '加微信')).toEqual({ match: '加微信', text: '亲加微信聊' });
  });

  it('leaves out what lies far behind the first words, however long the message is', () => {
    const { match, text } = quoted(`亲${'1'.repeat(200_000)}`, '1'.repeat(200_000));
    expect({ match: match.length, text: text.length }).toEqual({ match: 300, text: 362 });
  });

  it('hides numbers and the customer’s name, in the match too', () => {
    expect(quoted('小鱼儿加微信13912345678', '加微信13912345678', masked, '小鱼儿')).toEqual({
      match: '加微信139****5678',
      text: '小*儿加微信139****5678',
    });
    expect(quoted('小鱼儿加微信13912345678', '加微信', plain, '小鱼儿').text).toBe('小鱼儿加微信13912345678');
  });

  it('hides a number of which the match takes only a part', () => {
    expect(quoted('加微信13912345678哦', '加微信139123456').match).toBe('加微信139****56');
  });

  it('hides a number that the end of the quotation cuts in two, wherever it cuts', () => {
    for (let place = 45; place < 75; place++) {
      const text = `13912345678${'前'.repeat(place - 11)}加微信${'后'.repeat(place)}13787654321${'尾'.repeat(30)}`;
      expect(quoted(text, '加微信').text).not.toMatch(/\d{6}/u);
    }
  });
});
