/** Words that say much the same in service chats, so that a paraphrase of a sentence is like it. One line is one class. */
const CLASSES = `
你 您 你们 您们
我 我们 咱们 咱 俺 本人
加 添加 扫 搜 搜索
微信 v信 vx wx 薇信 威信 微 薇 v 卫星 wechat
投诉 举报 申诉
快递 物流 包裹
钱 款 费用 费 元 块
给 转 打 寄 返
商家 卖家 店家 店铺 店里
骗 坑 忽悠 糊弄 欺骗
差评 一星 低分
好评 五星 五颗星 满分
垃圾 破 烂 差劲
假货 假的 高仿 山寨 冒牌
赔 赔偿 赔付 补偿
问 咨询 联系
保证 肯定 绝对 百分百 一定
退 退款 退货 退回
发票 开票 票
快 赶紧 马上 立刻 立马 尽快
曝光 挂 发到
失望 寒心 心寒
说 讲 告诉
看 瞧
买 购买 下单 拍
便宜 优惠 划算 实惠
为什么 为啥 凭什么 怎么
什么 啥
这样 这么 如此`;

/** The words that deny, forbid or refuse: a sentence with one of them is not like one without. */
const DENYING =
  '不 没 没有 别 勿 请勿 莫 未 无 无法 不能 不要 不会 不可以 不行 禁止 严禁 拒绝 谨防 no not never cannot cant dont wont isnt';

/** Words that hold one of those and deny nothing. */
const NEUTRAL =
  '不好意思 不客气 没问题 没事 没关系 不错 差不多 要不 不然 不仅 不但 不过 不管 不论 不止 不停 不断 对不起 对不住 不用谢 特别 别人 别的 分别 区别 ' +
  '级别 性别 告别 无论 无线 未来 是不是 能不能 会不会 行不行 可不可以 好不好 要不要 有没有';

/** Particles and forms of address that a sentence is the same without. */
const EMPTY = '的 了 吧 啊 呢 哦 哈 呀 嘛 啦 喔 哟 噢 诶 欸 么 吗 亲 亲亲 please the a an to of is are';

/** Words that stand in every other sentence, and so say little when two of them share one. */
const COMMON =
  '一 是 在 有 个 这 到 来 就 为 他 着 上 会 出 也 可 可以 对 能 那 得 过 去 都 还 想 好 要 这个 那个 我 你 给 说 看 什么 i you it we me my your and in for this that';

/** Where the numbers of classes begin: private use, no character of a chat. */
const FIRST = 0xe000;
/** What every denying word is read as. */
export const DENIAL = 0xf8ff;
/** What a word that says nothing is read as. */
export const EMPTY_WORD = 0;

/** What words are read as, by their text. */
export const WORD_CLASS: ReadonlyMap<string, number> = new Map([
  ...CLASSES.trim()
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((word): [string, number] => [word, FIRST + index])),
  ...DENYING.split(' ').map((word): [string, number] => [word, DENIAL]),
  ...NEUTRAL.split(' ').map((word, index): [string, number] => [word, FIRST + 0x400 + index]),
  ...EMPTY.split(' ').map((word): [string, number] => [word, EMPTY_WORD]),
]);

/** The longest of those words by its first unit; 0 = none begins with it. */
export const LONGEST_FROM = new Uint8Array(65536);
for (const word of WORD_CLASS.keys()) {
  const first = word.charCodeAt(0);
  LONGEST_FROM[first] = Math.max(LONGEST_FROM[first] as number, word.length);
}

/** The words, as they are read, that stand in every other sentence. */
export const COMMON_WORDS: ReadonlySet<number | string> = new Set(
  COMMON.split(' ').map((word) => WORD_CLASS.get(word) ?? (/^[a-z]/u.test(word) ? word : word.charCodeAt(0))),
);
