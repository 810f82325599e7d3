/** Hides what names a person in a text that leaves the tool: phones, ID and bank numbers, e-mail, addresses, names. */

/** Digits in any width, with the spaces and dashes that people put between them. */
const DIGIT = '[0-9０-９]';
const GAP = '[ .\\-—]?';

const RULES: readonly (readonly [RegExp, (found: string, ...groups: string[]) => string])[] = [
  // Mainland mobile numbers: 11 digits from 13 to 19, not inside a longer run.
  [
    new RegExp(`(?<!${DIGIT})(?:\\+?86${GAP})?[1１]${GAP}[3-9３-９](?:${GAP}${DIGIT}){9}(?!${DIGIT})`, 'gu'),
    (found) => hideMiddle(found, /^\+?86/u.test(found) ? 5 : 3, 4),
  ],
  // The same in characters: 一三九零零零…
  [/[一幺][三四五六七八九](?:[零〇一幺二三四五六七八九]){9}/gu, (found) => hideMiddle(found, 2, 2)],
  // Fixed lines with an area code.
  [new RegExp(`(?<!${DIGIT})0\\d{2,3}-\\d{7,8}(?!${DIGIT})`, 'gu'), (found) => hideMiddle(found, 3, 2)],
  // Resident ID numbers: 18 places, a birth date in the middle (GB 11643).
  [
    new RegExp(
      `(?<!${DIGIT})[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!${DIGIT})`,
      'gu',
    ),
    (found) => hideMiddle(found, 3, 2),
  ],
  // Bank cards: 16 to 19 digits in groups, or in one run that passes the check digit; order numbers stay readable.
  [/(?<!\d)\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?(?!\d)/gu, (found) => hideMiddle(found, 4, 4)],
  [/(?<!\d)(?:62|4\d|5[1-5])\d{14,17}(?!\d)/gu, (found) => (passesLuhn(found) ? hideMiddle(found, 4, 4) : found)],
  [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu, (found) => `${found.slice(0, 1)}***${found.slice(found.indexOf('@'))}`],
  // A street address from its district or street on: 北苑街道8号仓, 文三路 12 号 3 栋 501.
  [
    /([\u4e00-\u9fff]{2,8}(?:省|市|区|县|镇|街道|小区|村|路|大道|街|巷))([^，。,；;\n]{0,16}?\d{1,5} ?(?:号|弄|栋|幢|座|单元|室|楼|层)[^，。,；;\n]{0,12})/gu,
    (_found, start) => `${start}***`,
  ],
  [
    /((?:收件人|收货人|联系人|姓名|户名)[：: ]{0,2})([\u4e00-\u9fff]{2,4})/gu,
    (_found, start, name) => `${start}${name?.slice(0, 1)}**`,
  ],
  [
    /([\u4e00-\u9fff])(?:[\u4e00-\u9fff]{0,2})(?=(?:先生|女士|小姐)(?:[ 的，,。1]|$))/gu,
    (_found, family) => `${family}*`,
  ],
];

/** What every rule needs something of: digits, a long number in characters, an address, a title, a label. */
const MAY_NAME =
  /[0-9０-９][0-9０-９ .\-—]|[零〇一幺二三四五六七八九]{6}|@|\d ?(?:号|弄|栋|幢|座|单元|室|楼|层)|[人名][：: ]|先生|女士|小姐/u;

/** The text with what names a person hidden; `names` (such as the customer's nick) are hidden wherever they stand. */
export function mask(text: string, names: readonly string[] = []): string {
  let masked = text;
  for (const [pattern, hide] of MAY_NAME.test(text) ? RULES : [])
    masked = masked.replace(pattern, hide as (found: string, ...groups: string[]) => string);
  for (const name of names)
    if (name.length > 1 && masked.includes(name)) masked = masked.replaceAll(name, maskName(name));
  return masked;
}

/** A name for reading: its first and last character. `小鱼儿` is `小*儿`, `tb8946567709` is `t***9`. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length === 0) return '';
  if (characters.length <= 2) return `${characters[0]}*`;
  return `${characters[0]}${characters.length === 3 ? '*' : '***'}${characters.at(-1)}`;
}

function hideMiddle(text: string, head: number, tail: number): string {
  let digit = 0;
  const digits = [...text].filter((character) => /[0-9０-９零〇一幺二三四五六七八九Xx]/u.test(character)).length;
  return text.replace(/[0-9０-９零〇一幺二三四五六七八九Xx]/gu, (found) =>
    digit++ < head || digit > digits - tail ? found : '*',
  );
}

/** The check digit of ISO/IEC 7812. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const value = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? value * 2 : value;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
