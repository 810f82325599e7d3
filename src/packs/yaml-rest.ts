/** What of a YAML text is left without the items of lists in which it has mistakes, every line where it was. */

export interface YamlRest {
  readonly text: string;
  /** The items taken out. */
  readonly lost: readonly string[];
}

/** @param wrong the lines with mistakes, from 1. Null where one of them stands in no item of a list: then nothing can be told of the rest */
export function restOfYaml(text: string, wrong: readonly number[]): YamlRest | null {
  const lines = text.split('\n');
  const lost: string[] = [];
  for (const line of wrong) {
    if (line > lines.length || lines[line - 1]?.trim() === '') continue; // taken out with one before
    const item = itemAround(lines, line - 1);
    if (item === null) return null;
    lost.push(lines.slice(item.first, item.end).join('\n'));
    for (let each = item.first; each < item.end; each++) lines[each] = '';
  }
  return lost.length === 0 ? null : { text: lines.join('\n'), lost };
}

/** The item of the outermost list that a line belongs to: from its dash to the next line that stands no deeper. */
function itemAround(lines: readonly string[], line: number): { readonly first: number; readonly end: number } | null {
  let first = -1;
  let depth = Number.POSITIVE_INFINITY;
  for (let above = line; above >= 0; above--) {
    const text = lines[above] as string;
    const indent = indentOf(text);
    if (indent === null) continue;
    const isItem = /^-(\s|$)/u.test(text.trimStart());
    if (isItem && indent < depth) {
      first = above;
      depth = indent;
    }
    if (indent === 0 && !isItem && above < line) break;
  }
  if (first < 0) return null;
  let end = first + 1;
  for (; end < lines.length; end++) {
    const indent = indentOf(lines[end] as string);
    if (indent !== null && indent <= depth) break;
  }
  return end > line ? { first, end } : null;
}

/** How far a line is indented; null for an empty one or a comment. */
function indentOf(line: string): number | null {
  const start = line.search(/\S/u);
  return start < 0 || line[start] === '#' ? null : start;
}
