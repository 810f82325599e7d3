import type { Message } from '../model/message.js';
import { bareText } from './bare-text.js';
import { areAlike, canBeAlike, type Shape, shapeOf } from './likeness.js';

/** Different texts of one conversation that are compared with each other; beyond them only equal texts are found. */
const MOST_COMPARED = 100;

/** The messages of one sender that are like the first of them. */
export interface Group {
  readonly sender: string;
  readonly bare: string;
  shape: Shape | null;
  /** Their indexes in the conversation. */
  readonly messages: number[];
}

/** Puts like messages together: equal texts at once, others by comparing them with the first of each group. */
export function likeMessages(
  messages: readonly Message[],
  indexes: readonly number[],
  similarity: number,
): readonly Group[] {
  const groups: Group[] = [];
  const byText = new Map<string, Group>();
  for (const index of indexes) {
    const { sender, text } = messages[index] as Message;
    const bare = bareText(text);
    const key = `${sender}\n${bare}`;
    let own = byText.get(key);
    if (own === undefined) {
      own = findLike(bare, sender, groups, similarity);
      byText.set(key, own);
    }
    own.messages.push(index);
  }
  return groups;
}

/** The first group that a text is like, or a new one of its own. */
function findLike(bare: string, sender: string, groups: Group[], similarity: number): Group {
  let shape: Shape | null = null;
  const compared = similarity < 1 ? Math.min(groups.length, MOST_COMPARED) : 0;
  for (let index = 0; index < compared; index++) {
    const other = groups[index] as Group;
    if (other.sender !== sender || !canBeAlike(bare.length, other.bare.length, similarity)) continue;
    shape ??= shapeOf(bare);
    other.shape ??= shapeOf(other.bare);
    if (areAlike(shape, other.shape, similarity)) return other;
  }
  const own: Group = { sender, bare, shape, messages: [] };
  groups.push(own);
  return own;
}
