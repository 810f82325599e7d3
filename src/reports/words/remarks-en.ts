import type { RemarkWords } from './remark-words.js';

const time = ({ value, column }: { readonly value: string; readonly column: string }) =>
  `${column === '' ? '' : `${column}: `}time${value === '' ? '' : ` "${value}"`}`;

const ORDERS: Readonly<Record<string, string>> = { ymd: 'year-month-day', mdy: 'month-day-year', dmy: 'day-month-year' };
const YEARS: Readonly<Record<string, string>> = {
  'day-in-name': "the date in the file's name",
  'month-in-name': "the month in the file's name",
  'year-in-name': "the year in the file's name",
  'dated-rows': 'the rows that have a year',
};

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** What the reading of a file has to tell, in English. */
export const REMARKS_EN: RemarkWords = {
  'file-empty': () => 'the file is empty',
  'file-refused': ({ message }) => message,
  'rest-unread': ({ error }) => `the rest of the file is not read: ${error}`,
  'sheet-rest-unread': ({ sheet, error }) => `the rest of sheet "${sheet}" is not read: ${error}`,
  'gzip-cut': () => 'the gzip file is cut short: its end is missing',
  'gzip-damaged': ({ error }) => `the gzip file is damaged: ${error}`,
  'quote-unclosed': ({ from, to }) =>
    `a quote opens here and never closes; ${from === to ? 'this line is' : `lines ${from} to ${to} are`} left out. Is the file cut short?`,
  'quote-stray': () => 'a quote opens a cell and does not close it as it should; it is read as an ordinary character',
  'row-too-long': () => 'a line of more than four million characters; it is left out',
  'line-too-long': () => 'a line of more than 64 MB; it is left out',
  'not-json': ({ fault }) => (fault === '' ? 'not valid JSON' : `not valid JSON: ${fault}`),
  'json-cut': () => 'the file ends before this record or its list is closed. Is it cut short?',
  'json-unclosed': () => 'an object that does not close; the file is read on from the next one like the others',
  'json-stranger': () => 'text that is neither a JSON object nor a list',
  'json-extra-bracket': () => 'a closing bracket too many after this object',
  'json-too-large': () => 'an object of more than 64 MB; its lists are read, and what stands before them',
  'bytes-replaced': ({ encoding, other }) =>
    `bytes that are not ${encoding} are read as \uFFFD. If the text is garbled, try --encoding ${other}`,
  'lines-in-other-encoding': ({ lines, encoding, other }) =>
    `the file mixes two encodings: ${lines} ${lines === 1 ? 'line is' : 'lines are'} ${other}, the rest ${encoding}; each is read as what it is. Check whether several exports were joined into one`,
  'several-exports': ({ archive, exports, another }) =>
    `${archive} holds ${exports} exports, and this is the first; to see another one: chataudit inspect '${another}'`,
  'time-empty': (facts) => `${time(facts)} is empty`,
  'time-undated': (facts) => `${time(facts)} has no date`,
  'time-rounded': (facts) => `${time(facts)} is a rounded number: its digits are lost`,
  'time-yearless': (facts) => `${time(facts)} has no year`,
  'time-ambiguous': (facts) => `${time(facts)} can be read in more than one order: say dates=dmy (or mdy, ymd)`,
  'time-in-other-order': (facts) =>
    `${time(facts)} is no ${ORDERS[facts.order] ?? facts.order}${facts.because === '' ? '' : `, the order of "${facts.because}"`}`,
  'time-unreadable': (facts) => `${time(facts)} cannot be read`,
  'clock-undated': () => 'time has no date',
  'no-seconds': () => 'times have no seconds: waits are undecidable',
  'no-times': () => 'no times: waits are undecidable',
  'year-assumed': ({ day, told }) => `dates without a year are read as the last ones up to ${day}, because of ${YEARS[told] ?? told}`,
  'date-order': ({ order, value }) => `dates are read as ${ORDERS[order] ?? order}, because of "${value}"`,
  'date-of-file': ({ date }) => `times without a date are read as of ${date}, the date in the file's name`,
  'role-empty': () => 'role is empty',
  'role-unknown': ({ value }) => `role "${value}" is none of customer, agent, bot, system`,
  'sender-empty': () => 'sender is empty',
  'sender-unknown': ({ value }) => `sender "${value}" is neither the customer nor a known agent`,
  'sides-unclear': ({ customer, agent }) => `not exactly one of ${customer} and ${agent} is filled`,
  'sides-untold': ({ names }) => `who is the customer and who an agent cannot be told of ${quoted(names)}`,
  'several-customers': () => 'several customers speak in one conversation: whom an agent answers cannot be told',
  'addressed-to-nobody': ({ messages }) => `${messages} messages of agents name nobody: whom they answer cannot be told, and they are left out`,
  'among-visitors': ({ messages }) => `${messages} messages are from one customer to another, and left out`,
  'role-by-column': ({ column }) => `role is read from column ${column}`,
  'role-by-name': ({ column, customer, agent, roster, rest }) => {
    const told = [
      customer === '' ? '' : `the name in ${customer} is the customer`,
      agent === '' ? '' : `the name in ${agent} is an agent`,
      roster ? 'who stands in the roster is an agent' : '',
      rest === '' ? '' : `everyone else is ${rest === 'agent' ? 'an agent' : 'a customer'}`,
    ];
    return `role is told by ${column}: ${told.filter((part) => part !== '').join(', ')}`;
  },
  'role-by-filling': ({ customer, agent }) => `role is told by which of ${customer} and ${agent} is filled`,
  'role-by-account': ({ column }) =>
    `role is told by ${column}: sub-accounts such as 店名:子账号 are agents, everyone else is a customer`,
  'text-empty': () => 'text is empty',
  'whose-unknown': () => 'neither conversation_id nor customer is given',
  'not-an-object': () => 'is neither an object nor a list of objects',
  'not-of-layout': ({ layout }) => `is no object of layout ${layout}`,
  'stray-line': () => 'is no message, and belongs to none',
  'stray-line-of-cell': () => 'a line of the transcript is no message, and belongs to none',
  'no-records': () => 'there are no records',
  'no-rows': () => 'there are no rows under the head',
  transcript: ({ layout }) =>
    `a transcript (${layout}): role is told by the names; whoever is no known agent, bot or system is the customer`,
  'transcripts-in-cells': ({ column, layout }) =>
    `${column} holds whole transcripts (${layout}): its messages are read one by one, each with the row of its session`,
  'sheets-unread': ({ sheet, others, more }) =>
    `only sheet "${sheet}" is read, not ${quoted(others)}${more > 0 ? ` and ${more} more` : ''}: --sheet all reads every sheet, --sheet NAME one`,
  'sheet-left-out': ({ sheet, rows }) => `sheet "${sheet}" has no such columns: all of it is left out (${rows} rows)`,
  'ids-rounded': ({ column, value }) =>
    `${column} has ids such as "${value}", rounded by a spreadsheet: they are lost, export them as text`,
  'applied-at-empty': () => 'applied_at is empty',
  'refund-undated': () => 'no time is given',
  'refund-unnamed': () => 'neither refund_id nor order_id is given, or both are rounded',
  'refund-time-missing': ({ time: missing }) => `no column for ${missing}: what a rule measures with it is undecidable`,
  'rating-unnamed': () => 'none of conversation_id, order_id and customer is given',
  'rating-unknown': ({ value }) => `rating "${value}" is neither 1 to 5 nor a known word`,
  'rating-undated': () => 'a customer without a time does not tell which conversation was rated',
  'rating-unmatched': ({ value }) => `rating of no conversation of this run${value === '' ? '' : ` (such as "${value}")`}, not counted`,
  'amount-unreadable': ({ column, value }) => `"${value}" under ${column} is no amount of money: counted without one`,
  'agent-unnamed': () => 'no agent is named',
  'order-unnumbered': () => 'no order number, or one rounded by a spreadsheet',
  'event-unnamed': () => 'the event has no name',
  'event-backwards': () => 'it ends before it starts',
  'figure-undated': ({ value }) => `date "${value}" is no day and no month such as 2026-10`,
  'figure-unnamed': () => 'the figure has no name',
  'figure-no-number': ({ value }) => `value "${value}" is no number`,
  'results-newer': ({ versions, own }) =>
    `results of a newer format ${versions.join(', ')} were read; what version ${own} does not know is left out`,
  'results-unread': ({ lines }) => `${lines} lines or files of results could not be read, and are in no figure`,
  'records-undated': ({ records }) => `${records} records have no time and are in no period`,
  'key-unset': () => 'customers are pseudonyms made with the public default key; set CHATAUDIT_KEY to a secret to make them safe',
};
