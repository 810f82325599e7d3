import type { RuleRecord, RunRecord } from '../model/results.js';

/** What the runs tell of the rules that fired, by id; where they differ, the run that finished last (the first) is right. */
export function ruleCatalogue(runs: readonly RunRecord[]): ReadonlyMap<string, RuleRecord> {
  const catalogue = new Map<string, RuleRecord>();
  for (const { rules = {} } of runs) {
    for (const id of Object.keys(rules)) {
      const rule = rules[id];
      if (rule !== undefined && !catalogue.has(id)) catalogue.set(id, withTexts(rule));
    }
  }
  return catalogue;
}

/** Results may come from anywhere: what is no text there is none here. */
function withTexts(rule: RuleRecord): RuleRecord {
  const text = (value: unknown) => (typeof value === 'string' ? inFullWidth(value) : '');
  return {
    title: text(rule?.title),
    why: text(rule?.why),
    remedy: text(rule?.remedy),
    department: text(rule?.department),
    category: text(rule?.category),
    severity: rule?.severity,
    training: text(rule?.training),
    review: rule?.review === true,
  };
}

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Packs are typed in haste: what stands between Chinese characters is Chinese punctuation. */
function inFullWidth(text: string): string {
  return text.replace(/(?<=[\p{Script=Han}」”》）…])[,;:?!]|[,;:?!](?=[\p{Script=Han}「“《（])/gu, (sign) => WIDE[sign] ?? sign);
}
