const AMOUNT = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** `¥1,234.50`, `1234.5元` → 1234.5; null where there is no amount. */
export function readAmount(cell: string): number | null {
  if (cell.length > 40) return null;
  const bare = cell.normalize('NFKC').replace(/[\s¥$元'`]|CNY|RMB/gi, '');
  return AMOUNT.test(bare) ? Number(bare.replaceAll(',', '')) : null;
}
