/**
 * Rules across conversations, judged on what results add up to: at the end of an audit and in a report by the same code, from
 * the same facts, whatever order the records come in. No finding of theirs stands in a record: it would be counted twice.
 */
import type { CountedFinding, CountedRecord } from '../model/counted.js';
import type { AcrossFinding, RuleRecord } from '../model/results.js';
import type { AcrossRule } from './across-rules.js';
import { AskedFindings } from './asked-findings.js';
import type { Enquiry } from '../model/enquiry.js';
import { Enquiries } from './enquiries.js';
import type { EnquirySnapshot } from './enquiry-facts.js';
import { compareTexts, ConversationFacts, type FactsSnapshot } from './conversation-facts.js';
import { eventGroups } from './event-groups.js';
import { FindingMaker } from './finding-maker.js';
import { findPatterns, type Pattern } from './find-patterns.js';
import { findShares } from './find-shares.js';
import { Owners, type OwnersSnapshot } from './owners.js';
import { type EventsSnapshot, RuleEvents } from './rule-events.js';

export interface AcrossOptions {
  /** Whether a finding counts: a person may have dismissed it. Without it, all do. */
  readonly stands?: (finding: CountedFinding) => boolean;
  /** What the other rules are called, by id. */
  readonly rules: ReadonlyMap<string, RuleRecord>;
  /** Whether there are orders: then it is told who asked and bought. */
  readonly hasOrders?: boolean;
}

/** What has been taken in, as it goes from thread to thread. */
export interface AcrossSnapshot {
  readonly facts: FactsSnapshot;
  readonly owners: OwnersSnapshot;
  readonly events: readonly EventsSnapshot[];
  readonly enquiries: EnquirySnapshot | null;
}

interface RuleWithEvents {
  readonly rule: AcrossRule;
  readonly events: RuleEvents;
}

const NO_FINDINGS: readonly CountedFinding[] = [];

export class Across {
  #rules: readonly RuleWithEvents[];
  readonly #asked: AskedFindings;
  #facts = new ConversationFacts();
  #owners = new Owners();
  readonly #options: AcrossOptions;
  #enquiries: Enquiries | null;

  constructor(rules: readonly AcrossRule[], options: AcrossOptions) {
    this.#rules = rules.map((rule) => ({ rule, events: new RuleEvents(rule.id, rule.definition, this.#owners) }));
    this.#asked = new AskedFindings(this.#rules.map(({ events }) => events));
    this.#options = options;
    this.#enquiries = options.hasOrders === true ? new Enquiries(options.stands) : null;
  }

  /** Takes records in. A conversation without a time says nothing of what came before or after it. */
  add(records: readonly CountedRecord[]): void {
    this.#enquiries?.add(records);
    if (this.#rules.length === 0) return;
    const { stands } = this.#options;
    for (const record of records) {
      if (record.type !== 'conversation') continue;
      const number = this.#facts.add(record);
      if (number === null) continue;
      const findings = stands === undefined ? record.findings : record.findings.filter((finding) => stands(finding));
      const shop = this.#facts.shopOf(number);
      const bits = this.#asked.bits(findings);
      for (let place = 0; place < this.#rules.length; place++) {
        const { events } = this.#rules[place] as RuleWithEvents;
        events.add(record, number, shop, (bits & AskedFindings.bitOf(place)) === 0 ? NO_FINDINGS : findings);
      }
    }
  }

  /** Conversations taken in. */
  get size(): number {
    return this.#facts.size;
  }

  /** What has been taken in, which is then forgotten here: another thread goes on with it. */
  handOver(): AcrossSnapshot {
    const taken = this.snapshot();
    this.#facts = new ConversationFacts();
    this.#owners = new Owners();
    if (this.#enquiries !== null) this.#enquiries = new Enquiries(this.#options.stands);
    this.#rules = this.#rules.map(({ rule }) => ({ rule, events: new RuleEvents(rule.id, rule.definition, this.#owners) }));
    return taken;
  }

  snapshot(): AcrossSnapshot {
    return {
      facts: this.#facts.snapshot(),
      owners: this.#owners.snapshot(),
      events: this.#rules.map(({ events }) => events.snapshot()),
      enquiries: this.#enquiries?.snapshot() ?? null,
    };
  }

  /** Takes in what another thread, with the same rules, has taken in. */
  merge({ facts, owners, events, enquiries }: AcrossSnapshot): void {
    if (enquiries !== null) this.#enquiries?.merge(enquiries);
    const first = this.#facts.size;
    const here = this.#owners.merge(owners, this.#facts.merge(facts));
    for (const [index, { events: own }] of this.#rules.entries()) {
      const others = events[index];
      if (others !== undefined) own.merge(others, first, here);
    }
  }

  /** Who asked, and what came of it; nothing where there are no orders. */
  enquiries(): Iterable<Enquiry> {
    return this.#enquiries?.found() ?? [];
  }

  /** What the rules find in all of it: by rule, then in order of time. */
  findings(): readonly AcrossFinding[] {
    return this.#rules.flatMap(({ rule, events }) => {
      const maker = new FindingMaker(rule, events, this.#facts, this.#options.rules);
      const found =
        rule.definition.share === null
          ? this.#patterns(events).flatMap((pattern) => maker.ofPattern(pattern))
          : findShares(events, this.#facts).map((share) => maker.ofShare(share));
      return found.sort(inOrder);
    });
  }

  /** Of the patterns that stand at the same conversation and have the same owner, one: it is one matter, whatever they share. */
  #patterns(events: RuleEvents): readonly Pattern[] {
    const kept = new Map<string, Pattern>();
    for (const group of eventGroups(events, this.#facts, events.definition.count)) {
      for (const pattern of findPatterns(group, events, this.#facts)) {
        const at = `${events.conversationOf(pattern.anchor)} ${events.ownerOf(pattern.anchor)}`;
        const other = kept.get(at);
        if (other === undefined || this.#isBetter(pattern, other, events)) kept.set(at, pattern);
      }
    }
    return [...kept.values()];
  }

  /** By what they have in common, as a text: the numbers depend on the order of the records. */
  #isBetter(one: Pattern, other: Pattern, events: RuleEvents): boolean {
    const common = ({ anchor }: Pattern) => events.commons.text(events.commonOf(anchor));
    return compareTexts(common(one), common(other)) < 0;
  }
}

function inOrder(a: AcrossFinding, b: AcrossFinding): number {
  return (
    compareTexts(a.finding.at ?? '', b.finding.at ?? '') ||
    compareTexts(a.shop, b.shop) ||
    compareTexts(a.conversation, b.conversation) ||
    compareTexts(a.finding.agent ?? '', b.finding.agent ?? '') ||
    compareTexts(a.finding.id, b.finding.id)
  );
}
