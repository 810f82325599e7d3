/** The practices table, rules/practices.csv: what measures, reports and joins serve stands in it; rules claim theirs by `sources`. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Practice, Server } from '../model/practice.js';
import type { LoadedRule } from './make-rule.js';

const TABLE = new URL('../../rules/practices.csv', import.meta.url);

interface Row {
  readonly id: string;
  readonly kind: Practice['kind'];
  readonly title: string;
  readonly served_by: Server | '';
  readonly where: string;
  readonly reason: string;
}

/**
 * All practices in the order of the table, each with what serves it: the table's word, and the rules that claim it.
 * @param rules those of the shipped packs, the ones switched off too
 */
export async function readPractices(rules: readonly LoadedRule[]): Promise<readonly Practice[]> {
  const rows = parse(await readFile(TABLE, 'utf8'), { columns: true, bom: true }) as Row[];
  const claims = claimsOf(rules);
  return rows.map(({ id, kind, title, served_by: servedBy, where, reason }): Practice => {
    const claimed = claims.get(id) ?? [];
    const places = [where, ...claimed].filter((place) => place !== '');
    const server = servedBy !== '' ? servedBy : claimed.length > 0 ? 'rule' : null;
    return { id, kind, title, servedBy: server, where: places.join('; '), reason };
  });
}

/** By practice: the rules that claim it, those in force first. */
function claimsOf(rules: readonly LoadedRule[]): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, string[]>();
  for (const isOn of [true, false]) {
    for (const { rule, isEnabled } of rules) {
      if (isEnabled !== isOn) continue;
      for (const id of new Set(rule.sources))
        claims.set(id, [...(claims.get(id) ?? []), isOn ? rule.id : `${rule.id} (off by default)`]);
    }
  }
  return claims;
}
