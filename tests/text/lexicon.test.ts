import { describe, expect, it } from 'vitest';
import { LexiconBuilder, type Spelling } from '../../src/text/lexicon-builder.js';

/** What the lexicon finds of one pattern in a text, as the words stand there. */
function found(pattern: string, text: string, spelling?: Spelling): string[] {
  const builder = new LexiconBuilder();
  builder.add(pattern, spelling);
  return builder
    .build()
    .scan(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe('folding', () => {
  it.each([
    ['加v', '亲＋微信？加Ｖ哦', '加Ｖ'],
    ['加微信', '加個薇 加微信', '加微信'],
    ['微信', '微​信搜店名', '微​信'],
    ['国家级', '國家級品質', '國家級'],
    ['138', 'call 1З8 now', '1З8'],
    ['v', '𝓥', '𝓥'],
    ['15', '退①⑤', '①⑤'],
    ['薇❤', '薇❤️同号', '薇❤'],
    ['cafe', 'a Café', 'Café'],
  ])('finds %s in "%s"', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual([expected]);
  });
});

describe('words written apart', () => {
  it.each([
    ['加…微信', '加 一 下 我 的 微 信 吧', '加 一 下 我 的 微 信'],
    ['微信…联系我', '微 信 上 联 系 我', '微 信 上 联 系 我'],
    ['(搜|查)一下…微信', '搜.一.下我的微信', '搜.一.下我的微信'],
    ['微信', '加微.信吧', '微.信'],
    ['你等着', '行 你 等 着 瞧', '你 等 着'],
    ['傻逼', '真是个傻＊逼玩意儿', '傻＊逼'],
    ['sb', '你个s.b 天天', 's.b'],
    ['曝光你们', '曝~光~你~们', '曝~光~你~们'],
    ['差评', '差❌評預定', '差❌評'],
    ['卫星', '卫 星 聊吧', '卫 星'],
    ['加v', '加 V 聊', '加 V'],
    ['small claims', 'see you in small  claims court', 'small  claims'],
  ])('finds %s in "%s"', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual([expected]);
  });

  it.each([
    ['狗东西', '我家狗 东西太多'],
    ['不要脸', '亲要不要，脸部先试'],
    ['开不了', '门开 不了解'],
    ['12315', '1231 5'],
  ])('does not find %s in "%s", where two words only meet', (pattern, text) => {
    expect(found(pattern, text)).toEqual([]);
  });
});

describe('guards', () => {
  it.each([
    ['12315', '订单4123150098'],
    ['12315', 'SF1231588760'],
    ['sb', 'ＵＳＢ口和type-c口'],
    ['av', 'I have it'],
    ['v', '5v2a的vip'],
  ])('does not find %s in "%s", inside a longer run', (pattern, text) => {
    expect(found(pattern, text)).toEqual([]);
  });

  it('finds a Latin word before digits and Chinese', () => {
    expect(found('加v', '加v138聊')).toEqual(['加v']);
    expect(found('vx', '我vx是tea888')).toEqual(['vx']);
  });

  it('lets a Latin word go on where the pattern says so', () => {
    expect(found('refund*', 'Refunded yesterday')).toEqual(['Refund']);
    expect(found('refund', 'Refunded yesterday')).toEqual([]);
  });
});

