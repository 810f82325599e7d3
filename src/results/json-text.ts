/** Values as JSON in UTF-8: the very bytes that JSON.stringify would give, without the text in between. */
import { RepeatedBytes, type TextBytes, unitsToMind } from '../text/text-bytes.js';

const ESCAPED = unitsToMind(/[\x00-\x1f"\\]/);

export function addText(bytes: TextBytes, text: string): void {
  bytes.ascii('"');
  // What is escaped is written without its quotation marks, which stand already.
  if (!bytes.addPlain(text, ESCAPED)) bytes.add(JSON.stringify(text).slice(1, -1));
  bytes.ascii('"');
}

export function addTextOrNull(bytes: TextBytes, text: string | null): void {
  if (text === null) bytes.ascii('null');
  else addText(bytes, text);
}

/** The same of a text that comes again and again, such as the name of an agent. */
export function addRepeated(bytes: TextBytes, text: string | null): void {
  if (text === null) bytes.ascii('null');
  else bytes.put(repeated.of(text));
}

const repeated = new RepeatedBytes(JSON.stringify);

export function addNumber(bytes: TextBytes, number: number | null): void {
  bytes.ascii(number !== null && Number.isFinite(number) ? String(number) : 'null');
}

export function addTexts(bytes: TextBytes, texts: readonly string[]): void {
  bytes.ascii('[');
  for (let at = 0; at < texts.length; at++) {
    if (at > 0) bytes.ascii(',');
    addText(bytes, texts[at] as string);
  }
  bytes.ascii(']');
}

/** An object: messages by agent, the figures of a finding. */
export function addFields(bytes: TextBytes, fields: Readonly<Record<string, unknown>>): void {
  let before = '{';
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value === undefined) continue;
    bytes.ascii(before);
    addText(bytes, name);
    bytes.ascii(':');
    addValue(bytes, value);
    before = ',';
  }
  bytes.ascii(before === '{' ? '{}' : '}');
}

export function addValue(bytes: TextBytes, value: unknown): void {
  if (typeof value === 'number') addNumber(bytes, value);
  else if (typeof value === 'string') addText(bytes, value);
  else bytes.add(JSON.stringify(value));
}
