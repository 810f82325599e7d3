/** A transcript as rows under one head, so that it is read on like any table. */
import type { TableRow, TextLine } from '../model/record.js';
import type { Role } from '../model/message.js';
import { UserError } from '../model/user-error.js';
import { remark } from '../model/remark.js';
import { type Blocks, findBlocks } from './block-order.js';
import { countIgnored, countSkip } from './count-skip.js';
import type { Feed } from './feed.js';
import { bareName, dateIn } from './given-words.js';
import type { OpenedTable, TableRequest } from './opened-table.js';
import { PLAIN, shippedLayout } from './shipped-layouts.js';
import { TranscriptBlocks } from './transcript-blocks.js';
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
  const chosen = choose(lines, fileDay, roleOf, request);
  if (chosen === null) throw noTranscript(file);
  const { grammar } = chosen;
  const sessions = sessionsOf(grammar);
  const sample = [...sessions.read(arranged(lines, chosen)), ...sessions.end()];
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
    batches: () => allRows(feed, arrangerOf(chosen), sessionsOf(grammar), new TranscriptRows(grammar, roleOf, base), request),
    close: () => feed.close(),
  };
}

/** How the lines are read: a form, and the order that blocks of lines have. */
interface Chosen {
  readonly grammar: TranscriptGrammar;
  readonly blocks: Blocks | null;
}

/** Puts lines into the order in which the form reads them. */
interface Arranger {
  read(lines: readonly TextLine[]): readonly TextLine[];
  end(): readonly TextLine[];
}

const AS_THEY_STAND: Arranger = { read: (lines) => lines, end: () => [] };

const arrangerOf = ({ grammar, blocks }: Chosen): Arranger => (blocks === null ? AS_THEY_STAND : new TranscriptBlocks(grammar, blocks));

function arranged(lines: readonly TextLine[], chosen: Chosen): readonly TextLine[] {
  const arranger = arrangerOf(chosen);
  return [...arranger.read(lines), ...arranger.end()];
}

/** The form that most lines have, of equals the more particular; one without times only where none with times fits. */
function choose(
  lines: readonly TextLine[],
  fileDay: number | null,
  roleOf: (name: string) => Role | null,
  { layout, file }: TableRequest,
): Chosen | null {
  const all = transcriptGrammars().map((grammar): Chosen | null => {
    if (grammar.time === null) return { grammar, blocks: null };
    const blocks = findBlocks(lines, grammar, roleOf, lines.length < SAMPLE_LINES);
    return blocks === null ? null : { grammar, blocks };
  });
  if (layout !== undefined) {
    const at = transcriptGrammars().findIndex(({ name }) => name === layout);
    if (at >= 0) return all[at] ?? null;
    throw new UserError(`${file}: layout "${layout}" is not one for plain text. Use one of: ${transcriptGrammars().map(({ name }) => name).join(', ')}.`);
  }
  let best: Chosen | null = null;
  let most = 0;
  for (const chosen of all) {
    if (chosen === null || !chosen.grammar.timed) continue;
    const probe = new TranscriptSessions(chosen.grammar, () => 'agent', lines, file, fileDay);
    const spoken = [...probe.read(arranged(lines, chosen)), ...probe.end()].reduce((sum, { said }) => sum + said.length, 0);
    // Under a form that does not fit, lines may still look like ones to leave out.
    const found = spoken > 0 ? spoken + probe.ignored : Math.min(probe.undated, 1);
    // Lines of blocks in another order also look like a name above its time.
    const isOwn = chosen.blocks !== null && chosen.blocks.order !== 'name-time-text';
    if (isOwn && spoken > 1) return chosen;
    // A desk's own form that reads as much says more of where the chat is from.
    const weight = chosen.blocks === null ? found : found - 0.5;
    if (weight > most) [best, most] = [chosen, weight];
  }
  if (best !== null) return best;
  const named = all.find((chosen) => chosen !== null && !chosen.grammar.timed) ?? null;
  const heads = lines.filter(({ line }) => named?.grammar.heads.some((head) => head.test(line)) === true).length;
  return heads * 2 >= lines.length ? named : null;
}

async function* allRows(
  feed: Feed<TextLine>,
  arranger: Arranger,
  sessions: TranscriptSessions,
  rows: TranscriptRows,
  { counts, notes }: TableRequest,
): AsyncIterable<readonly TableRow[]> {
  const give = (closed: readonly Session[]) => closed.flatMap((session) => rows.of(session, counts));
  try {
    for (let lines = await feed.peek(2); lines.length > 0; lines = await feed.peek(2)) {
      feed.drop(lines.length);
      yield give(sessions.read(arranger.read(lines)));
    }
    yield give(sessions.read(arranger.end()));
    yield give(sessions.end());
    countIgnored(counts, sessions.ignored);
    for (const row of sessions.undatedRows) countSkip(counts, row, remark('clock-undated'));
    for (const row of sessions.strayRows) countSkip(counts, row, remark('stray-line'));
    notes.push(...rows.notes());
  } finally {
    await feed.close();
  }
}
