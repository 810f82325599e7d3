/** What a layout is, as data; everything else in this room only interprets it. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  /** The platform of every message, or '' where the export says or nobody knows. */
  readonly platform: string;
  /** Folded names of columns that must all be there, each with its alternatives; none = the fallback. */
  readonly signature: readonly (readonly string[])[];
  /** Our words that must have a column, each with its alternatives. */
  readonly needs: readonly (readonly string[])[];
  /** Folded names that a column may have, by our word, best first. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** The layout's own names by our word, as they are written: the paths of nested JSON. */
  readonly own: ReadonlyMap<string, string>;
  /** Our value by the folded value of an export, by our word or by a column's folded name. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Folded values that mark a row as no message, by our word. */
  readonly ignore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys, folded, that hold the list of messages inside an object. */
  readonly unfold: ReadonlySet<string>;
  readonly dates: DateOrder | null;
  /** The table has no row of names: columns are called `#1`, `#2`, … */
  readonly headless: boolean;
  /** Every sheet of a workbook is read, not only the first that fits. */
  readonly allSheets: boolean;
  /** Folded names of columns to turn to where the word's own column is empty in a row. */
  readonly fallback: ReadonlyMap<string, readonly string[]>;
  /** By our word, columns (folded names) whose values outrank what the word's own column says, in that order. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** How names of files and sheets are made: `{shop}_{customer}_{date}`; '' where they say nothing. */
  readonly fileName: string;
  readonly sheetName: string;
  /** How messages lie in nested JSON; null for tables and plain objects. */
  readonly shape: Shape | null;
}

/** A column whose values say what a message is: `autoReply: 1` a bot's. */
export interface Mark {
  readonly column: string;
  /** Our value by the folded value of the export. */
  readonly values: ReadonlyMap<string, string>;
}

/** In which order a date's three numbers stand. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy';

/** What a file is about; each has its own shipped layouts. */
export type Subject = 'chats' | 'after-sale' | 'ratings' | 'roster';

/** Under `values`: whatever else the column holds. */
export const ANYTHING_ELSE = '*';

/** How messages lie in the objects of a nested JSON export; every path is keys with dots between. */
export interface Shape {
  /** The list of messages inside the object that holds them; none when the object is itself a message. */
  readonly messages: readonly string[];
  /** An object of the holder that is its first message; none when all are in the list. */
  readonly first: readonly string[];
  /** The holder's list of people, the path of an id in each, and the path of that id in a message. */
  readonly people: readonly string[];
  readonly personId: readonly string[];
  readonly person: readonly string[];
  /** Whom a message went to: the customer, where the agent wrote. */
  readonly to: readonly string[];
  /** Messages that only the desk sees, and messages that an automaton wrote: a path and the folded value that says so. */
  readonly hidden: Sign | null;
  readonly bot: Sign | null;
  /** Our role by how an id begins, in order; `*` for any other. */
  readonly prefixes: readonly (readonly [string, string])[];
  /** Whether texts are HTML. */
  readonly html: boolean;
}

/** A path of a message and the folded value there that says so. */
export interface Sign {
  readonly path: readonly string[];
  readonly value: string;
}
