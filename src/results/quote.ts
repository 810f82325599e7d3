/** The words of a finding as they may leave the tool. */
import type { Span } from '../model/finding.js';
import type { Message } from '../model/message.js';
import { mask } from '../text/mask.js';

export interface Privacy {
  /** False = `--no-mask`. */
  readonly masks: boolean;
  /** Makes pseudonyms: see identity.ts. */
  readonly key: string;
}

/** A long message is quoted around what was found: so many characters before and after. */
const AROUND = 60;

/** `match`: the words that were found; `text`: the message around them. Both '' for a finding about the whole conversation. */
export function quote(
  message: Message | undefined,
  span: Span | null,
  customer: string,
  { masks }: Privacy,
): { match: string; text: string } {
  if (message === undefined) return { match: '', text: '' };
  const { text } = message;
  const { start, end } = span ?? { start: 0, end: Math.min(text.length, AROUND) };
  const from = start > AROUND ? start - AROUND : 0;
  const to = Math.min(text.length, end + AROUND);
  const around = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  const match = span === null ? '' : text.slice(start, end);
  if (!masks) return { match, text: around };
  const names = customer === '' ? [] : [customer];
  return { match: mask(match, names), text: mask(around, names) };
}
