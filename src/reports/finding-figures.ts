import { formatDuration, formatNumber } from './format.js';
import { nameOf, type Words } from './words/words-of.js';

/** Figures told of one finding; more would hide the words. */
const TOLD = 4;

/** Figures that are lengths of time in seconds. */
const SECONDS = new Set(['seconds', 'limit', 'slowest', 'quickest']);

/** What a finding keeps for programs, or what its place tells already. */
const FOR_PROGRAMS = new Set([
  'serving',
  'refund',
  'kind',
  'looked',
  'since',
  'messages',
  'inside',
  'min',
  'max',
  'veto',
  'quickest',
]);

/** The figures that a finding rests on where no words do: `过慢 2，最慢 3 分 30 秒`; '' where there are none. */
export function findingFigures(detail: Readonly<Record<string, unknown>>, words: Words): string {
  const { from, to, open, conversations, topic, title, ...others } = detail;
  const figures = Object.entries(others).flatMap(([name, value]) => {
    if (FOR_PROGRAMS.has(name) || typeof value !== 'number' || value === 0) return [];
    const figure = SECONDS.has(name) ? formatDuration(value, words) : formatNumber(value, 2);
    return [`${nameOf('detail', name, words)} ${figure}`];
  });
  const span =
    typeof from === 'string' && typeof to === 'string'
      ? [`${nameOf('time', from, words)} → ${nameOf('time', to, words)}`]
      : [];
  const about = [typeof topic === 'string' ? nameOf('topic', topic, words) : '', typeof title === 'string' ? title : ''];
  return words.list([
    ...about.filter((text) => text !== ''),
    ...span,
    ...figures.slice(0, TOLD),
    ...(open === true ? [words.heads.open] : []),
    ...conversationsIn(conversations, words),
  ]);
}

/** `会话：C1、C2`: those that a finding across conversations rests on. */
function conversationsIn(conversations: unknown, words: Words): string[] {
  if (!Array.isArray(conversations)) return [];
  const ids = conversations.filter((id): id is string => typeof id === 'string').slice(0, TOLD);
  if (ids.length === 0) return [];
  return [words.colon(words.text.conversation, `${words.join(ids)}${conversations.length > ids.length ? ' …' : ''}`)];
}
