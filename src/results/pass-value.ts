import type { LineCursor } from './line-cursor.js';

const [QUOTE, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x22, 0x7b, 0x7d, 0x5b, 0x5d];
const [N, T, F] = [0x6e, 0x74, 0x66];

/** Passes a value of any kind that nobody asks for; throws NOT_QUICK where it is no JSON. */
export function passValue(line: LineCursor): void {
  const byte = line.next();
  if (byte === QUOTE) line.passText();
  else if (byte === OPEN_BRACE) passObject(line);
  else if (byte === OPEN_BRACKET) passList(line);
  else if (byte === T) line.takeWord('true');
  else if (byte === F) line.takeWord('false');
  else if (byte === N) line.takeWord('null');
  else line.number();
}

function passObject(line: LineCursor): void {
  line.at++;
  if (line.next() === CLOSE_BRACE) line.at++;
  else
    do {
      line.passName();
      passValue(line);
    } while (!line.ends(CLOSE_BRACE));
}

function passList(line: LineCursor): void {
  line.at++;
  if (line.next() === CLOSE_BRACKET) line.at++;
  else
    do passValue(line);
    while (!line.ends(CLOSE_BRACKET));
}
