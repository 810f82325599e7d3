/** What needs no quotes: words, also several, that no reader of YAML takes for a number or a truth. */
const BARE = /^[\p{L}_…](?:[\p{L}\p{N}_. …-]*[\p{L}\p{N}_…])?$/u;
const TAKEN = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as a value in YAML, in quotes where it needs them. */
export function inYaml(text: string): string {
  return BARE.test(text) && !TAKEN.test(text) ? text : JSON.stringify(text);
}
