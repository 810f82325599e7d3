/** Small files that lie beside an export and explain it: `users.json` of Slack, in a folder or an archive. */
import { basename, dirname, join } from 'node:path';
import { UserError } from '../model/user-error.js';
import { openExport } from './open-export.js';

/** A Slack export is a file a day: the people of all of them are read once. */
const read = new Map<string, Promise<readonly unknown[] | null>>();

/**
 * The objects of a JSON file.
 * @param path from the export's own folder
 * @returns null where there is no such file, or it cannot be read
 */
export function readBeside(file: string, path: string): Promise<readonly unknown[] | null> {
  if (file === '-') return Promise.resolve(null);
  const there = join(dirname(file), path);
  const known = read.get(there);
  if (known !== undefined) return known;
  const made = objectsOf(there);
  read.set(there, made);
  return made;
}

async function objectsOf(file: string): Promise<readonly unknown[] | null> {
  try {
    const opened = await openExport(file);
    const values: unknown[] = [];
    for await (const records of opened.batches()) for (const record of records) if ('value' in record) values.push(record.value);
    return values;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const DAY_OF_A_CHANNEL = /^(?:.*\/)?(?=[^/]+\/\d{4}-\d{2}-\d{2}\.json$)/;
const NO_MESSAGES = new Set('users.json,channels.json,groups.json,dms.json,mpims.json,org_users.json,integration_logs.json,canvases.json,lists.json,huddle_transcripts.json,file_conversations.json'.split(','));

/** The files without those that a Slack export keeps beside its channels, which hold no messages. */
export function withoutCompanions(files: readonly string[]): string[] {
  const exports = new Set(files.flatMap((file) => DAY_OF_A_CHANNEL.exec(file)?.[0] ?? []));
  return files.filter((file) => !NO_MESSAGES.has(basename(file)) || !exports.has(file.slice(0, file.length - basename(file).length)));
}
