/**
 * The most steps that were done one after the other: each at one of its places, none before the place of the step before it.
 * @param places by step: the messages in which it was done, in ascending order
 * @returns the numbers of those steps; of several ways, the one that ends first
 */
export function longestChain(places: readonly (readonly number[])[]): readonly number[] {
  /** By length: the chain that ends earliest. */
  const chains: { readonly end: number; readonly steps: readonly number[] }[] = [{ end: -1, steps: [] }];
  for (const [step, own] of places.entries()) {
    for (let length = chains.length - 1; length >= 0; length--) {
      const { end, steps } = chains[length] as (typeof chains)[number];
      const place = own.find((message) => message >= end);
      if (place === undefined) continue;
      const longer = chains[length + 1];
      if (longer === undefined || place < longer.end) chains[length + 1] = { end: place, steps: [...steps, step] };
    }
  }
  return chains.at(-1)?.steps ?? [];
}
