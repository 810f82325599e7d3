/** Values and types as a reader of YAML calls them. */

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
  null: 'empty',
};
const LONGEST = 40;

/** `a text or a list`. A text may always be a number, so the two together are just a text. */
export function expectedWords(types: readonly string[]): string {
  const isText = types.includes('string');
  const words = new Set(types.filter((type) => !(isText && type === 'number')).map((type) => TYPES[type] ?? type));
  return [...words].join(' or ');
}

/** What stands there: `"20分"`, `12`, `a list`, `empty`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of keys';
  const text = String(value);
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return typeof value === 'string' ? `"${short}"` : short;
}
