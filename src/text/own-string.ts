/** V8 cuts a string out of a larger one without copying, and so a sentence can keep a whole chunk of a file alive. */

/** Shorter strings are always copied when they are cut (SlicedString::kMinLength in V8). */
const COPIED_ANYWAY = 13;

/** The same string, standing on its own. Joining copies; ` ${text}`.slice(1) would be a cut out of a copy, 32 bytes more. */
export function ownString(text: string): string {
  return text.length < COPIED_ANYWAY ? text : [text.slice(0, 1), text.slice(1)].join('');
}
