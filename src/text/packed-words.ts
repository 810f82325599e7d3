/** The words of patterns in tables, ready to run: made once, when the program is built, for the packs that it comes with. */
import { ANCHOR, type AutomatonTables, NEEDED, WHOLE } from './automaton.js';
import { Chain } from './chain.js';
import { CLASS, LATIN } from './characters.js';
import { likelihoodOf } from './commonness.js';
import { RegularExpression } from './regular-expression.js';
import { spellPattern } from './spell-pattern.js';
import { Trie } from './trie.js';

/** The automata: of words as written; of those with a Latin letter, most of them pinyin, which most messages have none of; of sounds. */
export const SORTS = ['written', 'latin', 'sounding'] as const;
export type Sort = (typeof SORTS)[number];

export interface PackedWords {
  /** By number: what the pattern is, see keyOf. */
  readonly keys: readonly string[];
  /** By number: about how often it stands in a message by chance. */
  readonly likelihoods: readonly number[];
  /** The numbers of regular expressions that must be tried on every message. */
  readonly always: readonly number[];
  readonly automata: Readonly<Record<Sort, AutomatonTables | null>>;
}

/** Collects patterns; their words go into tables. */
export class WordPacker {
  readonly #keys: string[] = [];
  readonly #likelihoods: number[] = [];
  readonly #always: number[] = [];
  readonly #tries: Readonly<Record<Sort, Trie>> = { written: new Trie(), latin: new Trie(), sounding: new Trie() };

  /** Adds a pattern and gives its likelihood; throws PatternError. */
  add(key: string): number {
    const { expression, parts, reading, likelihood } = spellPattern(key);
    const pattern = this.#keys.length;
    const chance = expression === null ? likelihood : this.#addExpression(pattern, expression);
    this.#keys.push(key);
    this.#likelihoods.push(chance);
    if (expression !== null) return chance;
    const chain = parts.length > 1 ? new Chain(parts, reading) : null;
    for (const [word, guards] of parts[chain?.anchor ?? 0]?.words ?? []) {
      const trie = this.#tries[reading !== null ? 'sounding' : sortOf(word)];
      trie.add(word, [word.length, guards, pattern, chain === null ? WHOLE : ANCHOR, chain?.before ?? -1, chain?.after ?? -1]);
    }
    return chance;
  }

  #addExpression(pattern: number, source: string): number {
    const { needs } = new RegularExpression(pattern, source);
    if (needs === null) {
      this.#always.push(pattern);
      return 1;
    }
    for (const word of needs) this.#tries[sortOf(word)].add(word, [word.length, 0, pattern, NEEDED, -1, -1]);
    return likelihoodOf(needs);
  }

  pack(): PackedWords {
    const tablesOf = (trie: Trie) => (trie.isEmpty ? null : trie.tables());
    const { written, latin, sounding } = this.#tries;
    return {
      keys: this.#keys,
      likelihoods: this.#likelihoods,
      always: this.#always,
      automata: { written: tablesOf(written), latin: tablesOf(latin), sounding: tablesOf(sounding) },
    };
  }
}

function sortOf(word: string): Sort {
  for (let index = 0; index < word.length; index++) if (CLASS[word.charCodeAt(index)] === LATIN) return 'latin';
  return 'written';
}
