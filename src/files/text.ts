import type { TextLine } from '../model/record.js';
import type { Format, Head } from './format.js';
import { LineCutter } from './line-cutter.js';
import { newlineOf } from './newline.js';
import type { TextWindow } from './text-window.js';
import type { Told } from './told.js';

/** Plain text, such as a copied chat: its lines. Blank lines are left out; the rows show where they stood. */
export const text: Format = {
  name: 'text',
  fits: () => true,
  cutter(head: Head, told: Told) {
    const lines = new LineCutter(newlineOf(head.text), told);
    return {
      cut(window: TextWindow): TextLine[] {
        const records: TextLine[] = [];
        for (let line = lines.next(window); line !== null; line = lines.next(window)) {
          records.push({ row: lines.row, line });
        }
        return records;
      },
    };
  },
};
