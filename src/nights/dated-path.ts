/** Paths in a configuration that name a day: `exports/{date}/*.csv`, `chats-{yesterday:YYYYMMDD}.csv`. */
import { addDays } from '../text/days.js';

/** `{date}` and `{yesterday}` are the day audited; `{today}` is the day after, on whose morning the night's run is. */
const DATED = /\{(date|yesterday|today)(?::([^{}]*))?\}/gu;

/** What a form may hold besides the year, the month and the day. */
const FORM = /^(?=.*YYYY|.*YY)(?=.*MM?)(?=.*DD?)[YMD\d\-_.年月日 ]+$/u;

export function isDated(path: string): boolean {
  return path.search(DATED) >= 0;
}

/** What is wrong with the days that a path names, as a sentence, or null. */
export function datedPathProblem(path: string): string | null {
  for (const [written, , form] of path.matchAll(DATED)) {
    if (form !== undefined && !FORM.test(form))
      return `${written}: no form of a day. Write the year, month and day, such as {date:YYYYMMDD}`;
  }
  const unknown = /\{(?!date|yesterday|today)([a-z]+)(?::[^{},]*)?\}/u.exec(path);
  if (unknown === null) return null;
  return `${unknown[0]}: unknown. Use {date}, {yesterday} or {today}, such as exports/{date}/*.csv or {date:YYYYMMDD}`;
}

/** The path with the days in it written out, for the night of `day`. */
export function pathOfDay(path: string, day: string): string {
  return path.replace(DATED, (_, word: string, form: string | undefined) => {
    const date = word === 'today' ? addDays(day, 1) : day;
    return form === undefined ? date : inForm(date, form);
  });
}

function inForm(date: string, form: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return form
    .replace('YYYY', year)
    .replace('YY', year.slice(2))
    .replace('MM', month)
    .replace('DD', day)
    .replace('M', String(Number(month)))
    .replace('D', String(Number(day)));
}
