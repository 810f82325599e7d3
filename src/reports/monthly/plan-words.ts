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
  less: (title) => `a fifth less “${title}” per 100 conversations`,
  coach: (agents) => `coaching, one to one: ${agents}`,
  coached: 'the same issue no more',
  leader: 'team leader',
  coaching: 'go through the words one by one, look at the same matters again next week',
  refunds: 'clear refunds near their limit twice a day, escalate the late ones the same day',
  how: {
    score: 'go through the three issues that take most points every week',
    critical_per_100: 'talk to whoever crossed a red line the same day, review each finding',
    faults_per_100: 'go through the three most frequent issues every week',
    first_response: 'a first word at once, then the answer; more people in busy hours, as estimated',
    response_mean: 'more people in busy hours, as estimated; ready phrases for what is asked often',
    reply_rate_3min: 'watch the list of the unanswered, empty before the shift ends',
    inside_rate: 'ready phrases for what is asked often, a kind word before the search',
    rating: 'call customers who rated 1 or 2, and mend the cause',
    satisfied_rate: 'go through the chats of dissatisfied customers, and mend the cause',
    bad_rating_rate: 'call customers who rated 1 or 2, and mend the cause',
    complaints_per_100: 'a supervisor follows up the same day; causes every week',
    resolution_rate: 'go through repeat contacts one by one',
    conversion_rate: 'follow up customers who did not order the next day',
    refund_rate: 'sort refunds by cause, with the department that must act',
  },
  review: 'go through the findings every week, with the wording to use instead',
  none: 'keep the level',
};

export function planWords(language: Language): PlanWords {
  return language === 'zh' ? zh : en;
}
