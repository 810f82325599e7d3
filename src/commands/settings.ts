/** What a command line and a configuration say together: the command line has the last word. */
import { DEFINITIONS } from '../conversations/definitions.js';
import { type ResponseDefinition, withServiceHours } from '../conversations/response-definition.js';
import { UserError } from '../model/user-error.js';
import { nearestName } from '../text/nearest-name.js';
import { FORMATS } from './configuration-schema.js';

export type Format = (typeof FORMATS)[number];
export type { Language } from '../model/language.js';

/** Makes pseudonyms where neither CHATAUDIT_KEY nor the configuration gives a secret: stable, but no secret. */
export const OPEN_KEY = 'chataudit';

/** `md,csv` as formats. Throws UserError. */
export function formatsOf(list: string): Format[] {
  return list.split(',').map((name) => oneOf(name.trim(), FORMATS, '--format'));
}

/** `time=发送时间,text=内容` as our word: column. Throws UserError. */
export function columnsOf(lists: readonly string[]): Record<string, string> {
  const columns: Record<string, string> = {};
  for (const pair of lists.flatMap((list) => list.split(','))) {
    const at = pair.indexOf('=');
    if (at < 1)
      throw new UserError(`--columns ${pair}: write our word, = and the export's column, such as time=发送时间.`);
    columns[pair.slice(0, at).trim()] = pair.slice(at + 1).trim();
  }
  return columns;
}

/** The response definition of this name, in these hours. Throws UserError. */
export function responseOf(name: string, hours: string | undefined): ResponseDefinition {
  const definition = DEFINITIONS[oneOf(name, Object.keys(DEFINITIONS) as (keyof typeof DEFINITIONS)[], '--response')];
  return hours === undefined ? definition : withServiceHours(definition, hours);
}

/** Throws UserError for a zone that the platform does not know. */
export function zoneOf(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    throw new UserError(
      `--timezone ${name}: no such time zone. Write a name such as Asia/Shanghai, or an offset such as +08:00.`,
    );
  }
}

function oneOf<Name extends string>(name: string, names: readonly Name[], option: string): Name {
  const known = names.find((each) => each === name);
  if (known !== undefined) return known;
  const nearest = nearestName(name, names);
  throw new UserError(
    `${option} ${name}: use one of ${names.join(', ')}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`,
  );
}
