/** What the morning brief says, in both languages. */
import type { Severity } from '../../model/rule.js';
import type { Language } from './words-of.js';

export interface BriefWords {
  readonly title: (day: string) => string;
  readonly conclusion: (conversations: string, fresh: string, unanswered: string) => string;
  readonly calm: string;
  readonly fresh: string;
  readonly queue: string;
  readonly queueNote: string;
  readonly risk: (count: string) => string;
  readonly earlier: (day: string, count: string) => string;
  readonly signals: (count: string) => string;
  readonly praise: string;
  readonly praised: (agent: string, conversations: string, rating: string) => string;
  readonly unanswered: string;
  readonly waiting: (customer: string, agent: string, at: string) => string;
  readonly nobody: string;
  readonly more: (count: string) => string;
  readonly remedy: string;
  readonly days: (first: string, last: string) => string;
  readonly alert: (days: string, count: string, least: Severity) => string;
}

const zh: BriefWords = {
  title: (day) => `晨会简报 · ${day}`,
  conclusion: (conversations, fresh, unanswered) => `质检 ${conversations} 个会话；新增红线与高危 ${fresh} 处；仍未回复 ${unanswered} 个会话。`,
  calm: '没有新增的红线与高危。',
  fresh: '新增红线与高危',
  queue: '复核顺序',
  queueNote: '检出是给人看的线索，不是结论：先复核，再处理。',
  risk: (count) => `昨夜新增高危：${count} 处，见上`,
  earlier: (day, count) => `${day} 的高危还没有复核：${count} 处`,
  signals: (count) => `客户说了要留意的话：${count} 处`,
  praise: '值得表扬',
  praised: (agent, conversations, rating) => `${agent}：${conversations} 个会话，没有扣分${rating === '' ? '' : `，评分 ${rating}`}`,
  unanswered: '仍未回复',
  waiting: (customer, agent, at) => `${customer}：${at} 起等待，接待 ${agent}`,
  nobody: '无人',
  more: (count) => `另有 ${count} 处，见 findings.csv`,
  remedy: '处理',
  days: (first, last) => `${first} 至 ${last}`,
  alert: (days, count, least) => `客服质检 ${days}：新增${{ critical: '红线与高危', major: '严重及以上的检出', minor: '一般及以上的检出', notice: '检出' }[least]} ${count} 处`,
};

const some = (count: string, one: string, many = `${one}s`): string => `${count} ${count === '1' ? one : many}`;

const en: BriefWords = {
  title: (day) => `Morning brief · ${day}`,
  conclusion: (conversations, fresh, unanswered) =>
    `${some(conversations, 'conversation')} checked; ${some(fresh, 'new critical finding')}; ${some(unanswered, 'conversation')} still unanswered.`,
  calm: 'No new critical findings.',
  fresh: 'New critical findings',
  queue: 'Review in this order',
  queueNote: 'A finding is a prompt for a person, not a verdict: review first, then act.',
  risk: (count) => `New critical findings of last night: ${count}, see above`,
  earlier: (day, count) => `Critical findings of ${day} not yet reviewed: ${count}`,
  signals: (count) => `Customer remarks to look at: ${count}`,
  praise: 'Well done',
  praised: (agent, conversations, rating) =>
    `${agent}: ${some(conversations, 'conversation')}, no points lost${rating === '' ? '' : `, rated ${rating}`}`,
  unanswered: 'Still unanswered',
  waiting: (customer, agent, at) => `${customer}: waiting since ${at}, served by ${agent}`,
  nobody: 'nobody',
  more: (count) => `${count} more in findings.csv`,
  remedy: 'Do',
  days: (first, last) => `${first} to ${last}`,
  alert: (days, count, least) => `Chat audit ${days}: ${some(count, least === 'critical' ? 'new critical finding' : 'new finding')}${least === 'critical' ? '' : `, ${least} or worse`}`,
};

export function briefWordsOf(language: Language): BriefWords {
  return language === 'zh' ? zh : en;
}
