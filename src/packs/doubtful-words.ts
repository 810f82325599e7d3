/** Words of a rule that are surely wanted otherwise, or will be found where nothing is wrong. */
import type { Path } from '../kinds/kind.js';
import type { Words } from '../kinds/words.js';
import type { Place } from '../model/rule.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';

/** Two-character words that stand in every other message of any chat: counted in service chats, punctuation left out. */
const COMMON = new Set(
  (
    '你们 我们 他们 您好 你好 给您 给我 帮您 自己 一个 可以 一下 就行 就是 已经 这个 那个 这边 那边 这种 怎么 客服 没有 直接 问题 ' +
    '的话 好了 好的 不是 不用 不了 不要 东西 时候 什么 还有 现在 需要 收到 麻烦 放心 谢谢 亲亲 一次 知道 看到 商品 宝贝'
  ).split(' '),
);

/** The doubts about the words that make a finding: those under `any`, outside of what excuses and of what only counts with more. */
export function doubtfulWords({ rule, kind, lists, placeOf }: LoadedRule): readonly Problem[] {
  const doubts: Problem[] = [];
  const look = (word: string, place: () => Place) => {
    const doubt = doubtAbout(word, kind.findsAbsence === true);
    if (doubt !== null) doubts.push({ place: place(), message: `"${word}" ${doubt}` });
  };
  for (const { words, path } of wantedWords(rule.options, [])) {
    for (const [index, word] of words.entries()) {
      if (typeof word === 'string') look(word, () => placeOf([...path, index]));
      else for (const listed of lists.words(word.list)) look(listed.word, listed.place);
    }
  }
  return doubts;
}

function doubtAbout(word: string, findsAbsence: boolean): string | null {
  if (/^[^[(|/\\]*[，、][^[(|/]*$/u.test(word))
    return 'holds a full-width comma, so it is one word. Put a plain comma between two words';
  if (word.startsWith('-')) return 'begins with a hyphen. A list item has a space after its hyphen: "- 微信"';
  if (findsAbsence) return null;
  if (SINGLE.test(word)) return 'is a single character: it stands in many words. Write the whole word';
  if (COMMON.has(word)) return 'stands in every other message. Write more of the sentence';
  return null;
}

const SINGLE = /^[\p{L}\p{N}]$/u;

/** Whether what a rule took of a text is a single character, or a word that stands in every other message. */
export const isCommonWord = (text: string): boolean => SINGLE.test(text) || COMMON.has(text);

interface Wanted {
  readonly words: Words;
  readonly path: Path;
}

function wantedWords(options: unknown, path: Path): readonly Wanted[] {
  if (typeof options !== 'object' || options === null) return [];
  const { any, all } = options as Readonly<Record<string, unknown>>;
  // With other words beside it that must be there too, a common word may be right.
  const condition = Array.isArray(all) && all.length === 1 ? wantedWords(all[0], [...path, 'all', 0]) : [];
  if (!Array.isArray(any) || (Array.isArray(all) && all.length > 0)) return condition;
  const words = any.map((item) => (typeof item === 'string' || (item !== null && 'list' in item) ? item : ''));
  const nested = any.flatMap((item, index) => wantedWords(item, [...path, 'any', index]));
  return [{ words, path: [...path, 'any'] }, ...nested];
}
