/** Writes ZIP archives and workbooks for tests, as small as their formats allow. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  /** What the directory says of the unpacked size, where it lies. */
  readonly claimed?: number;
  readonly locked?: boolean;
}

/** An archive of those files, packed by deflate. */
export function zipOf(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed, locked } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const flags = (typeof name === 'string' ? 0x800 : 0) | (locked ? 1 : 0);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed ?? bytes.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    parts.push(Buffer.from('PK\x03\x04'), fields, title, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place.subarray(2), title);
    offset += 30 + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}

/** A sheet's name, and its XML between `<sheetData>` and the end, or its rows as texts. */
export interface WrittenSheet {
  readonly name: string;
  readonly xml?: string;
  readonly rows?: readonly (readonly string[])[];
}

export interface WorkbookParts {
  readonly shared?: readonly string[];
  /** Number formats by the style that cells name, from 1 on: a code, or the number of a built-in one. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
}

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>';

/** A workbook of those sheets. */
export function workbookOf(sheets: readonly WrittenSheet[], { shared = [], formats = [], from1904 }: WorkbookParts = {}): Buffer {
  const names = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const targets = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="x/worksheet" Target="worksheets/tab${at + 1}.xml"/>`);
  const codes = formats.map((code, at) => (typeof code === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>` : ''));
  const styles = formats.map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 164 + at : code}"/>`);
  return zipOf([
    { name: '[Content_Types].xml', content: `${HEADER}<Types/>` },
    { name: 'xl/workbook.xml', content: `${HEADER}<workbook><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${names.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `${HEADER}<Relationships>${targets.join('')}</Relationships>` },
    {
      name: 'xl/styles.xml',
      content: `${HEADER}<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', content: `${HEADER}<sst>${shared.map((text) => `<si>${text}</si>`).join('')}</sst>` },
    ...sheets.map((sheet, at) => ({
      name: `xl/worksheets/tab${at + 1}.xml`,
      content: `${HEADER}<worksheet><dimension ref="A1"/><sheetData>${sheet.xml ?? rowsXml(sheet.rows ?? [])}</worksheet>`,
    })),
  ]);
}

function rowsXml(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('');
  return `${rows.map((row, at) => `<row r="${at + 1}">${cells(row)}</row>`).join('')}</sheetData>`;
}
