/** A name that fits beside an axis: at most `most` characters of text, the last one … where something is left out. */
export function shortName(name: string, most: number): string {
  const characters = [...name];
  return characters.length <= most ? name : `${characters.slice(0, most - 1).join('')}…`;
}
