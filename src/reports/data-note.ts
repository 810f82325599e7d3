import { ranked } from '../tallies/figures.js';
import type { InputRecord } from '../model/input-record.js';
import { formatCount } from './format.js';
import { inputSums } from './input-sums.js';
import { missingDays, spansOfDays } from './missing-days.js';
import { type Block, heading, list, paragraph, table } from './page.js';
import type { Report } from './report.js';
import { reviewSentence } from './review-figures.js';
import { reviewWordsOf } from './words/review-words.js';
import { runNotes, skipSentence } from './words/remark-words.js';
import { nameOf, type Words } from './words/words-of.js';

/** Told in full up to so many; the rest is counted. */
const INPUTS = 20;
const SKIPS = 10;
const RUNS = 5;
const SPANS = 10;

/** What the figures are made of, so that they can be made again: files, rows, rules, definitions, commands (P293). */
export function dataNote(report: Report): Block[] {
  const { words } = report;
  const inputs = report.runs.flatMap((run) => run.inputs);
  return [
    heading(2, words.sections.data),
    ...list([
      ...scope(report),
      ...rows(report, inputs),
      ...rules(report),
      ...reviewed(report),
      ...definitions(report),
      ...report.remarks,
      ...commands(report),
    ]),
    ...files(report, inputs),
    ...skipped(report, inputs),
  ];
}

function scope(report: Report): string[] {
  const { words, period, totals, tally } = report;
  const missing = missingDays(report);
  const spans = spansOfDays(missing.days);
  const days = [...tally.counts.days.keys()].sort();
  const { data } = words;
  return [
    data.period(period.label, days[0] ?? '–', days.at(-1) ?? '–'),
    ...(spans.length === 0
      ? []
      : [data.missingDays(formatCount(missing.of), formatCount(missing.days.length), words.join(spans.slice(0, SPANS)), spans.length > SPANS)]),
    ...(totals.undated_conversations > 0 ? [data.undated(formatCount(totals.undated_conversations))] : []),
    ...(totals.loose_refunds > 0 ? [data.loose(formatCount(totals.loose_refunds))] : []),
    ...(totals.dismissed_findings > 0 ? [data.dismissed(formatCount(totals.dismissed_findings))] : []),
  ];
}

function rows({ words }: Report, inputs: readonly InputRecord[]): string[] {
  return inputSums(inputs).map(({ subject, ...sums }) => {
    const [files, records, messages, duplicates, ignored, skipped] = [
      sums.files,
      sums.records,
      sums.messages,
      sums.duplicates,
      sums.ignored,
      sums.skipped,
    ].map(formatCount) as [string, string, string, string, string, string];
    return subject === undefined
      ? words.data.rows(files, records, messages, duplicates, ignored, skipped)
      : words.data.joined(nameOf('subject', subject, words), files, records, messages, ignored, skipped);
  });
}

function rules({ words, runs, issues }: Report): string[] {
  const packs = new Map(
    runs.flatMap((run) => run.packs).map((pack) => [`${pack.pack}\0${pack.version}\0${pack.sha256}`, pack]),
  );
  if (packs.size === 0) return [];
  const told = [...packs.values()].map(({ pack, version, sha256, rules: count }) =>
    words.data.pack(pack, version, sha256.slice(0, 8), formatCount(count)),
  );
  return [
    words.data.packs(words.join(told)),
    words.data.fired(formatCount(new Set(issues.map(({ rule }) => rule)).size)),
  ];
}

/** A summary of a period says too that nothing was reviewed. */
function reviewed({ reviews, monthly, totals, language, words }: Report): string[] {
  if (reviews !== null) return [reviewSentence(reviews, language, words)];
  return monthly === null || totals.findings === 0 ? [] : [reviewWordsOf(language).none];
}

function definitions({ words, language, runs, tally, totals }: Report): string[] {
  const { min, max } = tally.window;
  const names = [...new Set(runs.flatMap((run) => run.measures?.response ?? []))];
  const leftOut = ranked(tally.counts.totals.response.leftOut);
  const reasons = leftOut.map(
    ([why, turns]) => `${nameOf('uncounted', why, words) || words.unknown} ${formatCount(turns)}`,
  );
  return [
    words.data.window(String(min), String(max), words.join((names.length === 0 ? ['plain'] : names).map((name) => nameOf('response', name, words)))),
    ...(reasons.length === 0
      ? []
      : [words.data.leftOut(formatCount(totals.undecidable_turns + totals.left_out_turns), words.join(reasons))]),
    words.data.score,
    ...[...new Set(runs.flatMap((run) => runNotes(run, language)))].map((note) => words.sentence([begun(note)])),
  ];
}

/** A note begins a sentence, unless it begins with the file that it is about. */
function begun(note: string): string {
  return /^\S*\.\w+[:：/]/u.test(note) ? note : note.charAt(0).toUpperCase() + note.slice(1);
}

function files({ words }: Report, inputs: readonly InputRecord[]): Block[] {
  const chats = inputs.filter(({ subject }) => subject === undefined);
  const joined = inputs.filter(({ subject }) => subject !== undefined);
  const formOf = ({ layout, encoding }: InputRecord) => [layout, encoding].filter((part) => part !== '').join(', ');
  return [
    ...filesTable(words, chats, words.data.inputs, (input) => [
      input.file,
      formOf(input),
      ...[input.records, input.messages, input.duplicates, input.ignored, input.skipped].map(formatCount),
    ]),
    ...filesTable(words, joined, words.data.joinedInputs, (input) => [
      input.file,
      nameOf('subject', input.subject ?? '', words),
      formOf(input),
      ...[input.records, input.messages, input.ignored, input.skipped].map(formatCount),
    ]),
  ];
}

function filesTable(words: Words, inputs: readonly InputRecord[], heads: readonly string[], row: (input: InputRecord) => string[]): Block[] {
  if (inputs.length === 0) return [];
  const worstFirst = [...inputs].sort((a, b) => b.skipped - a.skipped);
  const shown = inputs.length <= INPUTS ? inputs : worstFirst.slice(0, INPUTS);
  const rest = inputs.length - shown.length;
  return [table(heads, shown.map(row)), ...(rest > 0 ? [paragraph(words.data.moreInputs(formatCount(rest)))] : [])];
}

function skipped({ words, language }: Report, inputs: readonly InputRecord[]): Block[] {
  const all = inputs.reduce((sum, input) => sum + input.skipped, 0);
  const skips = inputs.flatMap(({ file, skips: told }) => told.map((skip) => ({ ...skip, file })));
  if (skips.length === 0) return [];
  const shown = skips
    .slice(0, SKIPS)
    .map((skip) => words.colon(skip.row === 0 ? skip.file : `${skip.file}:${skip.row}`, skipSentence(skip, language)));
  const rest = Math.max(all, skips.length) - shown.length;
  return [
    heading(3, words.data.skips),
    ...list([...shown, ...(rest > 0 ? [words.data.moreSkips(formatCount(rest))] : [])]),
  ];
}

function commands({ words, runs }: Report): string[] {
  if (runs.length === 0) return [words.data.noRuns];
  const told = runs
    .slice(0, RUNS)
    .map(({ tool, finished, command }) => words.data.run(tool, finished.slice(0, 16).replace('T', ' '), command));
  return runs.length > RUNS ? [...told, words.data.moreRuns(formatCount(runs.length - RUNS))] : told;
}
