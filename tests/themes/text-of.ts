import { TextBytes } from '../../src/text/text-bytes.js';

/** What is written as bytes, as the text that it is. */
export function textOf(write: (bytes: TextBytes) => void): string {
  const bytes = new TextBytes();
  write(bytes);
  return Buffer.from(bytes.take()).toString();
}
