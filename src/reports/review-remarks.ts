/** What a data note says of reviews: how many findings were read by people, and how often each rule was right. */
import { formatCount, formatNumber } from './format.js';
import type { Language } from './words/words-of.js';

interface ReviewFigures {
  readonly findings: number;
  readonly reviewed: number;
  readonly precision: readonly { readonly rule: string; readonly right: number; readonly decided: number }[];
}

export function reviewRemarks({ findings, reviewed, precision }: ReviewFigures, language: Language): string[] {
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${formatNumber((part / whole) * 100, 1)}%`);
  const rules = precision.map(({ rule, right, decided }) => `${rule} ${percent(right, decided)} (${right}/${decided})`);
  const share = `${percent(reviewed, findings)} (${formatCount(reviewed)}/${formatCount(findings)})`;
  if (language === 'zh') return [`已复核：${share}`, ...(rules.length === 0 ? [] : [`规则准确率：${rules.join('、')}`])];
  return [`Reviewed: ${share}`, ...(rules.length === 0 ? [] : [`Precision of rules: ${rules.join(', ')}`])];
}
