import type { Message } from '../model/message.js';
import { areAlikeTexts, bareOf, mayBeAlike, type Outline } from './outline.js';

/** Different texts of one conversation that are compared with each other; beyond them only equal texts are found. */
const MOST_COMPARED = 100;

/** Messages by their indexes in the conversation, and the outlines of their texts in the same order. */
export interface Outlined {
  readonly indexes: number[];
  readonly outlines: Outline[];
}

/** The messages of one sender that are like the first of them. */
export interface Group {
  readonly sender: string;
  readonly outline: Outline;
  /** Their indexes in the conversation. */
  readonly messages: number[];
}

const NO_GROUPS: readonly Group[] = [];

/**
 * Puts like messages together: equal texts at once, others by comparing them with the first of each group. Messages that are like
 * no other are left out, and all of them where surely no message has so many like it that it comes `times` times.
 */
export function likeMessages(
  messages: readonly Message[],
  { indexes, outlines }: Outlined,
  times: number,
  similarity: number,
): readonly Group[] {
  if (!mayRepeat(outlines, times, similarity)) return NO_GROUPS;
  const groups: Group[] = [];
  const byText = new Map<string, Group[]>();
  for (let place = 0; place < outlines.length; place++) {
    if (outlines.length <= MOST_COMPARED && IS_LIKE[place] === 0) continue;
    const outline = outlines[place] as Outline;
    const index = indexes[place] as number;
    const { sender, text } = messages[index] as Message;
    const bare = bareOf(text, outline);
    const said = byText.get(bare) ?? [];
    let own = said.find((group) => group.sender === sender);
    if (own === undefined) {
      own = findLike({ sender, outline, messages: [] }, groups, similarity);
      if (said.push(own) === 1) byText.set(bare, said);
    }
    own.messages.push(index);
  }
  return groups;
}

/** By place: whether the text outlined there may be like another of those that were looked at last. */
const IS_LIKE = new Uint8Array(MOST_COMPARED);

/** Whether there may be a text that comes `times` times; which texts may be like another is left in IS_LIKE. */
function mayRepeat(outlines: readonly Outline[], times: number, least: number): boolean {
  const { length } = outlines;
  if (length > MOST_COMPARED) return true;
  let most = 0;
  IS_LIKE.fill(0, 0, length);
  for (let one = 0; one < length; one++) {
    let alike = 1;
    for (let two = one + 1; two < length; two++) {
      if (!mayBeAlike(outlines[one] as Outline, outlines[two] as Outline, least)) continue;
      IS_LIKE[one] = IS_LIKE[two] = 1;
      alike++;
    }
    if (alike > most) most = alike;
  }
  return most >= times;
}

/** The first group that a message is like, or its own, which then is one of them. */
function findLike(own: Group, groups: Group[], similarity: number): Group {
  const compared = similarity < 1 ? Math.min(groups.length, MOST_COMPARED) : 0;
  for (let index = 0; index < compared; index++) {
    const other = groups[index] as Group;
    if (other.sender === own.sender && areAlikeTexts(own.outline, other.outline, similarity)) return other;
  }
  groups.push(own);
  return own;
}
