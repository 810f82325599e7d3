/**
 * How often characters and pairs of characters stand in messages of customer service: which of a pattern's words is worth looking
 * for first. Source: counted over 12,553 messages, those of 994 public conversations of the JD Dialogue Challenge (JDDC) and the
 * labelled messages that the rules were written with.
 */

/** The least share of messages of a band, and what stands in so many of them, but in fewer than the band before asks for. */
type Band = readonly [share: number, words: string];

/** Characters. */
const CHARACTERS: readonly Band[] = [
  [0.24, '的 您'],
  [0.12, '有 是 我 以 可 好 请 了 吗 这 呢 还 问 帮 单 到 么 下 个 哦 订 一 不'],
  [0.06, '在 亲 要 没 谢 什 他 为 号 时 其 给 发 货 后 询 等 你 边 客 商 能'],
  [
    0.03,
    `小 送 天 题 快 理 妹 点 东 就 对 需 品 看 查 会 京 处 价 电 退 们 解 系 收 服 务 那 人 提 支 开 爱 申 联 上 票 稍 再 日 子 持 已 间 话 心 期 用 都 地 信 前 取 咨 机 款 改 接 祝 成
    吧 现 额 生 感 之 经`,
  ],
  [
    0.015,
    `保 活 烦 哈 新 户 嗯 家 买 麻 址 或 手 气 意 金 修 决 愉 通 也 见 名 正 待 怎 过 核 评 工 配 消 来 作 换 很 中 行 站 回 果 姓 多 击 出 供 说 方 打 想 如 预 应 息 件 物 知 售 明 自
    里 苦 辛 完 员 情 购 该 内 和 候 做 付 啊 哒 确 今 直 实 样 次 计 具 安 审 注 只 流 账 递`,
  ],
  [
    0.0075,
    `进 装 面 高 达 动 链 耐 交 重 太 定 更 无 码 示 大 兴 包 功 显 啦 质 专 费 选 刚 两 助 去 分 原 卡 哪 法 放 返 编 遇 才 哟 税 常 事 告 跟 因 歉 建 公 认 便 别 抱 量 差 尽 月 记 关
    表 门 头 但 马 择 议 备 加 先 反 道 寄 旁 体 短 效 式 三 全 运 错 线 转 复 司 办 善 带 着 增 钱 让 同 把 台 栏 得 抬 库 证 微 白 思`,
  ],
  [
    0.00375,
    `真 操 纸 财 久 格 几 慢 店 然 业 馈 调 入 元 使 况 邮 与 降 优 此 师 西 否 非 结 午 录 页 嘛 谅 度 红 约 准 色 统 未 按 傅 签 所 急 右 怠 幸 少 随 呀 拍 第 留 端 脑 惠 乐 写 者 周
    催 箱 暂 续 劳 券 找 己 营 排 框 算 昨 起 网 照 值 比 水 器 截 资 般 销 晚 最 银 添 海 目 年 本 清 忙 升 外 满 车 产 数 路 于 望 余 聊 将 像 左 由 畅 力 空 及 钟 试 从 级 派 容 验
    填 条 采 顾 主 长 些 咱 北 护 福 合 程 身 拦 位 区 补 绑 组 构`,
  ],
];

