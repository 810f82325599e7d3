/** A transcript as rows under one head, so that it is read on like any table. */
import type { TableRow, TextLine } from '../model/record.js';
import { UserError } from '../model/user-error.js';
import { remark } from '../model/remark.js';
import { countIgnored, countSkip } from './count-skip.js';
import type { Feed } from './feed.js';
import { bareName, dateIn } from './given-words.js';
import type { OpenedTable, TableRequest } from './opened-table.js';
import { PLAIN, shippedLayout } from './shipped-layouts.js';
import { type TranscriptGrammar, transcriptGrammars } from './transcript-grammar.js';
import { noAddressee, noDay, noSides, noTranscript } from './transcript-refusals.js';
import { TranscriptRows } from './transcript-rows.js';
import { type Session, TranscriptSessions } from './transcript-sessions.js';
import { speakerReader } from './transcript-speakers.js';
import { readWritten } from './written-time.js';

const DAY = 86_400_000;
/** Lines that decide the form; one message takes a few. */
const SAMPLE_LINES = 2000;

/** @throws UserError when the form, the sides or the addressees cannot be told, with what to give */
export async function openText(feed: Feed<TextLine>, request: TableRequest): Promise<OpenedTable> {
  const { file } = request;
  const lines = await feed.peek(SAMPLE_LINES);
  const fileDate = dateIn(bareName(file));
  const fileDay = fileDate === '' ? null : Math.floor((readWritten(fileDate, null)?.local ?? 0) / DAY);
  const base = shippedLayout('chats', PLAIN);
  const roleOf = speakerReader(base, request.hints ?? { roles: new Map(), agents: new Set() });
  const sessionsOf = (grammar: TranscriptGrammar) => new TranscriptSessions(grammar, roleOf, lines, file, fileDay);
  const grammar = choose(lines, fileDay, request);
  if (grammar === null) throw noTranscript(file);
  const sessions = sessionsOf(grammar);
  const sample = [...sessions.read(lines), ...sessions.end()];
  const said = sample.flatMap((session) => session.said);
  const names = [...new Set(said.map(({ sender }) => sender))];
  if (said.length === 0) throw sessions.undated > 0 ? noDay(file) : noSides(file, sessions.strangers);
  const sides = new Set(names.map(roleOf));
  if (!sides.has('agent') && !sides.has('bot')) throw noSides(file, names);
  const look = new TranscriptRows(grammar, roleOf, base);
  const rows = sample.flatMap((session) => look.of(session, null));
  // Where hardly anybody is named, nobody can tell whom an agent answers.
  if (rows.length * 2 < said.length - look.leftOut['among-visitors'] || look.leftOut['to-nobody'] > look.answers)
    throw noAddressee(file, sample.find((session) => session.customers.length > 1)?.customers ?? []);
  request.notes.push(remark('transcript', { layout: grammar.name }));
  if (sessions.usesFileDay) request.notes.push(remark('date-of-file', { date: fileDate }));
  return {
    layout: { ...base, name: grammar.name, platform: grammar.platform },
    columns: new Map(look.heads.map((head, at) => [head, { at, head }])),
    heads: look.heads,
    sample: rows,
    unread: () => new Map(),
    batches: () => allRows(feed, sessionsOf(grammar), new TranscriptRows(grammar, roleOf, base), request),
    close: () => feed.close(),
  };
}

/** The form that most lines have, of equals the more particular; one without times only where none with times fits. */
function choose(lines: readonly TextLine[], fileDay: number | null, { layout, file }: TableRequest): TranscriptGrammar | null {
  const all = transcriptGrammars();
  if (layout !== undefined) {
    const named = all.find(({ name }) => name === layout);
    if (named !== undefined) return named;
    throw new UserError(`${file}: layout "${layout}" is not one for plain text. Use one of: ${all.map(({ name }) => name).join(', ')}.`);
  }
  let best: TranscriptGrammar | null = null;
  let most = 0;
  for (const grammar of all.filter(({ timed }) => timed)) {
    const probe = new TranscriptSessions(grammar, () => 'agent', lines, file, fileDay);
    const spoken = [...probe.read(lines), ...probe.end()].reduce((sum, { said }) => sum + said.length, 0);
    // Under a form that does not fit, lines may still look like ones to leave out.
    const found = spoken > 0 ? spoken + probe.ignored : Math.min(probe.undated, 1);
    if (found > most) [best, most] = [grammar, found];
  }
  if (best !== null) return best;
  const named = all.find(({ timed }) => !timed) ?? null;
  const heads = lines.filter(({ line }) => named?.heads.some((head) => head.test(line)) === true).length;
  return heads * 2 >= lines.length ? named : null;
}

async function* allRows(
  feed: Feed<TextLine>,
  sessions: TranscriptSessions,
  rows: TranscriptRows,
  { counts, notes }: TableRequest,
): AsyncIterable<readonly TableRow[]> {
  const give = (closed: readonly Session[]) => closed.flatMap((session) => rows.of(session, counts));
  try {
    for (let lines = await feed.peek(2); lines.length > 0; lines = await feed.peek(2)) {
      feed.drop(lines.length);
      yield give(sessions.read(lines));
    }
    yield give(sessions.end());
    countIgnored(counts, sessions.ignored);
    for (const row of sessions.undatedRows) countSkip(counts, row, remark('clock-undated'));
    for (const row of sessions.strayRows) countSkip(counts, row, remark('stray-line'));
    notes.push(...rows.notes());
  } finally {
    await feed.close();
  }
}
