/** Checks of a results line's fields: nothing loaded from disk is trusted before it was looked at. */

/** A field that is not what the format says; its message is the reason a line is left out. */
export class BadField extends Error {
  constructor(path: string, value: unknown, allowed: string) {
    const seen = JSON.stringify(value) ?? 'missing';
    super(`${path} is ${seen.length > 40 ? `${seen.slice(0, 40)}…` : seen}, not ${allowed}`);
  }
}

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Absent fields get `absent`: older versions did not write them. */
export function checkText(fields: Fields, name: string, path: string, absent?: string): void {
  if (fields[name] === undefined && absent !== undefined) fields[name] = absent;
  if (typeof fields[name] !== 'string') throw new BadField(path + name, fields[name], 'a text');
}

export function checkTextOrNull(fields: Fields, name: string, path: string): void {
  fields[name] ??= null;
  if (fields[name] !== null && typeof fields[name] !== 'string') {
    throw new BadField(path + name, fields[name], 'a text or null');
  }
}

export function checkNumber(fields: Fields, name: string, path: string, absent: number): void {
  fields[name] ??= absent;
  if (!Number.isFinite(fields[name])) throw new BadField(path + name, fields[name], 'a number');
}

export function checkNumberOrNull(fields: Fields, name: string, path: string): void {
  fields[name] ??= null;
  if (fields[name] !== null && !Number.isFinite(fields[name])) {
    throw new BadField(path + name, fields[name], 'a number or null');
  }
}

export function checkTexts(fields: Fields, name: string): void {
  fields[name] ??= [];
  const texts = fields[name];
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === 'string')) {
    throw new BadField(name, texts, 'a list of texts');
  }
}

/** An object whose values are all numbers; `__proto__` and its like are names like any other after this. */
export function checkNumbers(fields: Fields, name: string): void {
  fields[name] ??= {};
  const numbers = fields[name];
  if (!isFields(numbers)) throw new BadField(name, numbers, 'an object of numbers');
  for (const key of Object.keys(numbers)) {
    if (!Number.isFinite(numbers[key])) throw new BadField(`${name}.${key}`, numbers[key], 'a number');
  }
}

/** A list whose entries `check` finds in order; absent is empty. */
export function checkList(
  fields: Fields,
  name: string,
  path: string,
  check: (entry: Fields, path: string) => void,
): void {
  fields[name] ??= [];
  const list = fields[name];
  if (!Array.isArray(list)) throw new BadField(path + name, list, 'a list');
  for (let at = 0; at < list.length; at++) {
    const entry: unknown = list[at];
    if (!isFields(entry)) throw new BadField(`${path}${name}[${at}]`, entry, 'an object');
    check(entry, `${path}${name}[${at}].`);
  }
}
