/** Gives the conditions of one rule the numbers of their words, spelled as the condition asks. */
import type { Role } from '../model/message.js';
import type { Spelling } from '../text/lexicon-builder.js';
import type { CompileContext, Path } from './kind.js';
import { PatternSet } from './pattern-set.js';
import { rolesOf, type Who } from './roles.js';
import type { Words } from './words.js';

/** How an agent tells what another said: the words after it are not the agent's own. */
const REPORTING: Words = [
  '[您你](刚才|刚刚|之前|上面|前面)(说|讲|提到|反馈|反映|骂|投诉|要求|提)',
  '[您你](说|讲|提到|反馈|反映|骂|投诉|要求|提)(的|我们|过|到)',
  '[您你](是|想|刚才|刚刚|刚|)问(的|到|能|可|是|要|有)',
  '(客户|顾客|买家)(说|骂|反馈|反映)(的|)',
];

/** Whose messages a rule's conditions look at beside the one that they judge. */
interface Around {
  looks: boolean;
  readonly reads: Set<Role>;
}

export class WordBook {
  readonly #context: CompileContext;
  readonly #spelling: Spelling;
  readonly #around: Around;
  /** Whether words quoted from another are excused: so for agents. */
  readonly excusesQuotes: boolean;

  constructor(context: CompileContext, excusesQuotes: boolean, spelling: Spelling = {}, around: Around = { looks: false, reads: new Set() }) {
    this.#context = context;
    this.#spelling = spelling;
    this.#around = around;
    this.excusesQuotes = excusesQuotes;
  }

  /** The same book, for a condition that asks for other spellings. */
  spelled({ pinyin, homophones }: AskedSpelling): WordBook {
    if (pinyin === undefined && homophones === undefined) return this;
    const { pinyin: byPinyin = false, homophones: byHomophones = false } = this.#spelling;
    const spelling = { pinyin: pinyin ?? byPinyin, homophones: homophones ?? byHomophones };
    return new WordBook(this.#context, this.excusesQuotes, spelling, this.#around);
  }

  /** Whether a condition asks for what stands in other messages, and whose messages those are, beside its own speaker's. */
  get looksAround(): boolean {
    return this.#around.looks;
  }

  get reads(): ReadonlySet<Role> {
    return this.#around.reads;
  }

  /** The pattern numbers of words that excuse from another message, of `who` or of the speaker of the hit. */
  around(words: Words, path: Path, who: Who | undefined): PatternSet {
    this.#around.looks = true;
    if (who !== undefined) for (const role of rolesOf(who)) this.#around.reads.add(role);
    return this.excuses(words, path);
  }

  problem(path: Path, message: string): void {
    this.#context.problem(path, message);
  }

  /** The pattern numbers of words, as this condition spells them. */
  numbers(words: Words, path: Path): readonly number[] {
    return this.#context.patterns(words, path, this.#spelling);
  }

  /** The number of the pattern that stands where a text is like one of these sentences; none where one of them cannot be compared. */
  samples(sentences: Words, similarity: number, path: Path): readonly number[] {
    return this.#context.samples(sentences, similarity, path);
  }

  /** The pattern numbers of words that excuse: exactly as they are written, so that no look-alike excuses. */
  excuses(words: Words, path: Path): PatternSet {
    return new PatternSet(this.#context.patterns(words, path));
  }

  /** The pattern numbers of a rule's innocent words and of those that are innocent in every rule. */
  innocent(words: Words, path: Path): PatternSet {
    return new PatternSet([...this.#context.patterns(words, path), ...this.#context.patterns(this.#context.innocent, [])]);
  }

  /** About how often one of these patterns stands in a message by chance. */
  likelihood(patterns: readonly number[]): number {
    return patterns.reduce((sum, pattern) => sum + this.#context.lexicon.likelihood(pattern), 0);
  }

  get reporting(): PatternSet {
    return this.excuses(REPORTING, []);
  }
}

interface AskedSpelling {
  readonly pinyin?: boolean | undefined;
  readonly homophones?: boolean | undefined;
}
