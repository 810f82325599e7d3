import { formatDuration, formatNumber } from '../format.js';
import type { Words } from '../words/words-of.js';
import type { Verdict } from './changes.js';
import { type Measure, UNITS } from './measures.js';

const SIGN = (change: number) => (change > 0 ? '+' : change < 0 ? '−' : '±');

/** `+1.3 秒`, `−2.1 个百分点`: a change, or a gap to a target. */
export function differenceIn(words: Words, percentagePoints: string) {
  return (measure: Measure, change: number): string => {
    const size = Math.abs(change);
    const { unit } = UNITS[measure];
    if (unit === 'seconds') return SIGN(change) + formatDuration(size, words);
    if (unit === 'share') return `${SIGN(change)}${formatNumber(size * 100)} ${percentagePoints}`;
    return SIGN(change) + formatNumber(size, 2);
  };
}

/** Everything that the summary of a period says in Chinese; the shape is what every language must say. */
export const chinese = {
  title: (period: string) => `客服质检总结 · ${period}`,
  everybody: '全体',
  measures: {
    score: '平均得分',
    critical_per_100: '每百会话红线',
    faults_per_100: '每百会话问题',
    first_response: '首次响应',
    response_mean: '平均响应',
    reply_rate_3min: '3 分钟回复率',
    inside_rate: '窗口内响应占比',
    rating: '客户评价',
    satisfied_rate: '满意率',
    bad_rating_rate: '差评率',
    complaints_per_100: '每百会话投诉',
    resolution_rate: '一次解决率',
    conversion_rate: '询单转化率',
    refund_rate: '退款率',
  } satisfies Record<Measure, string> as Readonly<Record<Measure, string>>,
  bases: {
    score: '个会话',
    critical_per_100: '个会话',
    faults_per_100: '个会话',
    first_response: '个首轮',
    response_mean: '个已回复轮次',
    reply_rate_3min: '个轮次',
    inside_rate: '个已回复轮次',
    rating: '个评价',
    satisfied_rate: '个评价',
    bad_rating_rate: '个评价',
    complaints_per_100: '个会话',
    resolution_rate: '个会话',
    conversion_rate: '个询单客户',
    refund_rate: '个已付款订单',
  } as Readonly<Record<Measure, string>>,
  bound: (measure: Measure, target: string) => `${UNITS[measure].better === 'up' ? '≥' : '≤'} ${target}`,
  difference: (measure: Measure, change: number, words: Words) => differenceIn(words, '个百分点')(measure, change),
  basis: (count: string, unit: string) => `${count} ${unit}`,
  verdicts: {
    better: '好转',
    worse: '变差',
    steady: '持平',
    few: '样本少，不判断',
    alone: '–',
  } satisfies Record<Verdict, string> as Readonly<Record<Verdict, string>>,
  sections: {
    figures: '关键指标',
    targets: '目标达成',
    highlights: '亮点',
    anomalies: '异常与措施',
    agents: '客服表现',
    cohorts: '按司龄',
    levels: '按级别：谁在处理什么',
    work: '处理量与人员配比',
    owners: '问题归属：个人还是普遍',
    matters: '不满意客户：问题 × 商品 × 阶段',
    notImproved: '未改善名单',
    training: '培训安排',
    load: '负荷与响应',
    staffing: '排班测算（估计）',
    risks: '退款风险',
    refundAgents: '按客服的退款时长',
    plan: '下月计划（草案，请修改）',
  },
  lead: (period: string, conversations: string, agents: string, before: string | null) =>
    `${period} 共质检 ${conversations} 个会话，覆盖率 100%，客服 ${agents} 人${before === null ? '' : `；对比期 ${before}`}`,
  empty: (period: string) => `${period} 没有会话，本期不作结论`,
  level: (score: string, rate: string, response: string) => `平均得分 ${score}，3 分钟回复率 ${rate}，平均响应 ${response}`,
  better: (told: readonly string[]) => `好转：${told.join('；')}`,
  worse: (told: readonly string[]) => `变差：${told.join('；')}`,
  steady: (names: readonly string[]) => `${names.join('、')}与上期持平，差异未超出偶然波动`,
  few: (names: readonly string[]) => `${names.join('、')}样本不足，不作趋势判断`,
  changed: (name: string, from: string, to: string, isUp: boolean, facts: readonly string[]) =>
    `${name}由 ${from} ${isUp ? '升至' : '降至'} ${to}（${facts.join('，')}）`,
  basisOf: (now: string, before: string, unit: string) => `本期 ${now}、上期 ${before} ${unit}`,
  owed: (told: readonly string[]) => `主要来自${told.join('、')}`,
  owedEverywhere: '各方面都有变化，没有集中的来源',
  part: (name: string, share: string) => `“${name}”（占变化的 ${share}）`,
  partOver: (name: string) => `“${name}”`,
  targetsMet: (met: string, all: string) => `目标 ${all} 项，达成 ${met} 项`,
  targetsMissed: (told: readonly string[]) => `未达成：${told.join('、')}`,
  missed: (name: string, reached: string, target: string) => `${name} ${reached}（目标 ${target}）`,
  redLines: (findings: string, agents: string) => `客服红线 ${findings} 处，涉及 ${agents} 人，优先处理`,
  noRedLines: '没有客服红线',
  topIssue: (title: string, findings: string, share: string) => `最多的问题是“${title}”，${findings} 处，占全部问题的 ${share}`,
  heads: {
    figures: ['指标', '>本期', '口径', '>上期', '>变化', '判断'] as readonly string[],
    targets: ['对象', '指标', '>目标', '>实际', '>样本', '>差距', '结果'] as readonly string[],
    agents: ['>名次', '客服', '组别', '>会话数', '>得分', '>较上期', '>平均响应', '>中位数', '>90分位', '>3分钟回复率', '>窗口内', '>红线/严重/一般', '>每百会话问题', '>评价', '>重复进线', '>退款均时'] as readonly string[],
    cohorts: ['司龄', '>人数', '>会话数', '>得分', '>3分钟回复率', '>平均响应', '>每百会话问题', '>满意率'] as readonly string[],
    levels: ['级别', '>人数', '>会话数', '>得分', '>3分钟回复率', '>平均响应', '>每百会话问题', '>满意率', '主要咨询问题'] as readonly string[],
    work: ['咨询问题', '>会话', '>占比', '>会话/天', '>折合人数'] as readonly string[],
    owners: ['问题', '>本期', '>上期', '>占比', '>累计', '>人数', '归属', '责任部门'] as readonly string[],
    matters: ['咨询问题', '商品', '阶段', '>不满意会话'] as readonly string[],
    notImproved: ['客服', '问题', '>上期', '>本期', '>扣分', '培训类型', '示例'] as readonly string[],
    load: ['同时接待', '>客服·小时', '>轮次', '>平均响应', '>3分钟回复率'] as readonly string[],
    staffing: ['时段', '>会话/天', '>在岗人数', '>同时接待/人', '>平均响应', '>3分钟回复率', '>测算人数'] as readonly string[],
    refundAgents: ['客服', '>退款', '>已完结', '>平均时长', '>90分位', '>时限内'] as readonly string[],
    plan: ['目标', '>现状', '>下月', '措施', '负责'] as readonly string[],
  },
  shopFigures: {
    title: '经营与平台指标',
    heads: ['指标组', '指标', '>本期', '>上期', '>变化', '>目标/门槛', '结果', '>同行', '>排名', '>权重', '日期'] as readonly string[],
    met: '达成',
    missed: '未达成',
    changedTarget: (target: string, before: string) => `${target}（原 ${before}）`,
    sum: (group: string, value: string, before: string | null, of: string) => `${group}按权重合计 ${value}${before === null ? '' : `，上期 ${before}`}（${of} 项有权重的指标）。`,
    note: '来自店铺提供的指标文件：本期取期内最后一次，上期取期前最后一次；门槛变更在括号里写出原值。',
    agents: '培训与考试：成绩与质检得分',
    agentHeads: ['客服', '项目', '>本期', '>上期', '>变化', '>质检得分', '>上期质检', '日期'] as readonly string[],
    agentsNote: '成绩来自指标文件；质检得分来自本期和上期的会话，放在一起看培训有没有见效。',
  },
  met: '达成',
  missedMark: '未达成',
  unmeasured: '未测得',
  figuresNote: '变化只在两期样本都不少于 30、且差异超出偶然波动（双侧 5% 检验）时才称为好转或变差。',
  agentsNote: (shown: string, all: string) => `按得分排名，列出 ${shown} 人，全部 ${all} 人见 agents.csv。`,
  fewAgents: '会话少于 30 的客服带 *，名次仅供参考。',
  workNote: (pace: string, agentDays: string, days: string, orders: string | null) =>
    `按本期的实际节奏：每名客服每天接待 ${pace} 个会话（${days} 天、${agentDays} 人·天）${orders === null ? '' : `，每人·天对应 ${orders} 个已付款订单`}；折合人数 = 每天会话 ÷ 人均。一个会话可有多个咨询问题。`,
  ownersNote: '归属：只有一人，或一人占一半以上且超过其会话占比的两倍，为个人问题；半数以上客服都有，为普遍问题；不足 5 处，量少不判断。',
  owners: {
    one: (agent: string, share: string) => `个人：${agent}（${share}）`,
    everybody: (agents: string, all: string) => `普遍（${agents}/${all} 人）`,
    several: (agents: string) => `${agents} 人`,
    few: '量少',
    customers: '客户侧',
  },
  notImprovedNote: '上期和本期都检出同一问题的客服；示例可按“文件:行”调出原文用于培训。',
  /** By what packs call the six kinds of training (P237). */
  training: {} as Readonly<Record<string, string>>,
  trainingLine: (agents: string, rules: string) => `${agents}（${rules}）`,
  mattersNote: (count: string) => `不满意：评价 1–2 分，或客户话语中有红线、严重的检出；共 ${count} 个（一个会话可有多个咨询问题）。`,
  loadBand: (from: number, to: number | null) => (to === null ? `${from} 个以上` : from === 0 ? `不到 ${to} 个` : `${from}–${to} 个`),
  staffingNote: (share: string, handling: string, places: string) =>
    `估计值：按 Erlang C 测算使 ${share} 的客户 3 分钟内得到接待所需的人数；假设会话随机到达、每会话占用 ${handling}（开始到结束的均值）、每人同时接待 ${places} 个（实际的 90 分位），不计休息和培训。`,
  refundWithin: (limit: string) => `退款 ${limit}内完结`,
  risks: (title: string, findings: string) => `${title}：${findings} 处`,
  openRefunds: (kind: string, open: string) => `${kind}未完结 ${open} 单`,
  cohorts: { '0-6': '0–6 个月', '6-18': '6–18 个月', '18-36': '18–36 个月', '36+': '36 个月以上', unknown: '未注明' } as Readonly<Record<string, string>>,
  highlights: {
    agent: (agent: string, score: string, rate: string, conversations: string) =>
      `${agent}：得分 ${score}，3 分钟回复率 ${rate}，接待 ${conversations} 个会话，没有一般以上的问题；做法可供全组学习`,
    none: '本期没有达到统计把握的好转。',
  },
  anomaly: (title: string, now: string, before: string | null, remedy: string) =>
    `${title}：本期 ${now} 处${before === null ? '' : `，上期 ${before} 处`}${remedy === '' ? '' : `。措施：${remedy}`}`,
  plan: {
    reach: (name: string) => `${name}达到目标`,
    recover: (name: string) => `${name}恢复到上期水平`,
    zero: (title: string) => `“${title}”清零`,
    less: (title: string) => `每百会话“${title}”减少两成`,
    coach: (agents: string) => `未改善客服一对一辅导：${agents}`,
    coached: '同类问题为 0',
    leader: '组长',
    review: '每周复盘检出明细，对照话术整改',
    none: '保持现有水平',
  },
};

export type MonthlyWords = typeof chinese;
