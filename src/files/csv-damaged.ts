import { parse } from 'csv-parse/sync';
import type { Dialect } from './csv-record.js';

/**
 * The cells of records whose quotes break the rules (`"您好"亲,…`), as csv-parse mends them; a record that it cannot read is
 * split at its delimiters. Records come without their line ends, and all at once: csv-parse takes 14 µs for one of many, 50
 * for one alone (and a plain record, split without it, takes half of one).
 */
export function parseDamaged(records: readonly string[], dialect: Dialect): string[][] {
  const newline = String.fromCharCode(dialect.newline);
  const delimiter = String.fromCharCode(dialect.delimiter);
  try {
    const rows: string[][] = parse(records.join(newline), {
      delimiter,
      record_delimiter: newline,
      relax_quotes: true,
      relax_column_count: true,
    });
    if (rows.length === records.length) return rows;
  } catch {
    // One of them is past mending: each by itself.
  }
  if (records.length === 1) return records.map((record) => record.split(delimiter));
  return records.flatMap((record) => parseDamaged([record], dialect));
}
