/** Something said in a conversation: by whom, with which words, how near its edges, where it stands to other things said. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Role } from '../model/message.js';
import { chosenMessages, type Within, within } from './chosen-messages.js';
import { type CompiledCondition, compileCondition } from './condition.js';
import { type Condition, conditionShape } from './condition-options.js';
import { type CompiledCue, type Cue, compileCue, cuePlaces, cueReach, cueSchema } from './cue.js';
import type { CompileContext, ConversationHits, Path } from './kind.js';
import { metPlaces, type Place } from './met-places.js';
import { rolesOf, type Who } from './roles.js';
import { WordBook } from './word-book.js';

export interface Said extends Condition {
  readonly who: Who;
  readonly within?: Within | undefined;
  readonly before?: Cue | undefined;
  readonly after?: Cue | undefined;
  readonly near?: Cue | undefined;
}

const cue = cueSchema('any');

/** The keys of what is said, beside `who`, which has its own default in each kind. */
export const saidShape = {
  ...conditionShape,
  within: within.optional().describe('only the first or last messages, or so much time of the conversation'),
  before: cue.optional().describe('only before this is said in the conversation'),
  after: cue.optional().describe('only after this was said in the conversation'),
  near: cue.optional().describe('only near to where this is said in the conversation'),
};

const WHERES = ['before', 'after', 'near'] as const;

export interface CompiledSaid {
  readonly triggers: readonly number[] | null;
  /** Whose messages are judged, and whose are looked at besides. */
  readonly roles: ReadonlySet<Role>;
  readonly reads: ReadonlySet<Role>;
  readonly within: Within | undefined;
  readonly condition: CompiledCondition;
  readonly cues: readonly CompiledCue[];
  /** Whether each message can be judged by its own words alone. */
  readonly isOwn: boolean;
  /** Every place where it is said. */
  places(conversation: MeasuredConversation, hits: ConversationHits): readonly Place[];
}

/** @param path where it stands in its rule; @param excusesQuotes whether quoted words are excused */
export function compileSaid(said: Said, context: CompileContext, path: Path, excusesQuotes: boolean): CompiledSaid {
  const roles = rolesOf(said.who);
  const book = new WordBook(context, excusesQuotes);
  const condition = compileCondition(said, book, path);
  const cues = WHERES.flatMap((where) => {
    const cue = said[where];
    return cue === undefined ? [] : [compileCue(where, cue, context, [...path, where])];
  });
  const { within } = said;
  const { triggers, scope, looksAround } = condition;
  return {
    triggers,
    roles,
    reads: new Set([...book.reads, ...cues.flatMap((cue) => [...cue.roles, ...cue.reads])]),
    within,
    condition,
    cues,
    isOwn: triggers !== null && within === undefined && scope === 'message' && !looksAround && cues.length === 0,
    places(conversation, hits) {
      let places = metPlaces(condition, conversation, hits, chosenMessages(conversation, roles, within));
      for (const cue of cues) {
        if (places.length === 0) return places;
        places = besideCue(places, cue, conversation, hits, roles);
      }
      return places;
    },
  };
}

/** The places that stand to a cue as it asks; of `each`, none unless every cue has one. */
function besideCue(
  places: readonly Place[],
  cue: CompiledCue,
  conversation: MeasuredConversation,
  hits: ConversationHits,
  roles: ReadonlySet<Role>,
): readonly Place[] {
  const given = cuePlaces(cue, conversation, hits);
  const isBeside = cueReach(cue, conversation, roles, false);
  if (cue.hit === 'each' && !given.every((each) => places.some((place) => isBeside(place, each)))) return [];
  return places.filter((place) => given.some((each) => isBeside(place, each)));
}
