import type { SliceCounts } from './slice-counts.js';
import { addSlice, emptySlice, takeFindings, takeSlice } from './slice-counts.js';
import type { TallyCounts } from './tally-counts.js';

/** Parts of which a conversation has one or none. */
export type Parting = 'stages' | 'days' | 'products' | 'tiers';

/** The conversations that are in none of the parts: of no stage, no product. Every conversation is of one shop, so that these are all. */
export function untoldSlice(counts: TallyCounts, parting: Parting): SliceCounts {
  const rest = emptySlice();
  for (const shop of counts.shops.values()) addSlice(rest, shop);
  for (const part of counts[parting].values()) takeSlice(rest, part);
  if (parting === 'products' || parting === 'tiers') takeFindings(rest.findings, counts.totals.acrossFindings);
  return rest;
}
