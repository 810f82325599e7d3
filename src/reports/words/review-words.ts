/** What reports say of people's verdicts on findings, in both languages. */
import type { Language } from './words-of.js';

export interface ReviewWords {
  /** Beside a finding whose rule asks for a person's verdict, until there is one. */
  readonly needed: string;
  readonly section: string;
  readonly none: string;
  readonly nothingReviewed: (findings: string) => string;
  /** @param appealed `0` = none; @param precision '' = nothing decided */
  readonly reviewed: (rate: string, confirmed: string, dismissed: string, appealed: string, precision: string) => string;
  readonly heads: readonly string[];
  readonly note: string;
  readonly ofIssue: (confirmed: string, dismissed: string, precision: string) => string;
  readonly ruleNeeds: string;
}

const zh: ReviewWords = {
  needed: '待复核',
  section: '人工复核与规则准确率',
  none: '人工复核：生成本报告时没有给出复核记录，检出尚未经人工核对。',
  nothingReviewed: (findings) => `人工复核：本期 ${findings} 处检出都还没有复核。`,
  reviewed: (rate, confirmed, dismissed, appealed, precision) =>
    `人工复核：已复核 ${rate}的检出，确认 ${confirmed} 处、驳回 ${dismissed} 处${appealed === '0' ? '' : `、申诉中 ${appealed} 处`}${precision === '' ? '' : `；规则准确率 ${precision}`}。`,
  heads: ['问题', '规则', '>确认', '>驳回', '>准确率'],
  note: '准确率 = 确认 ÷（确认 + 驳回），申诉中的不算；准确率低的规则在前，样本少时仅供参考。驳回的检出不计入任何数字。',
  ofIssue: (confirmed, dismissed, precision) => `复核：确认 ${confirmed} 处，驳回 ${dismissed} 处，准确率 ${precision}`,
  ruleNeeds: '这条规则的检出要经人工复核才能定性',
};

const en: ReviewWords = {
  needed: 'needs review',
  section: 'Reviews, and how often rules are right',
  none: 'Review: this report was made without reviews; its findings have not been checked by people.',
  nothingReviewed: (findings) => `Review: none of the ${findings} findings has been read by a person yet.`,
  reviewed: (rate, confirmed, dismissed, appealed, precision) =>
    `Review: people have read ${rate} of the findings, confirmed ${confirmed} and dismissed ${dismissed}${appealed === '0' ? '' : `; ${appealed} under appeal`}${precision === '' ? '' : `; rules were right in ${precision}`}.`,
  heads: ['issue', 'rule', '>confirmed', '>dismissed', '>precision'],
  note: 'Precision = confirmed ÷ (confirmed + dismissed), those under appeal left out; the least precise rules come first, and few verdicts are a hint at most. Dismissed findings are not counted anywhere.',
  ofIssue: (confirmed, dismissed, precision) => `Review: ${confirmed} confirmed, ${dismissed} dismissed, precision ${precision}`,
  ruleNeeds: 'Each finding of this rule needs a person’s verdict',
};

export function reviewWordsOf(language: Language): ReviewWords {
  return language === 'zh' ? zh : en;
}
