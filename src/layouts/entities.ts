/** `&amp;`, `&#39;` and their like → the characters that they stand for. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const LONGEST = 8;

export function unescapeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, name: string) => (name.length > LONGEST ? whole : entity(name))) : text;
}

function entity(name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? `&${name};`;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
