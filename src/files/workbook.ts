/** What a workbook (.xlsx) says of itself: its sheets, the first day of its calendar, how its cells are formatted, its texts. */
import { UserError } from '../model/user-error.js';
import { type MarkupReader, readXml } from './markup.js';
import { type NumberFormat, numberFormatOf } from './number-format.js';
import type { Archive, Member } from './zip-archive.js';

export interface Sheet {
  readonly name: string;
  readonly member: Member;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
  /** By the number that a cell gives as its style; null = a plain number. */
  readonly formats: readonly (NumberFormat | null)[];
  /** The texts that cells point at. */
  readonly texts: readonly string[];
}

/** Characters of all shared texts, 512 MB of memory: a workbook of a million long messages has a fifth of it. */
const MOST_CHARACTERS = 256 * 1024 * 1024;
const HOME = 'xl/workbook.xml';

/** @throws UserError for a package that is no workbook, or holds more text than can be held */
export async function readWorkbook(file: string, archive: Archive): Promise<Workbook> {
  const sheets: { name: string; id: string }[] = [];
  let from1904 = false;
  await walk(archive, HOME, {
    sheet: (attributes) => sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? idOf(attributes) }),
    workbookPr: (attributes) => {
      from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
    },
  });
  const targets = new Map<string, string>();
  const kinds = new Map<string, string>();
  await walk(archive, 'xl/_rels/workbook.xml.rels', {
    Relationship: ({ Id = '', Type = '', Target = '' }) => {
      targets.set(Id, partName(Target));
      kinds.set(Type.slice(Type.lastIndexOf('/') + 1), partName(Target));
    },
  });
  const found = sheets.flatMap(({ name, id }, at) => {
    const member = memberOf(archive, targets.get(id) ?? `xl/worksheets/sheet${at + 1}.xml`);
    return member === null ? [] : [{ name, member }];
  });
  if (found.length === 0) throw new UserError(`${file}: is a workbook without sheets. Open it in Excel or WPS and save it anew.`);
  return {
    sheets: found,
    from1904,
    formats: await readFormats(archive, kinds.get('styles') ?? 'xl/styles.xml'),
    texts: await readTexts(file, archive, kinds.get('sharedStrings') ?? 'xl/sharedStrings.xml'),
  };
}

type Opens = Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>>;

async function walk(archive: Archive, name: string, opens: Opens): Promise<void> {
  await readPart(archive, name, { open: (tag, attributes) => opens[tag]?.(attributes), text() {}, close() {} });
}

async function readPart(archive: Archive, name: string, reader: MarkupReader): Promise<void> {
  const member = memberOf(archive, name);
  if (member === null) return;
  for await (const _ of readXml(archive.chunks(member), reader, () => null));
}

/** Some programs write the names of parts in another case. */
function memberOf({ members }: Archive, name: string): Member | null {
  const exact = members.get(name);
  if (exact !== undefined) return exact;
  const folded = name.toLowerCase();
  for (const [other, member] of members) if (other.toLowerCase() === folded) return member;
  return null;
}

/** The prefix of the relationship's namespace may be any. */
function idOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function readFormats(archive: Archive, name: string): Promise<(NumberFormat | null)[]> {
  const codes = new Map<number, string>();
  const formats: (NumberFormat | null)[] = [];
  let inCells = false;
  await readPart(archive, name, {
    open(tag, attributes) {
      if (tag === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (tag === 'cellXfs') inCells = true;
      else if (tag === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0);
        formats.push(numberFormatOf(id, codes.get(id)));
      }
    },
    text() {},
    close(tag) {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

async function readTexts(file: string, archive: Archive, name: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let characters = 0;
  let inText = false;
  let spoken = 0;
  await readPart(archive, name, {
    open(tag) {
      if (tag === 't') inText = true;
      else if (tag === 'rPh') spoken++;
    },
    text(piece) {
      // How a text is spoken (rPh) stands beside it, and is no part of it.
      if (inText && spoken === 0) text += piece;
    },
    close(tag) {
      if (tag === 't') inText = false;
      else if (tag === 'rPh') spoken--;
      else if (tag === 'si') {
        characters += text.length;
        if (characters > MOST_CHARACTERS) {
          throw new UserError(`${file}: holds more than ${MOST_CHARACTERS} characters of text. Save its sheets as CSV UTF-8.`);
        }
        texts.push(text);
        text = '';
      }
    },
  });
  return texts;
}
