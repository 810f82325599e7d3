/** Looks for words in every message of every conversation; keeps the first hits with what was said around them. */
import type { Judging } from '../audit.js';
import type { Case } from '../cases.js';
import type { Conversation } from '../model/conversation.js';
import type { Span } from '../model/finding.js';
import type { Message, Role } from '../model/message.js';
import { UserError } from '../model/user-error.js';
import type { SaidLine, SearchHit, SearchResult } from '../reports/search-result.js';
import { quote } from '../results/quote.js';
import type { Lexicon } from '../text/lexicon.js';
import { LexiconBuilder, type Spelling } from '../text/lexicon-builder.js';
import { maskName } from '../text/mask.js';
import { PatternError } from '../text/pattern-error.js';
import { formatTime } from '../text/zoned-time.js';

export interface SearchPlan {
  /** One word as packs write it. */
  readonly words: string;
  readonly spelling: Spelling;
  readonly roles: ReadonlySet<Role>;
  /** Messages that are shown before and after a hit. */
  readonly context: number;
  /** So many hits are kept; the others are counted. */
  readonly limit: number;
  readonly masks: boolean;
  readonly timezone: string;
}

export class WordSearch implements Judging {
  readonly #plan: SearchPlan;
  readonly #lexicon: Lexicon;
  #searched = 0;
  #found = 0;
  #conversations = 0;
  #hits: SearchHit[] = [];

  /** Throws UserError for words that cannot be read. */
  constructor(plan: SearchPlan) {
    this.#plan = plan;
    this.#lexicon = lexiconOf(plan);
  }

  get result(): SearchResult {
    return { words: this.#plan.words, searched: this.#searched, found: this.#found, conversations: this.#conversations, hits: this.#hits };
  }

  begin(): void {
    this.#searched = 0;
    this.#found = 0;
    this.#conversations = 0;
    this.#hits = [];
  }

  judge(cases: readonly Case[]): void {
    for (const { conversation } of cases) {
      const before = this.#found;
      for (const [index, message] of conversation.messages.entries()) {
        if (!this.#plan.roles.has(message.role)) continue;
        this.#searched++;
        const span = this.#spanIn(message.text);
        if (span === null) continue;
        this.#found++;
        if (this.#hits.length < this.#plan.limit) this.#hits.push(this.#hit(conversation, index, message, span));
      }
      if (this.#found > before) this.#conversations++;
    }
  }

  async close(): Promise<void> {}

  progress(): void {}

  /** The first place; of several that begin there, the longest. */
  #spanIn(text: string): Span | null {
    let first: Span | null = null;
    for (const { start, end } of this.#lexicon.scan(text))
      if (first === null || start < first.start || (start === first.start && end > first.end)) first = { start, end };
    return first;
  }

  #hit(conversation: Conversation, index: number, message: Message, span: Span): SearchHit {
    const { messages, id, shop, customer } = conversation;
    const { context, masks } = this.#plan;
    const around = (from: number, to: number) => messages.slice(from, to).map((each) => this.#said(each, null, customer));
    const { match, ...said } = this.#said(message, span, customer);
    return {
      ...said,
      conversation: id,
      shop,
      customer_masked: masks ? maskName(customer) : customer,
      match,
      before: around(Math.max(0, index - context), index).map(withoutMatch),
      after: around(index + 1, index + 1 + context).map(withoutMatch),
    };
  }

  #said(message: Message, span: Span | null, customer: string): SaidLine & { readonly match: string } {
    const { masks, timezone } = this.#plan;
    const { source, row, time, role, sender } = message;
    const isNamed = masks && (role === 'customer' || sender === customer);
    return {
      file: source.file,
      row,
      at: time === null ? null : formatTime(time, timezone),
      role,
      sender: isNamed ? maskName(sender) : sender,
      ...quote(message, span, customer, { masks, key: '' }),
    };
  }
}

function withoutMatch({ match: _, ...said }: SaidLine & { readonly match: string }): SaidLine {
  return said;
}

function lexiconOf({ words, spelling }: SearchPlan): Lexicon {
  const builder = new LexiconBuilder();
  try {
    builder.add(words, spelling);
  } catch (error) {
    if (error instanceof PatternError) throw new UserError(`WORDS: ${error.message}. docs/rules.md, "Words", has the syntax.`);
    throw error;
  }
  return builder.build();
}
