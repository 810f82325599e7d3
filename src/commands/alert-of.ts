import type { Alert } from '../alerts/alert.js';
import { SEVERITIES, type Severity } from '../model/rule.js';
import { briefLine, byUrgency } from '../reports/brief.js';
import { briefWordsOf } from '../reports/words/brief-words.js';
import type { Morning } from './morning.js';
import type { Language } from './settings.js';

/** Findings that an alert names: it is read on a telephone. */
const NAMED = 5;

/** One message for all that is new in these days and as grave as `least`, the gravest by name; null where nothing is. */
export function alertOf(mornings: readonly Morning[], told: ReadonlySet<string>, language: Language, least: Severity): Alert | null {
  const words = briefWordsOf(language);
  const untold = mornings
    .flatMap(({ fresh, night }) => fresh.map((example) => ({ example, report: night.report })))
    .filter(({ example: { finding } }) => rank(finding.severity) <= rank(least) && !told.has(finding.id))
    .sort(({ example: a }, { example: b }) => rank(a.finding.severity) - rank(b.finding.severity) || byUrgency(a, b));
  if (untold.length === 0) return null;
  const lines = untold.slice(0, NAMED).map(({ example, report }) => briefLine(example, report));
  const more = untold.length > NAMED ? [words.more(String(untold.length - NAMED))] : [];
  const days = mornings.map(({ day }) => day).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return { title: words.alert(first === last ? first : words.days(first, last), String(untold.length), least), lines: [...lines, ...more] };
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
