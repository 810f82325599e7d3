/** The UTF-16 units that bytes in the machine's order are; the bytes are not copied. */
export function unitsOf(bytes: Buffer): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}
