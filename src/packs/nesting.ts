/**
 * Whether a text of YAML nests lists and maps deeper than any pack does. To be asked before parsing: the parser calls itself
 * for every level, and a stack that runs full inside of it can end the whole program.
 */
export function nestingProblem(text: string): { readonly offset: number; readonly message: string } | null {
  const indented = DEEP_LINE.exec(text);
  const offset = indented === null ? deepBracket(text) : indented.index;
  return offset < 0 ? null : { offset, message: 'lists and maps are nested too deeply here' };
}

const MOST_BRACKETS = 200;
/** Indentation, and lists in lists on one line (`- - - …`). */
const DEEP_LINE = /^[ \t?:-]{400}/mu;

function deepBracket(text: string): number {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charCodeAt(offset);
    if (character === OPEN_LIST || character === OPEN_MAP) {
      if (++depth > MOST_BRACKETS) return offset;
    } else if ((character === CLOSE_LIST || character === CLOSE_MAP) && depth > 0) depth--;
  }
  return -1;
}

const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];
