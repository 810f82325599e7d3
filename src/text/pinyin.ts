/** Sounds of characters: for words written by their sound (hao评) or by other characters of the same sound (威信). */
import { SOUNDS } from './sounds.js';

let sounds: Map<number, string> | undefined;

/** The sound of a character, without tone, or undefined. */
export function soundOf(unit: number): string | undefined {
  sounds ??= new Map(
    SOUNDS.trim()
      .split(/\s+/u)
      .flatMap((entry) => {
        const [sound = '', characters = ''] = entry.split(':');
        return [...characters].map((character): [number, string] => [character.charCodeAt(0), sound]);
      }),
  );
  return sounds.get(unit);
}

/** Longer words have too many mixtures, and nobody writes them so. */
const LONGEST = 4;

/**
 * The ways to write a folded word with some characters as pinyin: 好评 → hao评, 好ping, haoping, hao ping. The word
 * itself is not among them; a word of one character or of more than 4, or with other than Chinese in it, has none.
 */
export function pinyinSpellings(word: string): string[] {
  if (word.length < 2 || word.length > LONGEST) return [];
  const sounds = Array.from(word, (character) => soundOf(character.charCodeAt(0)));
  if (sounds.includes(undefined)) return [];
  const spellings = [sounds.join(' ')];
  for (let mixture = 1; mixture < 1 << word.length; mixture++) {
    let spelled = '';
    for (let index = 0; index < word.length; index++) spelled += mixture & (1 << index) ? sounds[index] : word[index];
    spellings.push(spelled);
  }
  return spellings;
}

/** What many speakers do not tell apart: 卫星 (wei xing) is written for 微信 (wei xin). */
const blurred = (sound: string): string => sound.replace(/^([zcs])h/u, '$1').replace(/([ei]n)g$/u, '$1');

/** Characters of one sound share one unit of the private use area; every other unit is itself. */
export function soundUnits(): Uint16Array {
  const units = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
  const numbers = new Map<string, number>();
  soundOf(0);
  for (const [unit, exact] of sounds ?? []) {
    const sound = blurred(exact);
    if (!numbers.has(sound)) numbers.set(sound, 0xe000 + numbers.size);
    units[unit] = numbers.get(sound) as number;
  }
  return units;
}
