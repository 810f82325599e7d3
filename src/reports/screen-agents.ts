import { formatCount, formatDuration, formatNumber, formatShare } from './format.js';
import type { Screen } from './screen.js';
import { screenTable, screenTitle } from './screen-table.js';

const AGENTS = 10;

/** Who answered: the agents who need attention most first, with their figures. */
export function screenAgents({ report, width, paint }: Screen): string[] {
  const { words, agents } = report;
  if (agents.length === 0) return [];
  const { heads, columns } = words;
  const shown = agents.slice(0, AGENTS);
  const isWide = width >= 72;
  const rows = shown.map((row) => [
    row.agent,
    formatCount(row.conversations),
    formatNumber(row.score),
    formatCount(row.critical),
    ...(isWide ? [formatCount(row.major), formatCount(row.minor)] : []),
    formatShare(row.replied_3min, row.turns, words),
    ...(isWide ? [formatDuration(row.response_mean, words)] : []),
  ]);
  const grave = (text: string, row: number) => ((shown[row - 1]?.critical ?? 0) > 0 ? paint.red(text) : text);
  const head = [
    heads.agent,
    heads.conversations,
    heads.score,
    heads.critical,
    ...(isWide ? [heads.major, heads.minor] : []),
    columns.reply,
    ...(isWide ? [columns.response] : []),
  ];
  const right = { align: 'right' } as const;
  const [headLine = '', ...lines] = screenTable(
    [
      { most: 20, paint: grave },
      ...head.slice(1).map((name) => (name === heads.critical ? { ...right, paint: grave } : right)),
    ],
    [head, ...rows],
  );
  const rest = agents.length - shown.length;
  return [
    screenTitle(words.screen.agents, paint),
    paint.dim(headLine),
    ...lines,
    ...(rest > 0 ? [paint.dim(`  ${words.screen.more(formatCount(rest))}`)] : []),
  ];
}
