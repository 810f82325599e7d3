/** Which layout of nested JSON the first records are in, by the keys of the objects that hold messages. */
import type { JsonRecord } from '../model/record.js';
import type { Layout } from './layout.js';
import { shapeHolders } from './shape-holders.js';
import type { ShippedLayout } from './shipped-layouts.js';

/** @returns null when none of them fits any of the records; a layout that is the only one allowed need not fit */
export function recogniseShape(
  records: readonly JsonRecord[],
  layouts: readonly ShippedLayout[],
): Layout | null {
  const shaped = layouts.filter((one) => one.shaped);
  if (layouts.length === 1) return shaped[0]?.read() ?? null;
  for (const one of shaped)
    if (records.some((record) => shapeHolders(record.value, one.signature).holders.length > 0)) return one.read();
  return null;
}
