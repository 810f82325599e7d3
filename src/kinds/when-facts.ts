/** Whether a value is what a fact of a rule's `when` asks for. */
import type { NumberFact, TextFact } from './when-options.js';

export function isText(wanted: TextFact | undefined, values: readonly string[]): boolean {
  if (wanted === undefined) return true;
  return 'not' in wanted
    ? !values.some((value) => wanted.not.includes(value))
    : values.some((value) => wanted.is.includes(value));
}

export function isNumber(wanted: NumberFact | undefined, value: number | null): boolean {
  if (wanted === undefined) return true;
  if (value === null) return false;
  if ('is' in wanted) return wanted.is.includes(value);
  const { at_least: least, at_most: most, above, below, not } = wanted;
  return (
    (least === undefined || value >= least) &&
    (most === undefined || value <= most) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below) &&
    value !== not
  );
}
