import { Command, Option } from 'commander';
import { Across } from '../across/across.js';
import { acrossRules } from '../across/across-rules.js';
import type { RunRecord } from '../model/results.js';
import { UserError } from '../model/user-error.js';
import { type Period, prepareReport } from '../reports/report.js';
import { ruleCatalogue } from '../reports/rule-catalogue.js';
import { readResults } from '../results/read-results.js';
import { USUAL_WINDOW } from '../tallies/tally.js';
import { day } from './audit-options.js';
import { checkDays } from './choice.js';
import type { CommandFactory } from './command.js';
import { readConfiguration } from './configuration.js';
import { LANGUAGES } from './configuration-schema.js';
import { Recorder } from './recorder.js';
import { ReportOutput } from './report-output.js';
import { formatsOf, type Language } from './settings.js';

interface Options {
  readonly month?: string;
  readonly since?: string;
  readonly until?: string;
  readonly out?: string;
  readonly format?: string;
  readonly lang?: Language;
  readonly config?: string;
  readonly quiet?: boolean;
}

const EXAMPLES = `
Examples:
  chataudit report reports/                        everything below a folder, on the screen
  chataudit report reports/ --month 2026-10 -o monthly/`;

/** `chataudit report`: results → reports for a day, a week, a month. Made from results alone. */
export const report: CommandFactory = (done) =>
  new Command('report')
    .description('reports for a period, made from results')
    .argument('<results...>', 'results files, or folders: every results.jsonl below')
    .option('--month <month>', 'conversations that start in this month: 2026-10')
    .option('--since <date>', 'conversations that start on this day or later', day)
    .option('--until <date>', 'conversations that start on this day or earlier', day)
    .option('-o, --out <folder>', 'write the reports into this folder')
    .option('-f, --format <list>', 'md, csv, json, jsonl, html: which reports, with commas between')
    .addOption(new Option('--lang <language>', 'the language of reports (default: zh)').choices(LANGUAGES))
    .option('--config <file>', 'the configuration (default: chataudit.yaml, when there is one)')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      const configuration = await readConfiguration(options.config);
      const period = periodOf(options);
      const results = await readResults(paths);
      const language = options.lang ?? configuration.lang ?? 'zh';
      const formats = options.format === undefined ? [] : formatsOf(options.format);
      if (options.out === undefined && formats.length > 1) {
        throw new UserError(
          `--format ${formats.join(',')}: standard output takes one format. Name one, or a folder with --out.`,
        );
      }
      const output = new ReportOutput({
        out: options.out ?? null,
        formats,
        language,
        keepsResults: formats.includes('jsonl'),
      });
      const remedies = remediesOf(results.allRuns);
      const window = results.allRuns[0]?.measures?.window ?? USUAL_WINDOW;
      const across = new Across(acrossRules(results.allRuns), { rules: ruleCatalogue(results.allRuns) });
      const recorder = new Recorder(window, across, output.wanted, (rule) => remedies.get(rule) ?? '');
      try {
        await output.begin();
        for await (const records of results.records(filterOf(period))) output.write(recorder.add(records));
        output.write(recorder.addUp());
        const { tally } = recorder;
        const remarks = [...results.notes, ...undated(results.undated)];
        await output.finish(prepareReport({ language, period, tally, runs: results.runs, remarks }), results.runs);
      } finally {
        output.abort();
      }
      for (const { file, line, reason } of results.problems)
        process.stderr.write(`${file}${line > 0 ? `:${line}` : ''}: ${reason}\n`);
      if (results.problemCount > results.problems.length)
        process.stderr.write(`and ${results.problemCount - results.problems.length} more\n`);
      const unread = results.runs.flatMap(({ inputs }) => inputs.filter(({ skipped }) => skipped > 0));
      for (const { file, skipped } of unread) process.stderr.write(`${file}: its audit could not read ${skipped} rows\n`);
      done(results.problemCount > 0 || unread.length > 0 ? 3 : 0);
    });

function periodOf({ month, since, until }: Options): Period {
  checkDays(since, until);
  if (month === undefined) return { from: since ?? null, to: until ?? null, label: '' };
  if (!/^\d{4}-(0[1-9]|1[0-2])$/u.test(month)) throw new UserError(`--month ${month}: write a month as 2026-10.`);
  if (since !== undefined || until !== undefined)
    throw new UserError('--month and --since/--until name two periods. Give one of them.');
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${days}`, label: month };
}

function filterOf({ from, to }: Period) {
  return { ...(from === null ? {} : { since: from }), ...(to === null ? {} : { until: to }) };
}

function remediesOf(runs: readonly RunRecord[]): ReadonlyMap<string, string> {
  const remedies = new Map<string, string>();
  for (const { rules } of runs)
    for (const [id, { remedy }] of Object.entries(rules ?? {})) if (!remedies.has(id)) remedies.set(id, remedy);
  return remedies;
}

const undated = (count: number): string[] =>
  count === 0 ? [] : [`${count} records have no time and are in no period`];