/** Pairs. */
const PAIRS: readonly Band[] = [
  [0.12, '可以 订单'],
  [0.06, '您的 请问 以帮 还有 好的 什么 其他 的吗 帮您 有其 问还 这个 的呢 到您 谢谢 为您 帮到'],
  [
    0.03,
    `问题 没有 有什 一下 需要 这边 请您 京东 处理 您好 商品 还可 申请 他还 亲爱 联系 单号 的哦 时间 服务 给您 查询
    小妹 咨询 稍等 谢您 支持 发票 祝您 爱的`,
  ],
  [
    0.015,
    `我们 还请 您查 感谢 已经 是的 下单 地址 麻烦 您处 解决 客气 愉快 的支 么可 一个 么问 亲亲 您对 生活 怎么 你好
    您生 金额 活愉 东的 客户 现在 对京 我可 取消 姓名 的订 点击 您稍 电话 评价 日期 题我 提供 妹子 配送 我的 再见
    等待 理或 站点 或解 决呢 是我 个订 辛苦 信息 有了 手机 还是 给我 修改 时候 收到 退款 售后 都是 了呢 的问 之前
    正在 您提 您服 您看 如果 应该 不是 单金 苦您 审核 单时 工作 今天 您这`,
  ],
  [
    0.0075,
    `询订 快递 是这 个评 预计 的客 发货 链接 您是 耐心 他可 心等 就是 物流 问有 商家 完成 烦您 你们 以吗 嗯嗯 很高
    高兴 气了 我这 明天 不能 帮我 退货 提交 问您 帮助 我一 收货 作日 显示 查看 客服 重新 买的 边帮 在的 编号 这样
    是不 成功 的话 以的 做的 该做 抱歉 还没 电子 小时 我想 直接 您可 价哦 就可 在为 遇到 的哈 的商 您申 我要 是吗
    这么 选择 通过 是有 前的 建议 个工 送达 马上 您点 价保 单编 他的 的是 开具 太客 题需 下哦 您耐 支付 货的 边的
    了吗 安装 供下 不客 单的 放心 供一 爱哒 到了 您太 么时 下您 确认 没了 以为 子发 但是 告知 的时 我应 意的 核实
    之后 短信 个是 人意 善解 解人 的服 旁边 给小 下订 购买 送货 表情 因为 到货 无法 妹这 知道 尽快 抬头 个商 栏旁
    这都 取件 情栏 击表`,
  ],
  [
    0.00375,
    `好吧 号码 呢亲 操作 议您 公司 那我 意思 会在 请稍 不用 人工 换货 反馈 方式 么善 在吗 助您 情况 兴遇 的地 好了
    理呢 还辛 是咨 送到 使用 看到 到账 进行 上门 下呢 那个 们的 专员 上为 题还 的亲 错了 询之 系统 以了 师傅 单完
    价格 您联 系您 要处 差价 付款 待一 您客 您给 不要 备注 两个 看下 了哦 一直 怠慢 再次 务的 我看 也是 理的 问是
    这是 财务 您放 知您 降价 不了 电脑 签收 是什 非常 预约 具体 您呢 务单 询的 优惠 打个 要帮 价呢 是否 地方 自己
    然后 哪里 个人 退回 或者 东西 送的 机号 看一 不会 效劳 的发 看可 是可 烦了 品吗 能到 不到 下哈 多多 一般 消订
    只能 系方 质量 要您 您效 劳的 的哟 是需 单是 询一 有货 的么 用的 暂时 等一 成后 了一 安排 问一 方便 新下 是要
    昨天 到的 注意 这款 谅解 保持 到达 值税 增值 不需 能帮 有问 目前 我是 记录 对我 您解 小红 对的 题可 更新 结果
    页面 请售 请退 看看 所以 票的 样的 时内 微信 理解 能不 以后 来不 我买 您了 兴为 为什 中的 余额 消了 想问 系我
    我就 到时 务做 您还 您在 分钟 气的 多久 带来 很抱 运费 单吗 顾客 畅通 买了 妹纸 新的 聊天 谢你 下的 看还 一定
    的电 通知 我帮 出评 多少 改成 自营 随时 转人 气啦 不便 我现 货了 后期 请了 银行 款的 正常 不支 们会 么么 么哒
    新订 此单 我刚 升级 自动 是没 边为 您带 税号 拦截 购物 您保 助的 做出 妹打 机构 量问 增票 要转`,
  ],
];

const SHARES = new Map([...CHARACTERS, ...PAIRS].flatMap(([share, words]) => words.split(/\s+/u).map((word) => [word, share] as const)));

/** Of what is in no band: less than half of the last band. */
const RARE_CHARACTER = 0.002;
const RARE_PAIR = 0.0007;
/** Each further character makes a word about so much rarer. */
const FURTHER = 0.5;

/** About in what share of messages one of some words stands by chance; more than 1 for many common ones. */
export function likelihoodOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + commonness(word), 0);
}

/** Of one word; what is not all Chinese: any letter, digit or sign stands in one of ten messages, each further one in a tenth as many. */
function commonness(word: string): number {
  if (word.trim() === '') return 1;
  if (!HAN_ONLY.test(word)) return 0.1 ** word.length;
  if (word.length < 2) return SHARES.get(word) ?? RARE_CHARACTER;
  let rarest = 1;
  for (let at = 1; at < word.length; at++) rarest = Math.min(rarest, SHARES.get(word.slice(at - 1, at + 1)) ?? RARE_PAIR);
  return rarest * FURTHER ** (word.length - 2);
}

const HAN_ONLY = /^\p{Script=Han}+$/u;
