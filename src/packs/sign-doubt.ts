/**
 * What is doubtful about the signs of a word: inside a choice, `? + *` are the signs themselves, where the writer surely
 * thought of a regular expression. Null where nothing is; `\?` says that the sign is meant.
 */
export function signDoubt(word: string): string | null {
  if (!/\(.*[?+*]/su.test(word) || /^\/.+\/$/su.test(word)) return null;
  let depth = 0;
  for (let index = 0; index < word.length; index++) {
    const character = word[index] as string;
    if (character === '\\') index++;
    else if (character === '[') index = Math.max(index, word.indexOf(']', index));
    else if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (depth > 0 && '?+*'.includes(character))
      return `"${word}" has a ${character} inside a choice, where it is the sign itself. Write \\${character} for the sign, or the whole as a regular expression: /…/`;
  }
  return null;
}
