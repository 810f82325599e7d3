import { shownValue } from './shown-value.js';

/** A value of an export as a refusal quotes it. */
export function quoteValue(value: string): string {
  return `"${shownValue(value)}"`;
}
