/** Why a part of a condition is met in a text, or is not: its hits, what excuses them, what is lacking. */
import type { Span } from '../model/finding.js';
import type { Hit } from '../text/lexicon.js';
import type { Part } from './condition-part.js';
import { inOwnMessage } from './excuse.js';
import type { Path } from './kind.js';
import { pathName } from './rule-words.js';
import type { Seen } from './seen.js';

/** A word that the condition looks for, where it stands. */
export interface PartHit {
  readonly hit: Hit;
  /** Where in the rule it says what excuses this hit. */
  readonly excusedBy: readonly Path[];
}

/** All hits of the words that a part and the parts inside it look for; not of those that must not be there. */
export function hitsOfPart(part: Part, seen: Seen): readonly PartHit[] {
  const { patterns, excuses, needs } = part;
  const own = patterns === null ? [] : seen.hits.filter(({ pattern }) => patterns.has(pattern));
  return [
    ...own.map((hit) => ({ hit, excusedBy: excuses === null ? [] : excusesOf(excuses, seen, hit) })),
    ...needs.flatMap((inner) => hitsOfPart(inner, seen)),
  ];
}

function excusesOf({ tests }: NonNullable<Part['excuses']>, seen: Seen, hit: Span): readonly Path[] {
  return tests.filter(({ excused }) => inOwnMessage(excused)(seen, hit)).map(({ path }) => path);
}

/** In words, why a part is not met in a range; nothing where it is. */
export function whyNot(part: Part, seen: Seen, range: Span): readonly string[] {
  if (part.find(seen, range) !== null) return [];
  return part.patterns === null ? whyNotAll(part, seen, range) : whyNoWord(part, seen, range);
}

function whyNotAll({ needs, bars, path, scope }: Part, seen: Seen, range: Span): readonly string[] {
  const lacking = needs.flatMap((inner) => whyNot(inner, seen, range));
  if (lacking.length > 0) return lacking;
  const barred = bars.flatMap(({ find, path: at }) => {
    const span = find(seen, range);
    return span === null ? [] : [`${quote(seen, span)} stands in it, and ${pathName(at)} wants it not to`];
  });
  if (barred.length > 0) return barred;
  return [`what ${path.length === 0 ? 'it' : pathName(path)} looks for does not stand together${scope === undefined ? '' : `, in one ${scope}`}`];
}

function whyNoWord({ patterns, excuses, needs, path }: Part, seen: Seen, range: Span): readonly string[] {
  const own = seen.hits.filter((hit) => patterns?.has(hit.pattern) && hit.start >= range.start && hit.end <= range.end);
  const excused = own.flatMap((hit) =>
    (excuses === null ? [] : excusesOf(excuses, seen, hit)).map((at) => `${quote(seen, hit)} is excused: ${excuseName(at)}`),
  );
  const inner = needs.filter((each) => hitsOfPart(each, seen).length > 0).flatMap((each) => whyNot(each, seen, range));
  if (excused.length + inner.length > 0) return [...new Set([...excused, ...inner])];
  return [own.length === 0 ? `no word of ${pathName(path)} stands in it` : `as many words of ${pathName(path)} as it asks for do not stand in it`];
}

/** What an excuse is called. */
export function excuseName(path: Path): string {
  if (path.at(-1) === 'quotes') return 'it is quoted, or told as another’s words (quotes)';
  if (path.at(-1) === 'innocent') return 'a longer innocent word holds it (innocent)';
  return pathName(path);
}

const quote = ({ text }: Seen, { start, end }: Span): string => `"${text.slice(start, end)}"`;
