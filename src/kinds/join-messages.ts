/** Several messages as one text, so that conditions can be met across them; and the way back. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Span } from '../model/finding.js';
import type { Hit } from '../text/lexicon.js';
import type { ConversationHits } from './kind.js';
import type { Place } from './met-places.js';
import type { Seen, SeenPart } from './seen.js';
import { turnsOfMessages } from './turn-of.js';

/** What stands between two messages: it ends a clause. */
const BETWEEN = '\n';

/** Puts these messages together, in their order. */
export function joinMessages(
  conversation: MeasuredConversation,
  hits: ConversationHits,
  messages: readonly number[],
): Seen {
  const turns = turnsOfMessages(conversation);
  const parts: SeenPart[] = [];
  const moved: Hit[] = [];
  let text = '';
  for (const message of messages) {
    const own = conversation.messages[message]?.text ?? '';
    if (parts.length > 0) text += BETWEEN;
    const start = text.length;
    text += own;
    const seen: Seen = { text: own, hits: hits.of(message), place: { conversation, hits, message } };
    parts.push({ start, end: text.length, message, turn: turns[message] as number, seen });
    for (const hit of seen.hits)
      moved.push({ pattern: hit.pattern, start: hit.start + start, end: hit.end + start });
  }
  return { text, hits: moved, parts };
}

/** Where a span of messages put together stands: in the message in which it ends. `since`: the one in which it begins. */
export function placeIn({ parts = [] }: Seen, span: Span): Place | null {
  const first = parts.find(({ end }) => end >= span.start);
  const last = parts.findLast(({ start }) => start < span.end || start === span.start) ?? first;
  if (first === undefined || last === undefined) return null;
  const start = Math.max(span.start, last.start) - last.start;
  const end = Math.min(span.end, last.end) - last.start;
  return { message: last.message, span: { start, end }, since: first.message };
}

/** The message that holds the whole span, and the span in it; null where it goes over several. */
export function partOf(seen: Seen, span: Span): { readonly seen: Seen; readonly span: Span } | null {
  const part = seen.parts?.find(({ start, end }) => start <= span.start && span.end <= end);
  return part === undefined
    ? null
    : { seen: part.seen, span: { start: span.start - part.start, end: span.end - part.start } };
}
