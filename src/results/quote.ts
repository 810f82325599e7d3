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

/** Words that are found together may stand far apart: so much of what lies between is quoted. */
const LONGEST = 300;

/** Nothing that names a person is longer; so much more is looked at, so that a number cut in two is still known for one. */
const BEYOND = 60;

/** `match`: the words that were found; `text`: the message around them. Both '' for a finding about the whole conversation. */
export function quote(
  message: Message | undefined,
  span: Span | null,
  customer: string,
  { masks }: Privacy,
): { match: string; text: string } {
  if (message === undefined) return { match: '', text: '' };
  const { text } = message;
  const start = span?.start ?? 0;
  const end = Math.min(span?.end ?? AROUND, start + LONGEST, text.length);
  const from = start > AROUND ? start - AROUND : 0;
  const to = Math.min(text.length, end + AROUND);
  const names = customer === '' ? [] : [customer];
  const around = masks ? maskPart(text, from, to, names) : text.slice(from, to);
  return {
    match: span === null ? '' : matchIn(around),
    text: `${from > 0 ? '…' : ''}${around}${to < text.length ? '…' : ''}`,
  };

  /** The words as the masked text has them, so that no half of a number stands open; where places moved, masked alone. */
  function matchIn(quoted: string): string {
    if (quoted.length === to - from) return quoted.slice(start - from, end - from);
    return mask(text.slice(start, end), names);
  }
}

/** A part of a text as it reads when the text is masked: masked with what stands around it, which is then cut off again. */
function maskPart(text: string, from: number, to: number, names: readonly string[]): string {
  const first = Math.max(0, from - BEYOND);
  const last = Math.min(text.length, to + BEYOND);
  const masked = mask(text.slice(first, last), names);
  const before = first === from ? 0 : mask(text.slice(first, from), names).length;
  const after = last === to ? 0 : mask(text.slice(to, last), names).length;
  return masked.slice(before, masked.length - after);
}