describe('choices, gaps and edges', () => {
  it('finds every spelling of a choice', () => {
    expect(found('加[微薇威](信|❤|)', '加薇❤吧')).toEqual(['加薇', '加薇❤']);
  });

  it('finds choices inside choices', () => {
    expect(found('打(一星|[12]分|(很|超)低分)', '打1分 打超低分 打一星')).toEqual(['打1分', '打超低分', '打一星']);
  });

  it('reads all digits or letters from one to the other, and any other - as the sign', () => {
    expect(found('退[0-9]块', '退3块 退-块')).toEqual(['退3块']);
    expect(found('[a-c]号茶', 'b号茶 d号茶')).toEqual(['b号茶']);
    expect(found('茶[-+]', '茶- 茶+')).toEqual(['茶-', '茶+']);
    expect(found('第[9-0]泡', '第-泡')).toEqual(['第-泡']);
  });

  it('bridges a gap within one clause', () => {
    expect(found('加…微信', '亲加下我的微信哦')).toEqual(['加下我的微信']);
    expect(found('加…微信', '给您加急，用微信付')).toEqual([]);
    expect(found('加…微信', '加一二三四五六七微信')).toEqual([]);
    expect(found('加……微信', '加一二三四五六七微信')).toEqual(['加一二三四五六七微信']);
  });

  it('chains three parts', () => {
    expect(found('五星…返…元', '给个五星我返您5元')).toEqual(['五星我返您5元']);
  });

  it('holds a word to the start and end of the message, whatever punctuation stands around', () => {
    expect(found('^随便你$', '随便你～')).toEqual(['随便你']);
    expect(found('^随便你$', '随便你挑')).toEqual([]);
  });

  it('takes an edge in a choice for the edge, and the word for itself where it stands without', () => {
    expect(found('去死(吧|$)', '你去死')).toEqual(['去死']);
    expect(found('去死(吧|$)', '你去死吧亲')).toEqual(['去死吧']);
    expect(found('去死(吧|$)', '这款能去死皮')).toEqual([]);
    expect(found('(^滚|一律不退)', '滚！')).toEqual(['滚']);
    expect(found('(^滚|一律不退)', '滚筒一律不退')).toEqual(['滚', '一律不退']);
    expect(found('(^滚|一律不退)', '打滚')).toEqual([]);
    expect(found('还没…到(货|$|)', '还没送到家')).toEqual(['还没送到']);
    expect(found('50(元|\\$)', '50$ 现金')).toEqual(['50$']);
    expect(() => found('(走$|发)货', '')).toThrow('has a $ in a choice that does not stand at the end');
  });

  it('takes an escaped sign for the sign', () => {
    expect(found('100\\%', '100% 有效')).toEqual(['100%']);
    expect(found('\\[图片\\]', '看[图片]')).toEqual(['[图片]']);
  });

  it('refuses an open bracket, and says what would do', () => {
    expect(() => found('加[微', '')).toThrow('opens "["');
  });
});

describe('spellings', () => {
  it.each([
    ['好评', 'hao评 5r', 'hao评'],
    ['发票', 'fa piao 开不了', 'fa piao'],
    ['律师', 'lv师找好了', 'lv师'],
    ['假货', 'JIA货', 'JIA货'],
  ])('finds %s by its sound in "%s"', (pattern, text, expected) => {
    expect(found(pattern, text, { pinyin: true })).toEqual([expected]);
    expect(found(pattern, text)).toEqual([]);
  });

  it('finds other characters of the same sound, where asked', () => {
    expect(found('微信', '加威信和卫星', { homophones: true })).toEqual(['威信', '卫星']);
  });
});

describe('regular expressions', () => {
  it('match the folded text, with offsets into the original', () => {
    expect(found('/1[3-9]\\d{9}/', '打１３８０００１２２２２吧')).toEqual(['１３８０００１２２２２']);
    expect(found('/加.{0,2}微信/', '加個微信')).toEqual(['加個微信']);
  });

  it('take no longer than the text is long, however they are written', () => {
    expect(found('/(a+)+$/', `${'a'.repeat(20_000)}!`)).toEqual([]);
  });

  it('are refused where they cannot be run in linear time', () => {
    expect(() => found('/(?<!不)加微信/', '')).toThrow('Use no look-around');
  });

  it('find what they would find without the literal that selects the texts', () => {
    for (const text of ['退款5元', '返现 20 块', '赔您1000元', '没有数字元', '5']) {
      const expected = text.match(/\d+ ?(元|块)/gu) ?? [];
      expect(found('/\\d+ ?(元|块)/', text)).toEqual(expected);
    }
  });
});

describe('the automaton', () => {
  it('finds what a search word by word finds, in any text over a small alphabet', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return seed % below;
    };
    const word = (length: number) => Array.from({ length }, () => '茶杯壶盖'[random(4)]).join('');
    for (let round = 0; round < 200; round++) {
      const words = [...new Set(Array.from({ length: 1 + random(12) }, () => word(1 + random(4))))];
      const builder = new LexiconBuilder();
      for (const each of words) builder.add(each);
      const text = word(random(40));
      const hits = builder.build().scan(text).map(({ pattern, start, end }) => `${pattern} ${start}-${end}`);
      const expected = words.flatMap((each, pattern) =>
        Array.from(text, (_, start) => start).filter((start) => text.startsWith(each, start)).map((start) => `${pattern} ${start}-${start + each.length}`),
      );
      expect(hits.sort()).toEqual(expected.sort());
    }
  });
});
