/** XML and HTML as a stream of tags and texts; parsed by htmlparser2, which knows no entities but the standard ones and loads nothing. */
import type * as HtmlParser from 'htmlparser2';

/** What a reader of markup is told; names come without their prefix (`x:row` is `row`). */
export interface MarkupReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** May come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

let parser: Promise<typeof HtmlParser> | undefined;

/** The parser is loaded only for files that need it; `xml` = names keep their case and every tag must be closed. */
export async function markupParser(reader: MarkupReader, xml: boolean): Promise<HtmlParser.Parser> {
  parser ??= import('htmlparser2');
  const { Parser: Markup } = await parser;
  return new Markup(
    {
      onopentag: (name, attributes) => reader.open(bare(name), attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(bare(name)),
    },
    { xmlMode: xml, decodeEntities: true },
  );
}

/** Reads the XML of a stream of bytes to its end; `step` is asked for what the reader has made of it after each chunk. */
export async function* readXml<Made>(
  chunks: AsyncIterable<Buffer>,
  reader: MarkupReader,
  step: () => Made | null,
): AsyncGenerator<Made> {
  const xml = await markupParser(reader, true);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    xml.write(decoder.decode(chunk, { stream: true }));
    const made = step();
    if (made !== null) yield made;
  }
  xml.end(decoder?.decode());
  const made = step();
  if (made !== null) yield made;
}

/** XML is UTF-8 unless its first bytes say that it is UTF-16. */
function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function bare(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
