/** 复核: what people said of findings. */
export const VERDICTS = ['confirmed', 'dismissed', 'appealed', 'final'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const CHINESE_VERDICTS: Readonly<Record<Verdict, string>> = { confirmed: '确认', dismissed: '驳回', appealed: '申诉', final: '终审' };

/** One line of reviews.jsonl. */
export interface ReviewRecord {
  readonly type: 'review';
  readonly v: number;
  /** The finding's id. */
  readonly finding: string;
  readonly verdict: Verdict;
  readonly reason: string;
}
