/** What is wrong with a configuration of nights beside each value by itself. */
import { isDated } from '../nights/dated-path.js';

/** Where in the configuration, and what. */
export interface NightProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** @param value the configuration as it was written, right or wrong */
export function nightProblems(value: unknown): NightProblem[] {
  const { inputs, shops, out } = fieldsOf(value);
  const ofShops = Array.isArray(shops) ? shops.map(fieldsOf) : [];
  const named = [
    ...textsOf(inputs).map((path) => ({ path, at: ['inputs'] })),
    ...ofShops.flatMap((shop, index) => textsOf(shop['inputs']).map((path) => ({ path, at: ['shops', index, 'inputs'] }))),
  ];
  const problems: NightProblem[] = [];
  if (textsOf(inputs).length > 0 && ofShops.length > 0)
    problems.push({ path: ['inputs'], message: 'there are shops too. Give every shop its own inputs, and leave these out' });
  if (ofShops.length === 0 && !named.some(({ path }) => isDated(path))) return problems;
  if (out === undefined)
    problems.push({ path: [named[0]?.at[0] ?? 'shops'], message: 'nights need a folder for their results. Add out: reports' });
  for (const { path, at } of named) {
    if (isDated(path)) continue;
    problems.push({ path: at, message: `${path}: which night is it of? Put the day into the path, such as exports/{date}/*.csv` });
  }
  for (const [index, { shop }] of ofShops.entries()) {
    if (typeof shop === 'string' && ofShops.findIndex((other) => other['shop'] === shop) !== index)
      problems.push({ path: ['shops', index, 'shop'], message: `${shop}: there is a shop of this name already. Give each its own` });
  }
  return problems;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
}
