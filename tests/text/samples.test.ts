import { describe, expect, it } from 'vitest';
import { LexiconBuilder } from '../../src/text/lexicon-builder.js';
import { DEFAULT_SIMILARITY } from '../../src/text/samples.js';
import { seeded } from '../themes/seeded.js';

/** What of a text is like one of the samples, or null. */
function like(samples: readonly string[], text: string, least = DEFAULT_SIMILARITY): string | null {
  const builder = new LexiconBuilder();
  builder.addSamples(samples, least);
  const [hit] = builder.build().scan(text);
  return hit === undefined ? null : text.slice(hit.start, hit.end);
}

describe('samples', () => {
  it.each([
    ['加我微信聊吧', '您添加我的v信聊吧'],
    ['退货运费你自己出', '退货的运费要您自己出哦'],
    ['你再催也没用', '您这样再催也是没用的'],
    ['自己看详情页', '亲，详情页自己看一下'],
    ['快递不归我们管', '物流不归我们管的呀'],
    ['等了三天还没发货', '我都等了三天了還沒有發貨'],
    ['send it back at your own cost', 'Please send it back at your cost'],
  ])('find %s in other words: %s', (sample, text) => {
    expect(like([sample], text)).not.toBeNull();
  });

  it.each([
    ['加我微信聊吧', '不能加微信聊的哦'],
    ['我要去投诉你们店', '我不会去投诉你们店的'],
    ['保证明天一定到', '不能保证明天一定到'],
    ['退货运费你自己出', '退货运费不用您自己出'],
    ['自己看详情页', '详情页有尺码表可以参考'],
    ['you must pay for it', 'you must not pay for it'],
  ])('do not take %s for what denies it, or shares a word: %s', (sample, text) => {
    expect(like([sample], text)).toBeNull();
  });

  it('tell where the likeness stands, without what is said around it', () => {
    expect(like(['好评截图发我给你返现'], '亲收到啦，好评截图发我就给您返现哦，祝您愉快')).toBe('好评截图发我就给您返现');
  });

  it('find a matter that runs over two clauses', () => {
    expect(like(['加我微信便宜给你'], '亲加我微信，便宜给您')).not.toBeNull();
  });

  it('take nothing for a denial that only holds its character', () => {
    expect(like(['这个质量可以放心买'], '不好意思，这个质量您可以放心买')).not.toBeNull();
  });

  it('ask for a whole sentence', () => {
    expect(() => new LexiconBuilder().addSamples(['微信的'], 0.6)).toThrow('"微信的" is too short for a sample');
  });

  it('are like themselves entirely, wherever they stand, and the offsets are those of the text', () => {
    const random = seeded(3);
    const leaf = () => '龙井普洱白茶春尖壶杯泡喝香'.charAt(random(13));
    for (let round = 0; round < 500; round++) {
      const sample = Array.from({ length: 5 + random(10) }, leaf).join('');
      const before = Array.from({ length: random(30) }, () => '❤️a。 9'.charAt(random(6))).join('');
      expect(like([sample], `${before}。${sample}！再说`, 1)).toBe(sample);
    }
  });

  it('find less, the more likeness is asked for, and never fail, whatever the text', () => {
    const random = seeded(11);
    const leaf = () => '加微信不能没龙井茶的 ,。❤x’9\ud83d'.charAt(random(20));
    for (let round = 0; round < 1000; round++) {
      const text = Array.from({ length: random(60) }, leaf).join('');
      const found = [0.3, 0.5, 0.7, 0.9].map((least) => like(['加微信喝龙井茶'], text, least) !== null);
      expect(found).toEqual([...found].sort((a, b) => Number(b) - Number(a)));
    }
  });
});
