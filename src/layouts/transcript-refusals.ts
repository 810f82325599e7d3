/** Sentences for transcripts that cannot be read without being told more. */
import { UserError } from '../model/user-error.js';
import { quoteValue } from './quote-value.js';

const MOST_NAMES = 10;

export function noTranscript(file: string): UserError {
  return new UserError(
    `${file}: lines of plain text, and no known form of a chat. Read are "name 2026-11-22 09:00:03" with the text below, ` +
      '"name(2026-11-22 09:00:03): text", "[22/11/2026, 09:00:03] name: text", "2026-11-22 09:00:03 name: text", ' +
      '"[09:00] <name> text" under a line with the date, and "客服: text" without times; also ' +
      'time, name and text each on lines of their own, in any order that is the same throughout. Otherwise export the chats as CSV, XLSX or JSON.',
  );
}

export function noSides(file: string, names: readonly string[]): UserError {
  const seen = names.slice(0, MOST_NAMES);
  const more = names.length > seen.length ? ` and ${names.length - seen.length} more` : '';
  return new UserError(
    `${file}: nothing tells who is the customer and who an agent. Names seen: ${seen.map(quoteValue).join(', ')}${more}. ` +
      `Say who the agents are in chataudit.yaml:\n  columns:\n    role.agent: "…"\n` +
      `or on the command line: --columns role.agent=… (several: a|b), or list them in a roster: --roster agents.csv`,
  );
}

export function noAddressee(file: string, customers: readonly string[]): UserError {
  return new UserError(
    `${file}: ${customers.length} customers or more speak in one conversation (${customers.slice(0, 3).map(quoteValue).join(', ')}), ` +
      'so nothing tells whom an agent answers. Give one file per customer, put a line of ----- between conversations, ' +
      'or export the chats as CSV with a conversation_id. In an IRC log, agents must begin with the name of whom they answer ("lin: …").',
  );
}

export function noDay(file: string): UserError {
  return new UserError(
    `${file}: messages have a clock and no date. Put the date on a line of its own above them, such as 2026-11-22, or into the file's name.`,
  );
}
