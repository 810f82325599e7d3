import { hash } from 'node:crypto';

/** The export's own id, with `#2`, `#3` … for what follows a long silence. `section` counts from 0. */
export function sectionId(name: string, section: number): string {
  return section === 0 ? name : `${name}#${section + 1}`;
}

/**
 * An id for a conversation that the export gives none: the same in every run that sees its beginning.
 * Twelve hexadecimal digits: among a million conversations of one shop and customer none are likely to meet.
 * @param start milliseconds since 1970, or null where the export has no times
 */
export function stableId(platform: string, shop: string, customer: string, start: number | null): string {
  return hash('sha256', JSON.stringify([platform, shop, customer, start])).slice(0, 12);
}
