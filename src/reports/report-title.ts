import { monthlyWords } from './monthly/words.js';
import type { Report } from './report.js';

/** What a report is called: the summary of a period by the name of its month. */
export function reportTitle({ words, language, period, monthly }: Report): string {
  const say = monthlyWords(language);
  return monthly === null ? words.titles.summary(period.label) : say.title(say.period(period.label));
}
