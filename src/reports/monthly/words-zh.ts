import { differenceIn } from './difference-in.js';
import type { Words } from '../words/words-of.js';
import type { Verdict } from './changes.js';
import { type Measure, UNITS } from './measures.js';

/** A space between a figure and the words after it, none between Chinese and Chinese. */
const afterFigure = (text: string) => (/\p{Script=Han}$/u.test(text) ? text : `${text} `);

/** Everything that the summary of a period says in Chinese; the shape is what every language must say. */
export const chinese = {
  title: (period: string) => `客服质检总结 · ${period}`,
  everybody: '全体',
  allRefunds: '全部退款',
  measures: {
    score: '平均得分',
    critical_per_100: '每百会话红线与高危',
    faults_per_100: '每百会话问题与信号',
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
  change: '较上期',
  before: (count: string) => `上期 ${count}`,
  /** A sentence of its own. */
  item: (text: string) => text,
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
    agentsResponse: '响应与退款',
    cohorts: '按司龄',
    levels: '按级别：谁在处理什么',
    work: '处理量与人员配比',
    owners: '问题归属：个人还是普遍',
    matters: '不满意客户：问题 × 商品 × 阶段',
    mattersOnly: '不满意客户：问题 × 阶段',
    notImproved: '未改善名单',
    training: '培训安排',
    load: '负荷与响应',
    staffing: '排班测算（估计）',
    risks: '退款风险',
    refundAgents: '各客服的退款时长',
    plan: '下月计划（草案，请修改）',
  },
  /** `2026 年 10 月` of `2026-10`; other periods are called by their days. */
  period: (label: string) => label.replace(/^(\d{4})-0?(\d{1,2})$/u, '$1 年 $2 月'),
  verdict: (period: string, better: number, worse: number, steady: number) =>
    `${afterFigure(period)}服务质量${better === 0 && worse === 0 ? '与上期持平' : better === 0 ? '比上期变差' : worse === 0 ? '比上期好转' : '与上期相比有升有降'}：${[
      worse > 0 ? `${worse} 项指标变差` : '',
      better > 0 ? `${better} 项指标好转` : '',
      steady > 0 ? `${steady} 项指标持平` : '',
    ]
      .filter((part) => part !== '')
      .join('、')}`,
  lead: (conversations: string, agents: string, shops: string) =>
    `质检全部 ${conversations} 个会话（覆盖率 100%），客服 ${agents} 人${shops === '1' ? '' : `，店铺 ${shops} 个`}`,
  comparedWith: (period: string, conversations: string) => `上期为 ${period}（${conversations} 个会话）`,
  missingDays: (all: string, count: string) => `${all} 天中有 ${count} 天没有会话`,
  nothingBefore: (period: string) => `上期（${period}）没有会话，不作比较`,
  empty: (period: string) => `${afterFigure(period)}没有会话，本期不作结论`,
  level: (period: string, score: string, rate: string, response: string) =>
    `${period}：平均得分 ${score}，3 分钟回复率 ${rate}，平均响应 ${response}`,
  better: (told: readonly string[]) => `好转：${told.join('；')}`,
  worse: (told: readonly string[]) => `变差：${told.join('；')}`,
  steady: (names: readonly string[]) => `持平（差异在偶然波动之内）：${names.join('、')}`,
  few: (names: readonly string[]) => `样本不足、不作判断：${names.join('、')}`,
  changed: (name: string, from: string, to: string, isUp: boolean, facts: readonly string[]) =>
    `${name}由 ${afterFigure(from)}${isUp ? '升至' : '降至'} ${to}（${facts.join('，')}）`,
  basisOf: (now: string, before: string, unit: string) => `本期 ${now}、上期 ${before} ${unit}`,
  /** @param share of the largest part: only half and more is called most of it */
  owed: (told: readonly string[], share: number) => `${share >= 0.5 ? '主要来自' : '部分来自'}${told.join('、')}`,
  owedEverywhere: '没有集中的来源',
  part: (name: string, of: 'agent' | 'rule', share: string) => `${of === 'rule' ? `“${name}”` : name}（占变化的 ${share}）`,
  partOver: (name: string, of: 'agent' | 'rule') => `${of === 'rule' ? `“${name}”` : name}（其余合计方向相反）`,
  whose: (whose: string, name: string) => (whose === '全体' ? name : `${whose}${/^\d/u.test(name) ? ' ' : ''}${name}`),
  targetsMet: (met: string, all: string) => `目标 ${all} 项，达成 ${met} 项`,
  targetsMissed: (told: readonly string[], all: string, isMore: boolean) => `未达成 ${all} 项：${told.join('、')}${isMore ? '等' : ''}`,
  missed: (name: string, reached: string, target: string) => `${name} ${reached}（目标 ${target}）`,
  redLinesFirst: (findings: string) => `客服红线 ${findings} 处，须优先处理`,
  redLines: (findings: string, agents: string, before: string | null) =>
    `客服红线 ${findings} 处${before === null ? '' : `（上期 ${before} 处）`}，涉及 ${agents} 人`,
  noRedLines: '没有客服红线',
  topIssue: (title: string, findings: string, share: string, all: string) =>
    `客服侧问题共 ${all} 处，最多的是“${title}”，${findings} 处，占 ${share}`,
  heads: {
    figures: ['指标', '>本期', '样本', '>上期', '>变化', '判断'] as readonly string[],
    targets: ['对象', '指标', '>目标', '>实际', '>样本', '>差距', '结果'] as readonly string[],
    agents: ['>名次', '客服', '组别', '>会话数', '>得分', '>较上期', '>红线/严重/一般', '>每百会话问题（不含提示）', '>较上期', '>评价（个数）', '>重复进线'] as readonly string[],
    agentsResponse: ['客服', '>平均响应', '>较上期', '>中位数 / 90 分位', '>3 分钟回复率', '>较上期（百分点）', '>窗口内', '>较上期（百分点）', '>退款平均时长（单数）'] as readonly string[],
    cohorts: ['司龄', '>人数', '>会话数', '>得分', '>3分钟回复率', '>平均响应', '>每百会话问题（不含提示）', '>满意率'] as readonly string[],
    levels: ['级别', '>人数', '>会话数', '>得分', '>3分钟回复率', '>平均响应', '>每百会话问题（不含提示）', '>满意率', '主要咨询问题'] as readonly string[],
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
  figuresNote: '变化只在两期样本都不少于 30、且差异超出偶然波动（双侧 5% 检验）时才称为好转或变差。“问题与信号”含客服的问题和客户侧信号，不含提示。',
  agentsNote: (shown: string, all: string) => `按得分排名，列出 ${shown} 人，全部 ${all} 人见 agents.csv。`,
  fewAgents: '会话少于 30 个的客服带 *，名次仅供参考。',
  agentsChange: '“较上期”只在该客服两期的样本都不少于 30 时列出。',
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
  notImprovedMore: (count: string) => `另有 ${count} 条（客服 × 问题）未列出，全部见 JSON 输出（-f json）。`,
  notImprovedNote: '上期和本期都检出同一问题的客服；示例可按“文件:行”调出原文用于培训，没有列出的在 findings.csv 里按客服和规则筛选。',
  /** By what packs call the six kinds of training (P237). */
  training: { Communication: '沟通技巧', 'Problem solving': '问题处理方式', 'Platform rules': '平台规则', 'Product knowledge': '产品知识' } as Readonly<Record<string, string>>,
  trainingLine: (agents: string, rules: string) => `${agents}（${rules}）`,
  /** @param shown how many of them the table shows, where not all */
  mattersNote: (count: string, shown: string | null) =>
    `不满意会话共 ${count} 个${shown === null ? '' : `，表中列出最多的几类，合计 ${shown} 个`}。不满意：评价 1–2 分，或客户话语中有红线、严重的检出。每个会话只计一次。`,
  staffed: '按估计，有人接待的各时段人数都够；其中回复率低的，先找人数以外的原因。没有人接待的时段不在此表。',
  shortStaffed: (hours: readonly string[]) => `按估计，人手偏紧的时段：${hours.join('、')}。`,
  shortHour: (hour: string, agents: string, needed: string) => `${hour}（在岗 ${agents} 人，测算 ${needed} 人）`,
  loadBand: (from: number, to: number | null) => (to === null ? `${from} 个以上` : from === 0 ? `不到 ${to} 个` : `${from}–${to} 个`),
  staffingNote: (share: string, handling: string, places: string) =>
    `估计值：按 Erlang C 测算使 ${share} 的客户 3 分钟内得到接待所需的人数；假设会话随机到达、每会话占用 ${handling}（开始到结束的均值）、每人同时接待 ${places} 个（实际的 90 分位），不计休息和培训。`,
  refundWithin: (limit: string) => `${limit}内完结率`,
  risks: (title: string, findings: string) => `${title}：${findings} 处`,
  openRefunds: (kind: string, open: string) => `${kind}未完结 ${open} 单`,
  cohorts: { '0-6': '0–6 个月', '6-18': '6–18 个月', '18-36': '18–36 个月', '36+': '36 个月以上', unknown: '未注明' } as Readonly<Record<string, string>>,
  highlights: {
    agent: (agent: string, score: string, issues: string, usual: string, rate: string, conversations: string) =>
      `${agent}：接待 ${conversations} 个会话，没有红线，每百会话问题 ${issues} 处（不含提示；客服平均 ${usual} 处），得分 ${score}，3 分钟回复率 ${rate}；做法可供全组学习`,
    none: '没有超出偶然波动的好转。',
  },
  counted: (findings: string, per100: string) => `${findings} 处（每百会话 ${per100}）`,
  anomaly: (title: string, now: string, before: string | null, remedy: string) =>
    `${title}：本期 ${now}${before === null ? '' : `，上期 ${before}`}${remedy === '' ? '' : `。措施：${remedy}`}`,
};

export type MonthlyWords = typeof chinese;
