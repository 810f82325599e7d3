import { Command, InvalidArgumentError, Option } from 'commander';
import type { MeasuresRecord } from '../model/results.js';
import type { Targets } from '../model/targets.js';
import { UserError } from '../model/user-error.js';
import { BY, type By } from '../reports/by-table.js';
import { type Monthly, type Period, prepareReport, type Report } from '../reports/report.js';
import { type Results, readResults } from '../results/read-results.js';
import { noteSentence } from '../reports/words/remark-words.js';
import { type Tally, USUAL_WINDOW } from '../tallies/tally.js';
import { addUpPeriod } from './add-up-period.js';
import { day, jobsOf } from './audit-options.js';
import { type CommandFactory, collect } from './command.js';
import { readConfiguration } from './configuration.js';
import { LANGUAGES } from './configuration-schema.js';
import { readJoinedFiles } from './joined-files.js';
import { readTargets } from './read-targets.js';
import { shopFigures } from './shop-figures.js';
import { ReportOutput } from './report-output.js';
import { periodBefore, periodOf, type PeriodOptions } from './report-period.js';
import { reviewFiles, reviewsOf } from './review-files.js';
import { formatsOf, type Language } from './settings.js';

interface Options extends PeriodOptions {
  readonly compare?: string;
  readonly targets?: string;
  readonly roster?: string[];
  readonly figures?: string[];
  readonly by?: By;
  readonly top?: number;
  readonly out?: string;
  readonly format?: string;
  readonly lang?: Language;
  readonly config?: string;
  readonly quiet?: boolean;
  readonly reviews?: string[];
  readonly jobs?: number;
}

const EXAMPLES = `
Examples:
  chataudit report reports/                        everything below a folder, on the screen
  chataudit report reports/ --month 2026-10 --compare previous --targets targets.yaml -o monthly/
  chataudit report reports/ --month 2026-10 --by agent --top 10 -f csv`;

/** `chataudit report`: results → the summary of a day, a week, a month. Made from results alone. */
export const report: CommandFactory = (done) =>
  new Command('report')
    .description('reports for a period, made from results')
    .argument('<results...>', 'results files, or folders: every results.jsonl below')
    .option('--month <month>', 'conversations that start in this month: 2026-10')
    .option('--since <date>', 'conversations that start on this day or later', day)
    .option('--until <date>', 'conversations that start on this day or earlier', day)
    .option('--compare <what>', 'previous = the period before in the same results; or other results')
    .option('--targets <file>', 'what is to be reached, as YAML (default: targets of the configuration)')
    .option('--roster <file>', 'when agents joined, for cohorts', (file: string, files: string[] = []) => [...files, file])
    .option('--figures <file>', 'figures that only the shop knows: scores, sales, exams; may be repeated', collect)
    .addOption(new Option('--by <what>', 'one table: a row for each').choices(BY))
    .option('--reviews <file>', 'what people said of findings: those dismissed do not count; may be repeated', collect)
    .option('--top <number>', 'the first so many rows of it', top)
    .option('-o, --out <folder>', 'write the reports into this folder')
    .option('-f, --format <list>', 'md, csv, json, jsonl, html: which reports, with commas between')
    .addOption(new Option('--lang <language>', 'the language of reports (default: zh)').choices(LANGUAGES))
    .option('--config <file>', 'the configuration (default: chataudit.yaml, when there is one)')
    .option('--jobs <number>', 'threads that read (default: one for each core, at most 8, where there is much)', jobsOf)
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: Options) => {
      const configuration = await readConfiguration(options.config);
      const targets: Targets | null = options.targets === undefined ? (configuration.targets ?? null) : await readTargets(options.targets);
      const period = periodOf(options);
      const before = options.compare === 'previous' ? periodBefore(period) : null;
      const language = options.lang ?? configuration.lang ?? 'zh';
      const formats = options.format === undefined ? [] : formatsOf(options.format);
      if (options.out === undefined && formats.length > 1) {
        throw new UserError(
          `--format ${formats.join(',')}: standard output takes one format. Name one, or a folder with --out.`,
        );
      }
      if (options.top !== undefined && options.by === undefined)
        throw new UserError('--top: of which table? Give --by agent, or another of them.');
      const reviewed = reviewFiles(options.reviews, configuration.reviews);
      const reviews = reviewed === undefined ? undefined : reviewsOf(reviewed, language);
      const results = await readResults(paths);
      const window = results.allRuns[0]?.measures?.window ?? USUAL_WINDOW;
      const previous = options.compare === undefined ? null : await compared(options.compare, paths, before, window, options.jobs, language, reviewed);
      const by = options.by === undefined ? undefined : { by: options.by, top: options.top ?? null };
      const output = new ReportOutput({ out: options.out ?? null, formats, language, keepsResults: formats.includes('jsonl'), by });
      let isWhole = true;
      try {
        await output.begin();
        const tally = await addUpPeriod(results, period, window, options.jobs, output, reviews);
        const joined = await joinedDays(options.roster ?? configuration.roster ?? [], tally, configuration.timezone);
        const figures = await shopFigures(options.figures ?? configuration.figures ?? [], configuration.timezone, language);
        ({ isWhole } = figures);
        const monthly: Monthly = { previous, targets, joined, figures: figures.figures };
        const remarks = [...results.notes.map((note) => noteSentence(note, language)), ...figures.notes];
        await output.finish(prepareReport({ language, period, tally, runs: results.runs, remarks, monthly, reviews: reviews ?? null }), results.runs);
      } finally {
        output.abort();
      }
      done(tellProblems(results) || !isWhole ? 3 : 0);
    });

/** The report of what is compared with: a period before, of the same results, or the whole of other results. */
async function compared(
  what: string,
  paths: readonly string[],
  before: Period | null,
  window: MeasuresRecord['window'],
  jobs: number | undefined,
  language: Language,
  reviews: readonly string[] | undefined,
): Promise<Report> {
  const results = await readResults(before === null ? [what] : paths);
  const period = before ?? { from: null, to: null, label: '' };
  const tally = await addUpPeriod(results, period, window, jobs, undefined, reviews === undefined ? undefined : reviewsOf(reviews, language));
  return prepareReport({ language, period, tally, runs: results.runs });
}

/** When the agents of a tally joined, where a roster says so. */
async function joinedDays(files: readonly string[], { counts }: Tally, timezone = 'Asia/Shanghai'): Promise<Map<string, string>> {
  if (files.length === 0) return new Map();
  const { roster, missing } = await readJoinedFiles({ afterSale: [], ratings: [], roster: files }, { timezone });
  if (missing.length > 0) throw new UserError(`--roster ${missing.join(', ')}: there is no such file. Name a roster.`);
  const joined = new Map<string, string>();
  for (const agent of counts.agents.keys()) {
    const day = roster?.find(agent)?.joined ?? '';
    if (day !== '') joined.set(agent, day);
  }
  return joined;
}

/** Tells what could not be read; whether there was any. */
function tellProblems(results: Results): boolean {
  for (const { file, line, reason } of results.problems)
    process.stderr.write(`${file}${line > 0 ? `:${line}` : ''}: ${reason}\n`);
  if (results.problemCount > results.problems.length)
    process.stderr.write(`and ${results.problemCount - results.problems.length} more\n`);
  const unread = results.runs.flatMap(({ inputs }) => inputs.filter(({ skipped }) => skipped > 0));
  for (const { file, skipped } of unread) process.stderr.write(`${file}: its audit could not read ${skipped} ${skipped === 1 ? 'row' : 'rows'}\n`);
  return results.problemCount > 0 || unread.length > 0;
}

function top(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('Write a whole number from 1.');
}
