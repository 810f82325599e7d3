/**
 * Text as it may be shown: what a customer typed must not colour a terminal, turn a line around or hide in it. All text
 * that leaves the tool on a page, in a table or on a screen comes through here.
 */

/** Colours, cursor moves, window titles and links of terminals: ESC or its one-byte form, up to where each kind ends. */
const TERMINAL_SEQUENCES =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;

/**
 * Control characters, marks that turn the direction of text (U+202A and its like), characters without width that hide
 * words, tags. The joiner U+200D stays: families of emoji are made with it.
 */
const INVISIBLE =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Half of a character, which no encoding can write. */
const HALF_CHARACTER = /\p{Surrogate}/gu;

const LINE_BREAKS = /[ \t]*(?:\r\n|[\n\r\u2028\u2029\t])[ \t]*/g;

/** What any of these may begin with, in one look: most texts hold nothing of it. Surrogates stand for all beyond the first plane. */
const MAY_HIDE = /[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]/;

/** The text without what is not text; line breaks and tabs stay. */
export function withoutControls(text: string): string {
  if (!MAY_HIDE.test(text)) return text;
  return text.replace(TERMINAL_SEQUENCES, '').replace(INVISIBLE, '').replace(HALF_CHARACTER, '\ufffd');
}

/** The text on one line. */
export function onOneLine(text: string): string {
  return withoutControls(text).replace(LINE_BREAKS, ' ').trim();
}
