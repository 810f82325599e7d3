import type { Message } from '../model/message.js';
import { bareText } from './bare-text.js';
import { areAlike, type Shape, shapeOf } from './likeness.js';
import type { Outlines } from './outlines.js';

/** Different texts of one conversation that are compared with each other; beyond them only equal texts are found. */
const MOST_COMPARED = 100;

/** The messages of one sender that are like the first of them. */
export interface Group {
  readonly sender: string;
  readonly bare: string;
  /** The number of the first message's outline. */
  readonly outline: number;
  shape: Shape | null;
  /** Their indexes in the conversation. */
  readonly messages: number[];
}

/**
 * Puts like messages together: equal texts at once, others by comparing them with the first of each group. Messages that are like
 * no other are left out.
 * @param outlines those of the messages at `indexes`, in that order
 */
export function likeMessages(
  messages: readonly Message[],
  indexes: readonly number[],
  similarity: number,
  outlines: Outlines,
): readonly Group[] {
  const groups: Group[] = [];
  const byText = new Map<string, Group>();
  for (const outline of outlines.paired(similarity)) {
    const index = indexes[outline] as number;
    const { sender, text } = messages[index] as Message;
    const bare = bareText(text);
    const key = `${sender}\n${bare}`;
    let own = byText.get(key);
    if (own === undefined) {
      own = findLike({ sender, bare, outline, shape: null, messages: [] }, groups, similarity, outlines);
      byText.set(key, own);
    }
    own.messages.push(index);
  }
  return groups;
}

/** The first group that a message is like, or its own, which then is one of them. */
function findLike(own: Group, groups: Group[], similarity: number, outlines: Outlines): Group {
  const compared = similarity < 1 ? Math.min(groups.length, MOST_COMPARED) : 0;
  for (let index = 0; index < compared; index++) {
    const other = groups[index] as Group;
    if (other.sender !== own.sender || !outlines.mayBeAlike(own.outline, other.outline, similarity)) continue;
    own.shape ??= shapeOf(own.bare);
    other.shape ??= shapeOf(other.bare);
    if (areAlike(own.shape, other.shape, similarity)) return other;
  }
  groups.push(own);
  return own;
}
