/** What the run record says of an input (DESIGN §4). */
import type { InputCounts } from './record.js';

export interface InputRecord extends Omit<InputCounts, 'skips'> {
  file: string;
  /** What the file holds, where it is not chats: then `messages` counts its rows that are read. */
  subject?: JoinedSubject;
  skips: SkipRecord[];
  layout: string;
  encoding: string;
  bytes: number;
  sha256: string;
}

/** A record that could not be read. `reason` is in English, the code and its facts say the same (model/remark.ts). */
export interface SkipRecord {
  row: number;
  reason: string;
  code?: string;
  facts?: RemarkRecord['facts'];
}

export interface RemarkRecord {
  code: string;
  facts: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  file?: string;
  rows?: readonly number[];
  count?: number;
}

/** Files that are joined to chats. */
export const JOINED_SUBJECTS = ['after-sale', 'orders', 'events', 'figures', 'ratings', 'roster'] as const;
export type JoinedSubject = (typeof JOINED_SUBJECTS)[number];
