/** Chooses findings for people to read: the same ones every time, of every agent in turn, the gravest first. */
import { hash } from 'node:crypto';
import type { OrderRecord } from '../model/order-record.js';
import type { ConversationRecord, FindingRecord, RefundRecord } from '../model/results.js';

/** One line of a worksheet; without a finding it is a conversation in which nothing was found. */
export interface Sampled {
  readonly finding: FindingRecord | null;
  readonly agent: string;
  readonly conversation: string;
  readonly shop: string;
  readonly at: string | null;
}

interface Keyed {
  readonly key: string;
  readonly sampled: Sampled;
}

/** Findings by risk, and last what nothing was found in. */
const TIERS = ['critical', 'major', 'other', 'clean'] as const;
type Tier = (typeof TIERS)[number];

/** One in ten is a conversation in which nothing was found: what the rules miss is seen nowhere else. */
const CLEAN_SHARE = 0.1;

export class ReviewSample {
  readonly #size: number;
  readonly #byTier: Readonly<Record<Tier, Map<string, Keyed[]>>> = { critical: new Map(), major: new Map(), other: new Map(), clean: new Map() };

  constructor(size: number) {
    this.#size = size;
  }

  add(records: readonly (ConversationRecord | RefundRecord | OrderRecord)[]): void {
    for (const record of records) {
      const conversation = record.type === 'conversation' ? record.id : '';
      const shop = record.shop ?? '';
      for (const finding of record.findings) {
        const { severity, id, at } = finding;
        const tier = severity === 'critical' || severity === 'major' ? severity : 'other';
        const agent = finding.agent ?? (record.type === 'conversation' ? (record.agents[0] ?? '') : (record.agent ?? ''));
        this.#keep(tier, id, { finding, agent, conversation, shop, at });
      }
      if (record.type === 'conversation' && record.findings.length === 0)
        this.#keep('clean', `${record.platform}\0${shop}\0${conversation}`, { finding: null, agent: record.agents[0] ?? '', conversation, shop, at: record.started });
    }
  }

  /** At most `size` of them, the gravest first. */
  get sampled(): Sampled[] {
    const clean = this.#inTurn('clean').slice(0, Math.round(this.#size * CLEAN_SHARE));
    const risky = TIERS.filter((tier) => tier !== 'clean').flatMap((tier) => this.#inTurn(tier));
    return [...risky.slice(0, this.#size - clean.length), ...clean];
  }

  #keep(tier: Tier, identity: string, sampled: Sampled): void {
    const kept = this.#byTier[tier].get(sampled.agent) ?? [];
    kept.push({ key: hash('sha256', identity, 'hex'), sampled });
    this.#byTier[tier].set(sampled.agent, kept.length > 2 * this.#size ? inOrder(kept).slice(0, this.#size) : kept);
  }

  /** One of every agent, then a second of every agent, and so on. */
  #inTurn(tier: Tier): Sampled[] {
    const agents = [...this.#byTier[tier]].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kept]) => inOrder(kept));
    const turns: Sampled[] = [];
    for (let turn = 0; turn < this.#size; turn++)
      for (const kept of agents) {
        const keyed = kept[turn];
        if (keyed !== undefined) turns.push(keyed.sampled);
      }
    return turns;
  }
}

const inOrder = (kept: readonly Keyed[]): Keyed[] => [...kept].sort((a, b) => (a.key < b.key ? -1 : 1));
