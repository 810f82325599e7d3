import type { Enquiry } from '../model/enquiry.js';
import type { OrderRecord } from '../model/order-record.js';
import type { CountedFinding, CountedRecord } from '../model/counted.js';
import type { AcrossFinding, MeasuresRecord } from '../model/results.js';
import { countAcross } from './count-across.js';
import { countConversation } from './count-conversation.js';
import { addUp, entry } from './counts.js';
import { Examples, type PlainExamples } from './examples.js';
import { FindingCells } from './finding-cells.js';
import { hourOfWeek } from './hour-of-week.js';
import { issueKey } from './issue-counts.js';
import { Recontacts } from './recontacts.js';
import { countEnquiry } from './enquiry-counts.js';
import { countOrder, newOrders } from './order-counts.js';
import { countRefundOf, countSpan } from './refund-counts.js';
import { inMilliseconds } from './response-counts.js';
import { newCounts, type TallyCounts } from './tally-counts.js';

/** The response window of the founding documents, in seconds, both bounds inside (DESIGN §5). */
export const USUAL_WINDOW: MeasuresRecord['window'] = { min: 6, max: 15 };

/** How many of the gravest findings are kept with their evidence, of an issue and of an agent. */
const OF_AN_ISSUE = 5;
const OF_AN_AGENT = 3;

export interface TallyOptions {
  /** In seconds, both inside. Tallies that are added up must have the same. */
  readonly window?: MeasuresRecord['window'];
  /** Whether a finding counts: a person may have dismissed it. Without it, all do. */
  readonly stands?: (finding: CountedFinding) => boolean;
}

/** A tally as it goes from thread to thread: of maps, objects and numbers. It is not to be changed. */
export interface TallySnapshot {
  readonly window: MeasuresRecord['window'];
  readonly counts: TallyCounts;
  readonly byIssue: PlainExamples;
  readonly byAgent: PlainExamples;
}

/** 统计: what results add up to. Exact, and the same in whatever order, and on however many machines, it was made. */
export class Tally {
  readonly window: MeasuresRecord['window'];
  readonly #counts: TallyCounts = newCounts();
  readonly #findings = new FindingCells(this.#counts);
  /** By `issueKey`. */
  readonly issueExamples = new Examples(OF_AN_ISSUE);
  /** By agent. */
  readonly agentExamples = new Examples(OF_AN_AGENT);
  readonly #stands: ((finding: CountedFinding) => boolean) | undefined;

  constructor(options: TallyOptions = {}) {
    this.window = options.window ?? USUAL_WINDOW;
    this.#stands = options.stands;
  }

  /** Everything that is counted. */
  get counts(): TallyCounts {
    this.#findings.spread();
    return this.#counts;
  }

  add(record: CountedRecord): void {
    const standing = this.#standing(record.findings);
    if (record.type === 'conversation') {
      const { min, max } = this.window;
      countConversation(this.#counts, record, standing, { min: inMilliseconds(min), max: inMilliseconds(max) });
      this.#findings.add(standing, record.topics, dayOf(record), true);
    } else {
      if (record.type === 'order') this.#addOrder(record);
      else {
        this.#counts.totals.looseRefunds += 1;
        countSpan(this.#counts, record, record.shop ?? '');
        if (record.agent) countRefundOf(this.#counts.agentRefunds, record.agent, record);
      }
      this.#findings.add(standing, [], dayOf(record), false);
    }
    for (const finding of standing) this.#keep(finding, record);
  }

  /** Adds who asked and what came of it. */
  addEnquiry(enquiry: Enquiry): void {
    countEnquiry(this.#counts.enquiries, enquiry);
  }

  #addOrder(record: OrderRecord): void {
    countOrder(entry(this.#counts.orders, record.shop, newOrders), record);
    for (const product of record.products) countOrder(entry(this.#counts.productOrders, product, newOrders), record);
  }

  /** Adds what was found across conversations, once all that is added up here and elsewhere has been added. */
  addAcross(found: readonly AcrossFinding[]): void {
    const places = new Set<string>();
    const recontacts = new Recontacts(this.counts);
    for (const each of found) {
      const { finding, conversation, platform, shop, customer } = each;
      if (this.#standing([finding]).length === 0) continue;
      const place = [finding.rule, platform, shop, conversation].join('\0');
      countAcross(this.counts, each, !places.has(place));
      places.add(place);
      recontacts.count(each);
      const example = { finding, conversation, shop, customer };
      this.issueExamples.add(issueKey(finding), example);
      if (finding.agent !== null) this.agentExamples.add(finding.agent, example);
    }
  }

  merge(other: Tally): void {
    addUp(this.counts, other.counts);
    this.issueExamples.merge(other.issueExamples);
    this.agentExamples.merge(other.agentExamples);
  }

  snapshot(): TallySnapshot {
    return {
      window: this.window,
      counts: this.counts,
      byIssue: this.issueExamples.toPlain(),
      byAgent: this.agentExamples.toPlain(),
    };
  }

  /** Adds what a snapshot holds. */
  mergeSnapshot({ counts, byIssue, byAgent }: TallySnapshot): void {
    addUp(this.counts, counts);
    this.issueExamples.merge(Examples.fromPlain(OF_AN_ISSUE, byIssue));
    this.agentExamples.merge(Examples.fromPlain(OF_AN_AGENT, byAgent));
  }

  /** The findings that count: nothing of a finding reaches a figure, a score or a page but through here. */
  #standing(findings: readonly CountedFinding[]): readonly CountedFinding[] {
    const stands = this.#stands;
    if (stands === undefined || findings.length === 0) return findings;
    const standing = findings.filter((finding) => stands(finding));
    this.#counts.totals.dismissed += findings.length - standing.length;
    return standing;
  }

  #keep(finding: CountedFinding, record: CountedRecord): void {
    const example =
      record.type === 'conversation'
        ? { finding, conversation: record.id, shop: record.shop, customer: record.customer_masked }
        : { finding, conversation: '', shop: record.shop ?? '', customer: '' };
    this.issueExamples.add(issueKey(finding), example);
    if (finding.agent !== null) this.agentExamples.add(finding.agent, example);
  }
}

/** The local day on which a record began; null where it has no time. */
function dayOf({ started }: CountedRecord): string | null {
  return started !== null && hourOfWeek(started) !== null ? started.slice(0, 10) : null;
}
