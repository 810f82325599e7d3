import { loadRows, staffing } from '../../tallies/staffing.js';
import { formatCount, formatDuration, formatNumber, formatRate } from '../format.js';
import { hourName } from '../hours-section.js';
import { type Block, heading, paragraph, table } from '../page.js';
import type { Report } from '../report.js';
import { monthlyWords } from './words.js';

/** Reached by 90 % within 3 minutes, where no target says otherwise: the "80/20" of call centres, made for chats. */
export const STAFFING_SHARE = 0.9;
export const STAFFING_WITHIN = 180;

/** Agents at work are a mean of days: less than half a person is no shortage. */
const ROUNDING = 0.5;

/** How fast agents answer under load, and how many were needed in each hour to keep the target: an estimate, and called one. */
export function staffingSection({ tally, words, language, targets }: Report): Block[] {
  const say = monthlyWords(language);
  const target = targets?.reply_rate_3min ?? STAFFING_SHARE;
  const { rows, handling, places } = staffing(tally, target, STAFFING_WITHIN);
  if (rows.length === 0 || handling === 0) return [];
  const share = words.percent(formatNumber(target * 100));
  const bands = loadRows(tally);
  const busy = rows.filter(({ perDay }) => perDay > 0);
  const short = busy.filter((row) => row.needed > row.agents + ROUNDING).map((row) => say.shortHour(hourName(row.hour), formatNumber(row.agents), formatCount(row.needed)));
  return [
    ...(bands.length < 2 ? [] : [heading(2, say.sections.load), table(say.heads.load, bands.map(band))]),
    heading(2, say.sections.staffing),
    paragraph({ strong: short.length === 0 ? say.staffed : say.shortStaffed(short) }),
    table(
      say.heads.staffing,
      busy.map((row) => [
        hourName(row.hour),
        formatNumber(row.perDay),
        formatNumber(row.agents),
        formatNumber(row.chatsEach),
        formatDuration(row.responseMean, words),
        formatRate(row.within, row.turns, words),
        formatCount(row.needed),
      ]),
    ),
    paragraph(say.staffingNote(share, formatDuration(handling, words), formatCount(places))),
  ];

  function band({ from, to, agentHours, turns, within, responseMean }: ReturnType<typeof loadRows>[number]) {
    return [
      say.loadBand(from, to),
      formatCount(agentHours),
      formatCount(turns),
      formatDuration(responseMean, words),
      formatRate(within, turns, words),
    ];
  }
}
