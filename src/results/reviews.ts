/** Reviews by finding, and what they tell of each rule once its findings have passed by. */
import { readFileSync } from 'node:fs';
import type { CountedFinding } from '../model/counted.js';
import { CHINESE_VERDICTS, type ReviewRecord, VERDICTS } from '../model/review.js';
import { UserError } from '../model/user-error.js';

interface RuleReviews {
  right: number;
  wrong: number;
}

/** What reviews have counted, as it goes from thread to thread. */
export interface ReviewCounts {
  readonly findings: number;
  readonly reviewed: number;
  readonly appealed: number;
  readonly rules: ReadonlyMap<string, Readonly<RuleReviews>>;
}

export class Reviews {
  readonly byFinding: ReadonlyMap<string, ReviewRecord>;
  readonly language: 'zh' | 'en';
  readonly #rules = new Map<string, RuleReviews>();
  /** The verdict on a finding as tables show it, or ''. */
  readonly labelOf: (finding: string) => string;
  findings = 0;
  reviewed = 0;
  appealed = 0;

  /** @param language of the labels */
  constructor(reviews: ReadonlyMap<string, ReviewRecord>, language: 'zh' | 'en') {
    this.byFinding = reviews;
    this.language = language;
    this.labelOf = (finding) => {
      const review = reviews.get(finding);
      return review === undefined ? '' : language === 'zh' ? CHINESE_VERDICTS[review.verdict] : review.verdict;
    };
  }

  of(finding: string): ReviewRecord | undefined {
    return this.byFinding.get(finding);
  }

  /** Whether a finding counts: all do but those that were dismissed; one that is appealed counts until it is. */
  stands({ id }: CountedFinding): boolean {
    return this.of(id)?.verdict !== 'dismissed';
  }

  /** Counts a finding, once. */
  count({ id, rule }: CountedFinding): void {
    this.findings++;
    const verdict = this.of(id)?.verdict;
    if (verdict === undefined) return;
    this.reviewed++;
    if (verdict === 'appealed') {
      this.appealed++;
      return;
    }
    const known = this.#rules.get(rule) ?? { right: 0, wrong: 0 };
    known[verdict === 'dismissed' ? 'wrong' : 'right']++;
    this.#rules.set(rule, known);
  }

  counts(): ReviewCounts {
    return { findings: this.findings, reviewed: this.reviewed, appealed: this.appealed, rules: this.#rules };
  }

  /** Adds what was counted elsewhere, of other findings. */
  merge({ findings, reviewed, appealed, rules }: ReviewCounts): void {
    this.findings += findings;
    this.reviewed += reviewed;
    this.appealed += appealed;
    for (const [rule, { right, wrong }] of rules) {
      const known = this.#rules.get(rule) ?? { right: 0, wrong: 0 };
      this.#rules.set(rule, { right: known.right + right, wrong: known.wrong + wrong });
    }
  }

  /** Of every rule with a verdict: findings that were right, of so many decided. By id. */
  get precision(): { readonly rule: string; readonly right: number; readonly decided: number }[] {
    return [...this.#rules].map(([rule, { right, wrong }]) => ({ rule, right, decided: right + wrong })).sort((a, b) => (a.rule < b.rule ? -1 : 1));
  }
}

/** The reviews of a file by finding; the last word on a finding holds. Throws UserError with every line that is none. */
export function readReviews(file: string): Map<string, ReviewRecord> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UserError(`${file}: ${gone ? 'there is no such file' : (error as Error).message}. Name a reviews.jsonl that review apply wrote.`);
  }
  const reviews = new Map<string, ReviewRecord>();
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const review = reviewOf(line);
    if (review === null) problems.push(`${file}:${index + 1}: is no review. Write it with chataudit review apply.`);
    else reviews.set(review.finding, review);
  }
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return reviews;
}

function reviewOf(line: string): ReviewRecord | null {
  try {
    const { type, v, finding, verdict, reason } = JSON.parse(line) as ReviewRecord;
    const known = type === 'review' && typeof finding === 'string' && typeof reason === 'string' && VERDICTS.includes(verdict);
    return known ? { type, v, finding, verdict, reason } : null;
  } catch {
    return null;
  }
}
