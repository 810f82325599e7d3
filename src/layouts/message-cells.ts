/** What the cells around a message's text mean: ids, names, types; each different cell is looked at once. */
import { type Note, remark } from '../model/remark.js';
import { CellMemory } from './cell-memory.js';
import type { Columns } from './choose-columns.js';
import { cleanCell } from './clean-cell.js';
import { foldValue } from './fold-word.js';
import { IGNORED, type Layout } from './layout.js';
import { ratingReader } from './rating-reader.js';
import { isLost, isRounded } from './scientific-number.js';
import { shownValue } from './shown-value.js';
import { valueReader } from './value-reader.js';

/** What is said of every message of an input, where the row itself does not say it. */
export interface InputFacts {
  readonly shop: string;
  readonly platform: string;
  /** Names of people by the ids that the export has. */
  readonly names: ReadonlyMap<string, string>;
}

export interface MessageCells {
  readonly conversations: CellMemory<string>;
  readonly orders: CellMemory<string>;
  readonly products: CellMemory<string>;
  readonly senders: CellMemory<string>;
  readonly agents: CellMemory<string>;
  readonly customers: CellMemory<string>;
  readonly teams: CellMemory<string>;
  readonly shops: CellMemory<string>;
  readonly platforms: CellMemory<string>;
  readonly types: CellMemory<string>;
  /** `1` to `5`, or ''. */
  readonly ratings: CellMemory<string>;
  /** Cells that mark a row as no message, by place. */
  readonly noMessage: readonly { readonly at: number; readonly marks: CellMemory<boolean> }[];
  messageId(cell: string): string;
}

/** @param notes where it is told once that ids of a column are lost */
export function messageCells(layout: Layout, columns: Columns, facts: InputFacts, notes: Note[]): MessageCells {
  const head = (word: string) => columns.get(word)?.head ?? '';
  const typeOf = valueReader(layout, 'type', head('type'));
  const platformOf = valueReader(layout, 'platform', head('platform'));
  const told = new Set<string>();
  const unlessLost = (word: string, cell: string, lost: (id: string) => boolean) => {
    const id = cleanCell(cell);
    if (!lost(id)) return id;
    if (!told.has(word)) {
      notes.push(remark('ids-rounded', { column: head(word), value: shownValue(id) }));
    }
    told.add(word);
    return '';
  };
  return {
    conversations: new CellMemory((cell) => unlessLost('conversation_id', cell, isLost)),
    orders: new CellMemory((cell) => unlessLost('order_id', cell, isRounded)),
    products: new CellMemory(cleanCell),
    senders: new CellMemory((cell) => facts.names.get(cleanCell(cell)) ?? cleanCell(cell)),
    agents: new CellMemory(cleanCell),
    customers: new CellMemory(cleanCell),
    teams: new CellMemory(cleanCell),
    shops: new CellMemory((cell) => cleanCell(cell) || facts.shop),
    platforms: new CellMemory((cell) => platformOf(cell) ?? (cleanCell(cell).toLowerCase() || facts.platform)),
    types: new CellMemory((cell) => typeOf(cell) ?? cleanCell(cell).toLowerCase()),
    ratings: new CellMemory(ratingReader(layout, head('rating'))),
    noMessage: [...layout.ignore, [IGNORED, new Set(['yes'])] as const].flatMap(([word, values]) => {
      const at = columns.get(word)?.at;
      return at === undefined ? [] : [{ at, marks: new CellMemory((cell) => values.has(foldValue(cleanCell(cell)))) }];
    }),
    messageId: (cell) => unlessLost('message_id', cell, isRounded),
  };
}
