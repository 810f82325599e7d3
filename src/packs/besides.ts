/** A text in which a rule finds something, with the words of an exception written beside the hit. */

export interface HitIn {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words of an exception that look the same way: `before`, `after`, `near`, `clause`, `message`. */
export interface Beside {
  readonly where: string;
  readonly texts: readonly string[];
}

/** What stands between a word and the hit: nearer and farther than exceptions look, of a character that no rule is about. */
const APART = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50, 100].map((length) => '甲'.repeat(length));

/** All ways to write the words there; where an exception asks for several things, one text with a word of each. */
export function* besides({ text, start, end }: HitIn, words: readonly Beside[]): Generator<string> {
  const wheres = new Set(words.map(({ where }) => where));
  const [head, hit, tail] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const ask = (question: string) => [question, `${question}吗`, `${question}?`];
  if (wheres.size === 0) {
    yield* ask(text);
    return;
  }
  if (wheres.size > 1) {
    const first = (where: string) => words.find((each) => each.where === where)?.texts[0] ?? '';
    const before = `${first('before')}${first('near')}${first('clause')}`;
    yield* ask(`${head}${before} ${hit} ${first('after')}${tail}`);
    yield* ask(`${head}${before}${hit}${first('after')}${tail}${wheres.has('message') ? `，${first('message')}` : ''}`);
    return;
  }
  for (const { texts } of words)
    for (const word of texts) {
      yield `${head}${word}${hit}${tail}`;
      yield `${head}${hit}${word}${tail}`;
      yield `${head}${word} ${hit}${tail}`; // words of Latin letters stand apart
      yield `${head}${hit} ${word}${tail}`;
      yield `${word} ${text}`;
      yield `${text} ${word}`;
      yield `${word}${text}`;
      yield `${text}${word}`;
      yield `${text}，${word}`;
      yield `${word}，${text}`;
      for (const apart of APART) {
        yield `${head}${word}${apart}${hit}${tail}`;
        yield `${head}${hit}${apart}${word}${tail}`;
      }
      // 不能加 is not within 加微信, but overlaps it.
      for (let shared = 1; shared < Math.min(word.length, hit.length); shared++) {
        if (word.endsWith(hit.slice(0, shared))) yield `${head}${word}${hit.slice(shared)}${tail}`;
        if (word.startsWith(hit.slice(-shared))) yield `${head}${hit}${word.slice(shared)}${tail}`;
      }
      yield* ask(`${word}${text}`);
    }
}
