import type { CountedFinding } from '../model/counted.js';
import type { RuleEvents } from './rule-events.js';

type Kind = Pick<CountedFinding, 'rule' | 'category' | 'severity'>;

/** Rules of a run, at most; the results of strangers may name any number. */
const MOST_RULES = 4096;
/** Bits of a number; of more rules than that, some share one. */
const BITS = 31;

/** Which rules across conversations ask for a finding: looked up once for a finding, and not once for every such rule. */
export class AskedFindings {
  readonly #events: readonly RuleEvents[];
  /** By the finding's rule. */
  readonly #known = new Map<string, Kind & { readonly bits: number }>();

  constructor(events: readonly RuleEvents[]) {
    this.#events = events;
  }

  /** The bits of the rules that ask for one of these findings. */
  bits(findings: readonly CountedFinding[]): number {
    let bits = 0;
    for (const finding of findings) {
      const known = this.#known.get(finding.rule);
      const isSame = known !== undefined && known.category === finding.category && known.severity === finding.severity;
      bits |= isSame ? known.bits : this.#lookAt(finding);
    }
    return bits;
  }

  /** The bit of the rule at a place among all. */
  static bitOf(place: number): number {
    return 1 << (place % BITS);
  }

  #lookAt(finding: CountedFinding): number {
    let bits = 0;
    for (const [place, events] of this.#events.entries()) if (events.wants(finding)) bits |= AskedFindings.bitOf(place);
    if (this.#known.size >= MOST_RULES) this.#known.clear();
    const { rule, category, severity } = finding;
    this.#known.set(rule, { rule, category, severity, bits });
    return bits;
  }
}
