/** What the plan for the next period says, in both languages. */
import type { Language } from '../words/words-of.js';
import type { Measure } from './measures.js';

const zh = {
  reach: (name: string) => `${name}达标`,
  recover: (name: string) => `${name}恢复到上期水平`,
  zero: (title: string) => `“${title}”清零`,
  less: (title: string) => `每百会话“${title}”减少两成`,
  coach: (agents: string) => `未改善客服一对一辅导：${agents}`,
  coached: '同类问题为 0',
  leader: '组长',
  review: '每周复盘检出明细，对照话术整改',
  coaching: '逐条对照原文讲评，下周复查同类会话',
  refunds: '每天两次清理快到时限的退款单，逾期的当天升级处理',
  how: {
    score: '每周复盘扣分最多的三类问题，对照话术整改',
    critical_per_100: '红线当天约谈当事人，逐条复核，话术上墙',
    faults_per_100: '每周复盘最多的三类问题，对照话术整改',
    first_response: '忙时先回一句再查，按排班测算补足忙时人手',
    response_mean: '按排班测算补足忙时人手，常见问题备好快捷短语',
    reply_rate_3min: '盯住未回复列表，交接班前清空',
    inside_rate: '常见问题备好快捷短语，先安抚再查询',
    rating: '回访评 1–2 分的客户，归因后整改',
    satisfied_rate: '复盘差评会话，按原因整改',
    bad_rating_rate: '回访评 1–2 分的客户，归因后整改',
    complaints_per_100: '投诉当天由主管跟进，每周归因',
    resolution_rate: '首次解决清单上墙，重复进线逐条复盘',
    conversion_rate: '未下单客户次日跟进，复盘推荐话术',
    refund_rate: '按原因归类退款，协同责任部门整改',
  } satisfies Record<Measure, string> as Readonly<Record<Measure, string>>,
  none: '保持现有水平',
};

export type PlanWords = typeof zh;

const en: PlanWords = {
  reach: (name) => `${name} on target`,
  recover: (name) => `${name} back to where it was`,
  zero: (title) => `no more “${title}”`,
  less: (title) => `a fifth fewer “${title}” per 100 conversations`,
  coach: (agents) => `one-to-one coaching: ${agents}`,
  coached: 'no repeat of the issue',
  leader: 'team leader',
  coaching: 'go through the chats one by one, and check the same matters again next week',
  refunds: 'clear refunds near their limit twice a day, escalate the late ones the same day',
  how: {
    score: 'review the three issues that cost most points every week, with the wording to use instead',
    critical_per_100: 'talk to whoever crossed a red line the same day, and review each finding',
    faults_per_100: 'review the three most frequent issues every week, with the wording to use instead',
    first_response: 'acknowledge at once, then look it up; more agents in busy hours, as the staffing estimate shows',
    response_mean: 'more agents in busy hours, as the staffing estimate shows; ready phrases for common questions',
    reply_rate_3min: 'watch the list of unanswered chats, and clear it before the shift ends',
    inside_rate: 'ready phrases for common questions; acknowledge first, then look it up',
    rating: 'call customers who rated 1 or 2, and fix the cause',
    satisfied_rate: 'review the chats of dissatisfied customers, and fix the cause',
    bad_rating_rate: 'call customers who rated 1 or 2, and fix the cause',
    complaints_per_100: 'a supervisor follows up the same day; review the causes every week',
    resolution_rate: 'review repeat contacts one by one',
    conversion_rate: 'follow up the next day with customers who did not order',
    refund_rate: 'sort refunds by cause, and agree fixes with the departments that must act',
  },
  review: 'review the findings every week, with the wording to use instead',
  none: 'keep up this level',
};

export function planWords(language: Language): PlanWords {
  return language === 'zh' ? zh : en;
}
