import type { Message } from '../model/message.js';
import { RecentTexts } from '../text/recent-texts.js';
import { bareText } from './bare-text.js';
import { areAlike, type Shape, shapeOf } from './likeness.js';
import type { Outlines } from './outlines.js';

/** Different texts of one conversation that are compared with each other; beyond them only equal texts are found. */
const MOST_COMPARED = 100;

/** What of a text is compared. */
interface Likened {
  readonly bare: string;
  shape: Shape | null;
}

/** Of texts that are said again and again: they are what this is about. */
const recent = new RecentTexts<Likened>();

function likenedOf(text: string): Likened {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const likened = { bare: bareText(text), shape: null };
  recent.set(text, likened);
  return likened;
}

/** The messages of one sender that are like the first of them. */
export interface Group {
  readonly sender: string;
  readonly likened: Likened;
  /** The number of the first message's outline. */
  readonly outline: number;
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
  const byText = new Map<string, Group[]>();
  for (const outline of outlines.paired(similarity)) {
    const index = indexes[outline] as number;
    const { sender, text } = messages[index] as Message;
    const likened = likenedOf(text);
    const said = byText.get(likened.bare) ?? [];
    let own = said.find((group) => group.sender === sender);
    if (own === undefined) {
      own = findLike({ sender, likened, outline, messages: [] }, groups, similarity, outlines);
      if (said.push(own) === 1) byText.set(likened.bare, said);
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
    const [one, two] = [own.likened, other.likened];
    one.shape ??= shapeOf(one.bare);
    two.shape ??= shapeOf(two.bare);
    if (areAlike(one.shape, two.shape, similarity)) return other;
  }
  groups.push(own);
  return own;
}
