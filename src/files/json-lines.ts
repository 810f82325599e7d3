import type { JsonRecord } from '../model/record.js';
import type { Format, Head } from './format.js';
import { LineCutter } from './line-cutter.js';
import { newlineOf } from './newline.js';
import { parseJson, whyNoJson } from './parse-json.js';
import type { TextWindow } from './text-window.js';
import type { Told } from './told.js';

/** So many lines of the head are tried; a broken one among them must not decide. */
const LINES_TRIED = 20;

/** JSON Lines: one value a line. A line that is no JSON is skipped. */
export const jsonLines: Format = {
  name: 'jsonl',

  /** Of two lines or more, half must be objects or lists by themselves; one line alone is JSON unless the ending says otherwise. */
  fits({ text, whole, ending }: Head): boolean {
    const named = ending === 'jsonl' || ending === 'ndjson';
    const lines = text.split(/\r\n|\n|\r/);
    if (!whole) lines.pop();
    const tried = lines.filter((line) => line.trim() !== '').slice(0, LINES_TRIED);
    if (tried.length < 2) return named && /^\s*[{[]/.test(text);
    return tried.filter(isJsonLine).length * 2 >= tried.length;
  },

  cutter(head: Head, told: Told) {
    const lines = new LineCutter(newlineOf(head.text), told);
    return {
      cut(window: TextWindow): JsonRecord[] {
        const records: JsonRecord[] = [];
        for (let line = lines.next(window); line !== null; line = lines.next(window)) {
          try {
            records.push({ row: lines.row, value: parseJson(line) });
          } catch (error) {
            told.skip(lines.row, whyNoJson(error));
          }
        }
        return records;
      },
    };
  },
};

function isJsonLine(line: string): boolean {
  if (!/^\s*[{[]/.test(line)) return false;
  try {
    parseJson(line);
    return true;
  } catch {
    return false;
  }
}
