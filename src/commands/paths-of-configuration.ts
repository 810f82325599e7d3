/** Paths in a configuration start where the file stands, wherever the program is started. */
import { isAbsolute, join } from 'node:path';
import type { Configuration } from './configuration-schema.js';

type Paths = Partial<Pick<Configuration, 'inputs' | 'rules' | 'after_sale' | 'orders' | 'events' | 'ratings' | 'roster'>>;

/** @param folder the folder of the file, relative to the working folder; '.' or '' for that folder itself */
export function withPathsFrom(folder: string, configuration: Configuration): Configuration {
  if (folder === '' || folder === '.') return configuration;
  const { shops, out, figures } = configuration;
  return {
    ...configuration,
    ...joined(folder, configuration),
    ...(figures === undefined ? {} : { figures: figures.map((path) => from(folder, path)) }),
    ...(out === undefined ? {} : { out: from(folder, out) }),
    ...(shops === undefined ? {} : { shops: shops.map((shop) => ({ ...shop, ...joined(folder, shop) })) }),
  } as Configuration;
}

function joined(folder: string, { inputs, rules, after_sale, orders, events, ratings, roster }: Paths): Paths {
  const all = { inputs, after_sale, orders, events, ratings, roster, rules };
  const moved = Object.entries(all).flatMap(([name, paths]) =>
    paths === undefined ? [] : [[name, paths.map((path) => (name === 'rules' && isName(path) ? path : from(folder, path)))]],
  );
  return Object.fromEntries(moved) as Paths;
}

/** A shipped pack is named, not pointed to. */
const isName = (pack: string): boolean => !/[\\/]|\.ya?ml$/u.test(pack);

const from = (folder: string, path: string): string => (path === '-' || isAbsolute(path) ? path : join(folder, path));
