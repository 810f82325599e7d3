import { agentsSection } from './agents-section.js';
import { dataNote } from './data-note.js';
import { headline } from './headline.js';
import { hoursSection } from './hours-section.js';
import { issuesSection } from './issues-section.js';
import { keyFigures } from './key-figures.js';
import { markdown } from './markdown.js';
import { monthlyBlocks } from './monthly/monthly-summary.js';
import { nextSteps } from './next-steps.js';
import { type Block, heading, paragraph } from './page.js';
import { pictures } from './pictures.js';
import { redLines } from './red-lines.js';
import { refundsSection } from './refunds-section.js';
import { enquiriesSection } from './sales/enquiries-section.js';
import { eventsSection } from './sales/events-section.js';
import { ordersSection } from './sales/orders-section.js';
import type { Report } from './report.js';
import { shopsSection, topicsSection } from './topics-section.js';

/** summary.md: the conclusion first, then what supports it, what to do, and what it is made of (P289, P292, P293). */
export function summaryMarkdown(report: Report): string {
  return markdown(summaryPage(report));
}

export function summaryPage(report: Report): Block[] {
  if (report.monthly !== null) return monthlyBlocks(report);
  const { words, period, totals } = report;
  const empty = totals.conversations === 0;
  return [
    heading(1, words.titles.summary(period.label)),
    paragraph({ strong: headline(report) }),
    ...(empty ? [paragraph(words.text.noConversations)] : keyFigures(report)),
    ...pictures(report, 'trend', 'waits', 'scores'),
    ...(totals.findings > 0 ? [paragraph(words.note)] : []),
    ...redLines(report),
    ...agentsSection(report),
    ...pictures(report, 'agents'),
    ...issuesSection(report),
    ...pictures(report, 'pareto'),
    ...nextSteps(report),
    ...topicsSection(report),
    ...shopsSection(report),
    ...refundsSection(report),
    ...ordersSection(report),
    ...enquiriesSection(report),
    ...eventsSection(report),
    ...hoursSection(report),
    ...pictures(report, 'hours'),
    ...dataNote(report),
  ];
}
