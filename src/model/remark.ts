/**
 * What the reading of a file has to tell: why a record is skipped, what was assumed, what is undecidable. Told as a code with its
 * facts, which reports put into words in every language (src/reports/words/remarks-*.ts).
 */

/** What a date is read by, where it has no year. */
export type YearTold = 'day-in-name' | 'month-in-name' | 'year-in-name' | 'dated-rows';

type Nothing = Readonly<Record<never, never>>;
/** A value of the export, shortened and without long numbers (layouts/shown-value.ts). */
type Value = { readonly value: string };
/** A time, and the column it stands in where the record has several of them, else ''. */
type Time = Value & { readonly column: string };

/** Every code, with its facts. Columns are named as the export names them. */
export interface RemarkFacts {
  // Bytes and records.
  'file-empty': Nothing;
  'file-refused': { readonly message: string };
  'rest-unread': { readonly error: string };
  'sheet-rest-unread': { readonly sheet: string; readonly error: string };
  'gzip-cut': Nothing;
  'gzip-damaged': { readonly error: string };
  'quote-unclosed': { readonly from: number; readonly to: number };
  'quote-stray': Nothing;
  'row-too-long': Nothing;
  'line-too-long': Nothing;
  'not-json': { readonly fault: string };
  'json-cut': Nothing;
  'json-unclosed': Nothing;
  'json-stranger': Nothing;
  'json-extra-bracket': Nothing;
  'json-too-large': Nothing;
  'bytes-replaced': { readonly encoding: string; readonly other: string };
  'lines-in-other-encoding': { readonly lines: number; readonly encoding: string; readonly other: string };
  'several-exports': { readonly archive: string; readonly exports: number; readonly another: string };
  // Times.
  'time-empty': Time;
  'time-undated': Time;
  'time-rounded': Time;
  'time-yearless': Time;
  'time-ambiguous': Time;
  'time-in-other-order': Time & { readonly order: string; readonly because: string };
  'time-unreadable': Time;
  'clock-undated': Nothing;
  'no-seconds': Nothing;
  'no-times': Nothing;
  'year-assumed': { readonly day: string; readonly told: YearTold };
  'date-order': Value & { readonly order: string };
  'date-of-file': { readonly date: string };
  // Who speaks.
  'role-empty': Nothing;
  'role-unknown': Value;
  'sender-empty': Nothing;
  'sender-unknown': Value;
  'sides-unclear': { readonly customer: string; readonly agent: string };
  'sides-untold': { readonly names: readonly string[] };
  'several-customers': Nothing;
  'addressed-to-nobody': { readonly messages: number };
  'among-visitors': { readonly messages: number };
  'role-by-column': { readonly column: string };
  'role-by-name': {
    readonly column: string;
    readonly customer: string;
    readonly agent: string;
    readonly roster: boolean;
    /** What everyone else is; '' = nothing. */
    readonly rest: string;
  };
  'role-by-filling': { readonly customer: string; readonly agent: string };
  'role-by-account': { readonly column: string };
  // What a record is.
  'text-empty': Nothing;
  'whose-unknown': Nothing;
  'not-an-object': Nothing;
  'not-of-layout': { readonly layout: string };
  'stray-line': Nothing;
  'stray-line-of-cell': Nothing;
  'no-records': Nothing;
  'no-rows': Nothing;
  transcript: { readonly layout: string };
  'transcripts-in-cells': { readonly column: string; readonly layout: string };
  'sheets-unread': { readonly sheet: string; readonly others: readonly string[]; readonly more: number };
  'sheet-left-out': { readonly sheet: string; readonly rows: number };
  'ids-rounded': Value & { readonly column: string };
  // Files that are joined.
  'applied-at-empty': Nothing;
  'refund-undated': Nothing;
  'refund-unnamed': Nothing;
  'refund-time-missing': { readonly time: string };
  'rating-unnamed': Nothing;
  'rating-unknown': Value;
  'rating-undated': Nothing;
  'rating-unmatched': Value;
  'amount-unreadable': Value & { readonly column: string };
  'agent-unnamed': Nothing;
  'order-unnumbered': Nothing;
  'event-unnamed': Nothing;
  'event-backwards': Nothing;
  'figure-undated': Value;
  'figure-unnamed': Nothing;
  'figure-no-number': Value;
  // The run, and results of several runs.
  'key-unset': Nothing;
  'results-newer': { readonly versions: readonly string[]; readonly own: number };
  'results-unread': { readonly lines: number };
  'records-undated': { readonly records: number };
}

export type RemarkCode = keyof RemarkFacts;

/** A code with its facts. */
export type Remark = { readonly [Code in RemarkCode]: { readonly code: Code; readonly facts: RemarkFacts[Code] } }[RemarkCode];

/** A remark on a file as a whole or on some of its rows; `count` of them, the first ones named. */
export type Note = Remark & { readonly rows?: readonly number[]; readonly count?: number };

/** The remark of a code; one without facts needs the code alone. */
export function remark<Code extends RemarkCode>(
  code: Code,
  ...facts: Nothing extends RemarkFacts[Code] ? [] : [RemarkFacts[Code]]
): Remark {
  return { code, facts: facts[0] ?? {} } as Remark;
}

/** Whether what a row gave is a remark on it, and no fact. */
export function isRemark(given: object): given is Remark {
  return 'code' in given && 'facts' in given;
}
