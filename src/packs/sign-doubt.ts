/**
 * What is doubtful about the signs of a word: `? + *` in a choice and `+ {` behind one are the signs themselves, and `\d` is a d,
 * where the writer surely thought of a regular expression. Null where nothing is; `\?` says that the sign is meant.
 */
export function signDoubt(word: string): string | null {
  if (!/[[(\\]/u.test(word) || /^\/.+\/$/su.test(word)) return null;
  const digit = /\\[dwsb]/u.exec(word)?.[0];
  if (digit !== undefined)
    return `"${word}" has a ${digit}, which is the letter itself. Write [0-9] for a digit, or the whole as a regular expression: /…/`;
  let depth = 0;
  let closed = false;
  for (let index = 0; index < word.length; index++) {
    const character = word[index] as string;
    const place = depth > 0 ? 'inside' : closed && '+{'.includes(character) ? 'behind' : null;
    if (place !== null && '?+*{'.includes(character))
      return `"${word}" has a ${character} ${place} a choice, where it is the sign itself. Write \\${character} for the sign, or the whole as a regular expression: /…/`;
    closed = character === ')' || character === '[';
    if (character === '\\') index++;
    else if (character === '[') index = Math.max(index, word.indexOf(']', index));
    else if (character === '(') depth++;
    else if (character === ')') depth--;
  }
  return null;
}
