/** A table as it goes from thread to thread. */
export interface TextSnapshot {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** The texts of a snapshot, in the order of their numbers. */
export function* textsIn({ bytes, ends }: TextSnapshot): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  for (const end of ends) {
    yield buffer.toString('utf8', start, end);
    start = end;
  }
}

/**
 * Texts by number, each kept once as bytes: a year of a large shop has a million customers, and a million strings in a Map
 * cost four times as much.
 */
export class TextTable {
  #bytes = Buffer.allocUnsafe(1 << 12);
  #used = 0;
  /** By number: where its bytes end; they begin where those of the one before end. */
  #ends = new Uint32Array(256);
  /** By place of a hash: a number + 1, below the bits of the hash that do not tell the place; or 0. */
  #slots = new Uint32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a text, from 0 in the order in which they were first seen. @param before what it begins with */
  add(text: string, before = ''): number {
    const start = this.#used;
    return this.#numberOf(start, this.#write(text, before === '' ? start : this.#write(before, start)));
  }

  /** The same of a text that is bytes already, from `from` to `to` (exclusive). */
  addBytes(bytes: Uint8Array, from: number, to: number, before = ''): number {
    const start = this.#used;
    const middle = before === '' ? start : this.#write(before, start);
    const end = middle + to - from;
    this.#makeRoom(end, middle);
    const own = this.#bytes;
    for (let at = 0; at < to - from; at++) own[middle + at] = bytes[from + at] as number;
    return this.#numberOf(start, end);
  }

  /** The number of the text that was just written behind all that are kept. */
  #numberOf(start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = hashOf(this.#bytes, start, end);
    let place = hash & mask;
    for (let slot = slots[place] as number; slot !== 0; slot = slots[place] as number) {
      // Of many texts, each is far away in memory: only one whose hash is alike is looked at.
      if (((slot ^ hash) & ~mask) === 0 && this.#isAt((slot & mask) - 1, start, end)) return (slot & mask) - 1;
      place = (place + 1) & mask;
    }
    const number = this.#keep(end);
    slots[place] = (hash & ~mask) | (number + 1);
    if (this.#size * 1.5 > this.#slots.length) this.#spread();
    return number;
  }

  #keep(end: number): number {
    if (this.#size === this.#ends.length) this.#ends = longer(this.#ends, Math.floor(this.#ends.length * GROWTH));
    this.#ends[this.#size] = end;
    this.#used = end;
    return this.#size++;
  }

  /** Keeps a text that is surely none of those before; gives its number. */
  append(text: string): number {
    return this.#keep(this.#write(text, this.#used));
  }

  /** Keeps all texts of another table, which are surely none of those before. */
  appendAll({ bytes, ends }: TextSnapshot): void {
    const start = this.#used;
    this.#makeRoom(start + bytes.length, start);
    this.#bytes.set(bytes, start);
    for (const end of ends) this.#keep(start + end);
  }

  /** The text of a number that `add` or `append` gave. */
  text(number: number): string {
    return this.#bytes.toString('utf8', this.#startOf(number), this.#ends[number]);
  }

  snapshot(): TextSnapshot {
    return { bytes: new Uint8Array(this.#bytes.subarray(0, this.#used)), ends: this.#ends.slice(0, this.#size) };
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] as number);
  }

  /** Writes a text at `start`, behind all that is kept; gives where it ends. */
  #write(text: string, start: number): number {
    this.#makeRoom(start + text.length * 3, start); // no UTF-16 unit needs more bytes in UTF-8
    const bytes = this.#bytes;
    let at = start;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      // Numbers and pseudonyms are plain letters; only names need an encoder.
      if (unit > 0x7f) return start + bytes.write(text, start, 'utf8');
      bytes[at++] = unit;
    }
    return at;
  }

  /** Makes room up to `most`; what is written before `used` stays. */
  #makeRoom(most: number, used: number): void {
    if (most <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafe(Math.max(most, Math.floor(this.#bytes.length * GROWTH)));
    this.#bytes.copy(wider, 0, 0, used);
    this.#bytes = wider;
  }

  #isAt(number: number, start: number, end: number): boolean {
    const from = this.#startOf(number);
    if ((this.#ends[number] as number) - from !== end - start) return false;
    const bytes = this.#bytes;
    for (let at = start; at < end; at++) if (bytes[at] !== bytes[from + at - start]) return false;
    return true;
  }

  #spread(): void {
    const slots = (this.#slots = new Uint32Array(this.#slots.length * 2));
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      const hash = hashOf(this.#bytes, this.#startOf(number), this.#ends[number] as number);
      let place = hash & mask;
      while (slots[place] !== 0) place = (place + 1) & mask;
      slots[place] = (hash & ~mask) | (number + 1);
    }
  }
}

/** Little is ever unused, and copying still costs next to nothing. */
const GROWTH = 1.25;

function longer(short: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const long = new Uint32Array(length);
  long.set(short);
  return long;
}

/** FNV-1a, mixed at the end as in MurmurHash3 so that the low bits depend on all. */
function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
