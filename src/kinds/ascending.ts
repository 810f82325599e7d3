/** Numbers in ascending order. */

export const ascending = (a: number, b: number): number => a - b;

/** Two lists of different numbers, each in ascending order, as one; the first itself where the second is empty. */
export function mergeAscending(one: readonly number[], two: readonly number[]): readonly number[] {
  if (two.length === 0) return one;
  const all: number[] = [];
  let next = 0;
  for (const number of one) {
    while (next < two.length && (two[next] as number) < number) all.push(two[next++] as number);
    all.push(number);
  }
  while (next < two.length) all.push(two[next++] as number);
  return all;
}
