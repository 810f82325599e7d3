/** The roster: who is an agent, in which team. */
import { chooseTimeReader } from '../layouts/choose-time-reader.js';
import type { Source } from '../model/message.js';
import type { ExportRecord } from '../model/record.js';
import { remark } from '../model/remark.js';
import { localParts } from '../text/zoned-time.js';
import { cellsByWord } from './cells-by-word.js';
import { type FactFile, type FactOptions, type OpenedFacts, type RowReader, readFacts } from './read-facts.js';

export interface RosterEntry {
  /** As the exports of chats have it: an id, a nick, an account. */
  readonly agent: string;
  /** The person's name, or ''. */
  readonly name: string;
  readonly team: string;
  readonly level: string;
  /** `2026-11-22`, or as written where that is no date. */
  readonly joined: string;
}

/** Reads a whole roster. */
export function readRoster(
  records: AsyncIterable<ExportRecord[]>,
  source: Source,
  options: FactOptions,
): Promise<FactFile<RosterEntry>> {
  return readFacts(records, source, 'roster', options, rowReader);
}

function rowReader(opened: OpenedFacts): RowReader<RosterEntry> {
  const { table, naming, source, options, notes } = opened;
  const times = chooseTimeReader(table, ['joined'], naming, options.timezone, source.file);
  notes.push(...times.notes);
  const { cell } = cellsByWord(opened);
  return (row) => {
    const name = cell(row, 'name');
    const agent = cell(row, 'agent') || name;
    if (agent === '') return remark('agent-unnamed');
    const written = cell(row, 'joined');
    const joined = times.reader.read(written, '');
    const date = Number.isNaN(joined) ? written : localParts(joined, options.timezone).date;
    return { agent, name, team: cell(row, 'team'), level: cell(row, 'level'), joined: date };
  };
}
