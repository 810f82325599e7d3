/** HTML of a message → its text. One pass, so that hostile markup costs no more than its length. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const LINE_BREAKS = /^\/?(?:br|p|div|li|tr|h[1-6])(?:[\s/]|$)/i;
const LONGEST_ENTITY = 8;

/** A tag becomes nothing, or a line break where it parts lines; a `<` that opens no tag stays. */
export function htmlText(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? -1 : html.indexOf('>', open);
    if (end < 0) {
      text += html.slice(at);
      break;
    }
    text += html.slice(at, open);
    const tag = html.slice(open + 1, end);
    if (!/^[a-z/!]/i.test(tag)) text += '<';
    else if (LINE_BREAKS.test(tag)) text += '\n';
    at = /^[a-z/!]/i.test(tag) ? end + 1 : open + 1;
  }
  return text
    .replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => (name.length > LONGEST_ENTITY ? whole : entity(name)))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function entity(name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? `&${name};`;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
