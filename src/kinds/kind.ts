import type * as z from 'zod';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding, Span } from '../model/finding.js';
import type { Role } from '../model/message.js';
import type { Rule } from '../model/rule.js';
import type { Hit } from '../text/lexicon.js';
import type { LexiconBuilder, Spelling } from '../text/lexicon-builder.js';
import type { Within } from './chosen-messages.js';
import type { CompiledCondition } from './condition.js';
import type { CompiledCue } from './cue.js';
import type { Outline } from './outline.js';
import type { Seen } from './seen.js';
import type { When } from './when-options.js';
import type { Words } from './words.js';

/** 检查方式: a way to check a conversation, which many rules use, each with its own options. */
export interface Kind<Options = unknown> {
  /** As in a rule's `kind:`. */
  readonly name: string;
  /** One sentence for help, errors and documentation. */
  readonly summary: string;
  /** The keys that a rule of this kind has beside those of every rule: a strict object, each key with `.describe()`. */
  readonly options: OptionsSchema<Options>;
  /**
   * Whose doing a finding is: it decides whether a rule takes points when it does not say. Left out: the options'
   * `who`, and `agent` where there is none.
   */
  role?(options: Options): Role | 'any';
  /** True where a finding is that something was *not* said: a common word is no mistake in such a rule. */
  readonly findsAbsence?: boolean;
  /** Makes the check: adds the rule's words to the lexicon, and tells what is wrong with it through the context. */
  compile(rule: Rule, options: Options, context: CompileContext): Check;
}

/** A schema of an object (zod's strictObject) that gives `Options`. */
export type OptionsSchema<Options> = z.ZodType<Options> & { readonly shape: Readonly<z.ZodRawShape> };

/** Where something stands inside a rule: `['examples', 'flags', 0]`. */
export type Path = readonly (string | number)[];

/** What a kind gets to make a check with. */
export interface CompileContext {
  readonly lexicon: LexiconBuilder;
  /** The lexicon's numbers of words as a rule has them, its lists opened; a bad word is told where it stands. */
  patterns(words: Words, path: Path, spelling?: Spelling): readonly number[];
  /** The lexicon's number of sample sentences; none where one of them is told to be too short. */
  samples(sentences: Words, similarity: number, path: Path): readonly number[];
  /** The words of a named list, the lists it includes opened. Whether the list exists has been checked before. */
  list(name: string): readonly string[];
  /** Longer words, of any pack of the run, in which a shorter bad one means no harm. */
  readonly innocent: readonly string[];
  /** The ids of the other rules. */
  readonly rules: ReadonlySet<string>;
  /** The categories that rules find, and whether one of those rules is switched on. */
  readonly categories: ReadonlyMap<string, boolean>;
  /** Tells what makes the rule useless or wrong; the path is that of the key within the rule. */
  problem(path: Path, message: string): void;
  /** Tells what is only doubtful. */
  warning(path: Path, message: string): void;
}

/** A rule made runnable. */
export interface Check {
  /** Looks at one whole conversation; gives NO_FINDINGS when all is well. */
  readonly find: Find;
  /** The patterns of which at least one must stand in a conversation for the check to be worth calling; null = always. */
  readonly triggers: readonly number[] | null;
  /** All patterns that it looks at, triggers or not; known once the rule is compiled. */
  readonly patterns?: readonly number[];
  /** Whose messages are looked at: a trigger in another's message does not count. */
  readonly roles: ReadonlySet<Role>;
  /** Whose messages it reads besides: those that may answer, or that must not be there. */
  readonly reads?: ReadonlySet<Role>;
  /** True = runs after all other checks of the conversation, and sees what they found. */
  readonly isLast?: boolean;
  /**
   * Left out unless the check judges each message by its own words alone: the same sentence, said a thousand times a night,
   * is then judged once. `find` gives the same findings.
   */
  readonly inMessage?: { readonly rule: Rule; findIn(seen: Seen): Span | null };
  /** The conditions that it is made of, for those who explain why it finds something or nothing. */
  readonly looks?: readonly Look[];
  /** The id of its rule, and what the conversation must be for its findings to stand. */
  readonly when?: { readonly rule: string; readonly asked: When };
  /** What the conversation is about where the check finds something; then its findings are no faults, and not kept. */
  readonly tells?: Topic;
}

/** A condition of a check, and where it looks. */
export interface Look {
  /** Whose messages, and which of them. */
  readonly roles: ReadonlySet<Role>;
  readonly within?: Within | undefined;
  readonly condition: CompiledCondition;
  readonly cues: readonly CompiledCue[];
}

/** 咨询问题: what the customer's matter is about. */
export interface Topic {
  readonly topic: string;
  /** The matter within the topic, such as 物流太慢, or ''. */
  readonly leaf: string;
  /** The stage of the sale that the words belong to, or ''. */
  readonly stage: string;
}

export type Find = (conversation: MeasuredConversation, hits: ExaminedTexts, run: CheckRun) => readonly Finding[];

export interface ConversationHits {
  /** The lexicon's hits in message number `message`. */
  of(message: number): readonly Hit[];
}

/** All that is known of the messages of a conversation by their own words. */
export interface ExaminedTexts extends ConversationHits {
  outlineOf(message: number): Outline;
}

/** What a check may know beyond its conversation. */
export interface CheckRun {
  /** What the checks before found in this conversation; empty unless the check `isLast`. */
  readonly found: readonly Finding[];
  /** The latest time in any input so far, in milliseconds; it only grows. */
  readonly asOf: number;
  /**
   * Leaves a question open until all inputs are read: `decide` is then called once with the latest time of them all. The
   * findings do not depend on the order of the files in this way.
   */
  later(decide: (asOf: number) => readonly Finding[]): void;
}

/** One empty list for all conversations without a finding. */
export const NO_FINDINGS: readonly Finding[] = Object.freeze([]);
