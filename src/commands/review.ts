import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CHINESE_VERDICTS, VERDICTS } from '../model/review.js';
import { UserError } from '../model/user-error.js';
import { CHINESE_HEADS } from '../reports/words/chinese-heads.js';
import { ruleCatalogue } from '../reports/rule-catalogue.js';
import { worksheetCsv } from '../reports/worksheet.js';
import { OutputFolder } from '../results/output-folder.js';
import { readResults } from '../results/read-results.js';
import { readReviews } from '../results/reviews.js';
import type { CommandFactory } from './command.js';
import { LANGUAGES } from './configuration-schema.js';
import { readWorksheet } from './read-worksheet.js';
import { ReviewSample } from './review-sample.js';
import type { Language } from './settings.js';

/** `chataudit review …`: findings to people and back. */
export const review: CommandFactory = (done) =>
  new Command('review').description('sample findings for people to read, and take in what they say').addCommand(sample(done)).addCommand(apply(done));

const sample: CommandFactory = (done) =>
  new Command('sample')
    .description('a worksheet of findings, the gravest first, of every agent in turn')
    .argument('<results...>', 'results files, or folders')
    .option('--size <number>', 'so many rows', size, 50)
    .requiredOption('-o, --out <file>', 'the worksheet: worksheet.csv')
    .addOption(new Option('--lang <language>', 'the language of the worksheet (default: zh)').choices(LANGUAGES))
    .action(async (paths: string[], { size: rows, out, lang = 'zh' }: { size: number; out: string; lang?: Language }) => {
      const results = await readResults(paths);
      const chosen = new ReviewSample(rows);
      for await (const records of results.records()) chosen.add(records);
      await writeFile(out, worksheetCsv(chosen.sampled, ruleCatalogue(results.allRuns, lang), lang));
      for (const { file, line, reason } of results.problems) process.stderr.write(`${file}${line > 0 ? `:${line}` : ''}: ${reason}\n`);
      done(results.problemCount > 0 ? 3 : 0);
    });

const apply: CommandFactory = (done) =>
  new Command('apply')
    .description('reads a worksheet back: its verdicts go to reviews.jsonl, the last one on a finding holds')
    .argument('<worksheet>', 'the worksheet, as CSV or as a workbook')
    .option('-o, --out <file>', 'the reviews (default: reviews.jsonl beside the worksheet)')
    .action(async (worksheet: string, { out = join(dirname(worksheet), 'reviews.jsonl') }: { out?: string }) => {
      const said = await readWorksheet(worksheet);
      if (said.length === 0) throw new UserError(`${worksheet}: no row has a verdict, so nothing was taken in. Write ${VERDICTS.join(', ')} (${Object.values(CHINESE_VERDICTS).join('、')}) into its column ${CHINESE_HEADS.verdict}, verdict.`);
      const reviews = existsSync(out) ? readReviews(out) : new Map();
      for (const each of said) reviews.set(each.finding, each);
      await writeFile(out, [...reviews.values()].map((each) => `${JSON.stringify(each)}\n`).join(''));
      process.stderr.write(`${out}: ${said.length} ${said.length === 1 ? 'verdict' : 'verdicts'} taken in, ${reviews.size} in all\n`);
      done(0);
    });

/** The file appears whole or not at all. */
async function writeFile(path: string, text: string): Promise<void> {
  const folder = await OutputFolder.open(dirname(path));
  folder.write(basename(path), text);
  await folder.commit();
}

function size(text: string): number {
  if (/^[1-9]\d{0,4}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a number from 1 to 99999.');
}
