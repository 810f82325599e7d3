import type { AgentRow } from '../tallies/agent-rows.js';
import { formatCount, formatDuration, formatNumber, formatShare } from './format.js';
import type { Measure } from './monthly/measures.js';
import { changeOfAgent } from './monthly/team-section.js';
import { monthlyWords } from './monthly/words.js';
import type { Screen } from './screen.js';
import { fittingTable, screenTable, screenTitle } from './screen-table.js';

const AGENTS = 10;

/** Columns by their place: changes give way first, then what is not grave and how fast. */
const WIDEST = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const WIDE = [0, 1, 2, 4, 5, 6, 7, 8];
const NARROW = [0, 1, 2, 4, 7];
const NARROWEST = [0, 1, 2, 4];

/** Narrower than this, the wide table is not tried. */
const ROOMY = 72;

/** Who answered: the agents who need attention most first, with their figures and, against a period before, their changes. */
export function screenAgents({ report, width, paint }: Screen): string[] {
  const { words, agents, previous, language } = report;
  if (agents.length === 0) return [];
  const { heads, columns } = words;
  const shown = agents.slice(0, AGENTS);
  const before = new Map(previous?.agents.map((row) => [row.agent, row]) ?? []);
  const change = (row: AgentRow, measure: Measure) => changeOfAgent(measure, row, before.get(row.agent), report);
  const rows = shown.map((row) => [
    row.agent,
    formatCount(row.conversations),
    formatNumber(row.score),
    change(row, 'score'),
    formatCount(row.critical),
    formatCount(row.major),
    formatCount(row.minor),
    formatShare(row.replied_3min, row.turns, words),
    formatDuration(row.response_mean, words),
    change(row, 'response_mean'),
  ]);
  const changed = monthlyWords(language).change;
  const head = [heads.agent, heads.conversations, heads.score, changed, heads.critical, heads.major, heads.minor, columns.reply, columns.response, changed];
  const grave = (text: string, row: number) =>
    row === 0 ? paint.dim(text) : (shown[row - 1]?.critical ?? 0) > 0 ? paint.red(text) : text;
  const plain = (text: string, row: number) => (row === 0 ? paint.dim(text) : text);
  const tableOf = (places: readonly number[]) => () =>
    screenTable(
      places.map((at) => ({ ...(at === 0 ? { most: 20 } : { align: 'right' as const }), paint: at === 0 || at === 4 ? grave : plain })),
      [head, ...rows].map((cells) => places.map((at) => cells[at] ?? '')),
    );
  const tables = [...(previous === null ? [] : [WIDEST]), ...(width >= ROOMY ? [WIDE] : []), NARROW, NARROWEST];
  const rest = agents.length - shown.length;
  return [
    screenTitle(words.screen.agents, paint),
    ...fittingTable(tables.map(tableOf), width),
    ...(rest > 0 ? [paint.dim(`  ${words.screen.more(formatCount(rest))}`)] : []),
  ];
}
