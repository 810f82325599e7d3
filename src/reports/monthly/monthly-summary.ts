import { dataNote } from '../data-note.js';
import { hoursSection } from '../hours-section.js';
import { keyFigures } from '../key-figures.js';
import { departments } from '../next-steps.js';
import { type Block, heading, list, paragraph } from '../page.js';
import { pictures } from '../pictures.js';
import { redLines } from '../red-lines.js';
import { refundsSection } from '../refunds-section.js';
import { enquiriesSection } from '../sales/enquiries-section.js';
import { eventsSection } from '../sales/events-section.js';
import { ordersSection } from '../sales/orders-section.js';
import type { Report } from '../report.js';
import { shopsSection, topicsSection } from '../topics-section.js';
import { conclusion } from './conclusion.js';
import { comparedFigures, targetsSection } from './figures-section.js';
import { anomalies, highlights } from './highlights.js';
import { notImprovedSection } from './not-improved.js';
import { mattersSection, ownersSection } from './owners-section.js';
import { planSection } from './plan.js';
import { refundRisks } from './refund-risks.js';
import { shopFigures } from './shop-figures.js';
import { staffingSection } from './staffing-section.js';
import { teamSection } from './team-section.js';
import { workSection } from './work-section.js';
import { monthlyWords } from './words.js';

/** Quotes of one red line: a work report is short. */
const QUOTES = 2;

/** The QA part of a work report (P286–P301): the conclusion first, then what supports it, by importance; the plan; the data. */
export function monthlyBlocks(report: Report): Block[] {
  const { totals, words, period, previous } = report;
  const say = monthlyWords(report.language);
  const [first = '', ...rest] = conclusion(report);
  return [
    heading(1, say.title(say.period(period.label))),
    paragraph({ strong: first }),
    ...list(rest),
    ...(totals.conversations === 0 ? [paragraph(words.text.noConversations)] : []),
    ...targetsSection(report),
    ...(totals.conversations === 0 ? [] : previous === null ? keyFigures(report) : comparedFigures(report)),
    ...shopFigures(report),
    ...pictures(report, 'trend', 'waits', 'scores'),
    ...highlights(report),
    ...anomalies(report),
    ...redLines(report, QUOTES),
    ...(totals.findings > 0 ? [paragraph(words.note)] : []),
    ...teamSection(report),
    ...pictures(report, 'agents'),
    ...notImprovedSection(report),
    ...ownersSection(report),
    ...pictures(report, 'pareto'),
    ...departments(report),
    ...mattersSection(report),
    ...topicsSection(report),
    ...shopsSection(report),
    ...refundsSection(report),
    ...refundRisks(report),
    ...ordersSection(report),
    ...enquiriesSection(report),
    ...eventsSection(report),
    ...hoursSection(report),
    ...pictures(report, 'hours'),
    ...staffingSection(report),
    ...workSection(report),
    ...planSection(report),
    ...dataNote(report),
  ];
}
