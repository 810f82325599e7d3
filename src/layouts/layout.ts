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
  /** Folded values that mark a row as no message, by our word; of other columns, see `IGNORED`. */
  readonly ignore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys, folded, that hold the list of messages inside an object. */
  readonly unfold: ReadonlySet<string>;
  readonly dates: DateOrder | null;
  /** The table has no row of names: columns are called `#1`, `#2`, … */
  readonly headless: boolean;
  /** Every sheet of a workbook is read, not only the first that fits. */
  readonly allSheets: boolean;
  /** The columns of the signature are all that there are: they are words that many exports have. */
  readonly exact: boolean;
  /** Folded names of columns to turn to where the word's own column is empty in a row. */
  readonly fallback: ReadonlyMap<string, readonly string[]>;
  /** By our word, columns (folded names) whose values outrank what the word's own column says, in that order. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** How names of files and sheets are made: `{shop}_{customer}_{date}`; '' where they say nothing. */
  readonly fileName: string;
  readonly sheetName: string;
  /** What the texts are written in. */
  readonly markup: Markup;
  /** A file beside the export that names the people whose ids it has; null where there is none. */
  readonly people: PeopleFile | null;
  /** How messages lie in nested JSON; null for tables and plain objects. */
  readonly shape: Shape | null;
}

/** A column whose values say what a message is: `autoReply: 1` a bot's. */
export interface Mark {
  /** As the layout writes it: of nested JSON it is a path. */
  readonly written: string;
  /** Folded. */
  readonly column: string;
  /** Our value by the folded value of the export. */
  readonly values: ReadonlyMap<string, string>;
}

/** Html and Slack's own; '' where only a cell itself tells. */
export type Markup = '' | 'html' | 'slack';

/** A JSON file of people, by its path from the export, and where in each its id, its name (the first that is filled) and whether it is a program stand. */
export interface PeopleFile {
  readonly file: string;
  readonly id: readonly string[];
  readonly name: readonly (readonly string[])[];
  readonly bot: readonly string[];
}

/** In which order a date's three numbers stand. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy';

/** What a file is about; each has its own shipped layouts. */
export type Subject = 'chats' | 'after-sale' | 'orders' | 'ratings' | 'roster' | 'events' | 'figures';

/** Under `values`: whatever else the column holds. */
export const ANYTHING_ELSE = '*';

/** The word under which `marks` hold the columns that say that a row is no message: notes of the desk, transfers. */
export const IGNORED = 'ignore';

/** How messages lie in the objects of a nested JSON export; every path is keys with dots between. */
export interface Shape {
  /** The lists of messages inside the object that holds them; none when the object is itself a message. */
  readonly messages: readonly (readonly string[])[];
  /** An object of the holder that is its first message; none when all are in the list. */
  readonly first: readonly string[];
  /** The holder's list of people, the path of an id in each, and the path of that id in a message. */
  readonly people: readonly string[];
  readonly personId: readonly string[];
  readonly person: readonly string[];
  /** Whom a message went to: the customer, where the agent wrote. */
  readonly to: readonly (readonly string[])[];
  /** Our role by how an id begins, in order; `*` for any other. */
  readonly prefixes: readonly (readonly [string, string])[];
}
