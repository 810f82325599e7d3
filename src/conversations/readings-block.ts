/** Readings ↔ bytes of a temporary file, in columns: a tenth of the time and a third of the room of JSON objects. */
import { deserialize, serialize } from 'node:v8';
import type { Reading, Role, Source } from '../model/message.js';

/** Strings that repeat from reading to reading and stand once in a block. */
const SHARED = 11;

/** What a block holds; `words` are referred to by place, and a time of NaN is none. */
type Columns = [
  words: string[],
  shared: Uint32Array,
  times: Float64Array,
  precise: Uint8Array,
  sources: Uint32Array,
  rows: Float64Array,
  texts: string[],
  ids: string[],
];

/** @param sources all sources of the run so far; grows by those it does not have */
export function encodeReadings(readings: readonly Reading[], sources: Source[]): Buffer {
  const words = new Words();
  const shared = new Uint32Array(readings.length * SHARED);
  const times = new Float64Array(readings.length);
  const precise = new Uint8Array(readings.length);
  const origins = new Uint32Array(readings.length);
  const rows = new Float64Array(readings.length);
  const texts: string[] = [];
  const ids: string[] = [];
  let place = 0;
  for (const [index, said] of readings.entries()) {
    const { message } = said;
    shared[place++] = words.place(said.platform, 0);
    shared[place++] = words.place(said.shop, 1);
    shared[place++] = words.place(said.conversation, 2);
    shared[place++] = words.place(said.customer, 3);
    shared[place++] = words.place(said.order, 4);
    shared[place++] = words.place(said.product, 5);
    shared[place++] = words.place(said.rating, 6);
    shared[place++] = words.place(said.team, 7);
    shared[place++] = words.place(message.role, 8);
    shared[place++] = words.place(message.sender, 9);
    shared[place++] = words.place(message.type, 10);
    times[index] = message.time ?? Number.NaN;
    precise[index] = message.precise ? 1 : 0;
    origins[index] = placeOf(message.source, sources);
    rows[index] = message.row;
    texts.push(message.text);
    ids.push(message.id);
  }
  const columns: Columns = [words.all, shared, times, precise, origins, rows, texts, ids];
  return serialize(columns);
}

export function decodeReadings(block: Buffer, sources: readonly Source[]): Reading[] {
  const [words, shared, times, precise, origins, rows, texts, ids] = deserialize(block) as Columns;
  const readings: Reading[] = [];
  let place = 0;
  const word = () => words[shared[place++] ?? 0] ?? '';
  for (const [index, text] of texts.entries()) {
    const [platform, shop, conversation, customer] = [word(), word(), word(), word()];
    const [order, product, rating, team] = [word(), word(), word(), word()];
    const role = word() as Role;
    const [sender, type] = [word(), word()];
    const time = times[index] ?? Number.NaN;
    const message = {
      time: Number.isNaN(time) ? null : time,
      precise: precise[index] === 1,
      role,
      sender,
      text,
      type,
      id: ids[index] ?? '',
      source: sources[origins[index] ?? 0] as Source,
      row: rows[index] ?? 0,
    };
    readings.push({ message, platform, shop, conversation, customer, order, product, rating, team });
  }
  return readings;
}

function placeOf(source: Source, sources: Source[]): number {
  const place = sources.lastIndexOf(source);
  return place >= 0 ? place : sources.push(source) - 1;
}

class Words {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly lastWords: string[] = [];
  private readonly lastPlaces: number[] = [];

  /** @param column most columns say the same again and again, which is quicker to see than to look up */
  place(word: string, column: number): number {
    if (word === this.lastWords[column]) return this.lastPlaces[column] ?? 0;
    let place = this.places.get(word);
    if (place === undefined) {
      place = this.all.push(word) - 1;
      this.places.set(word, place);
    }
    this.lastWords[column] = word;
    this.lastPlaces[column] = place;
    return place;
  }
}
