import { Command, Option } from 'commander';
import { exportsIn } from '../files/archives.js';
import { type OpenExport, openExport } from '../files/open-export.js';
import { readBeside } from '../files/read-beside.js';
import { isGiven } from '../layouts/given-words.js';
import { UnknownLayout } from '../layouts/unknown-layout.js';
import { type Understood, understandExport } from '../layouts/understand-export.js';
import type { Role } from '../model/message.js';
import { type Note, remark } from '../model/remark.js';
import { factsPage } from '../reports/inspection-facts.js';
import { type InspectedFile, inspectionPage } from '../reports/inspection.js';
import { withReadingOptions } from './audit-options.js';
import type { CommandFactory } from './command.js';
import { readConfiguration } from './configuration.js';
import { LANGUAGES } from './configuration-schema.js';
import { FirstMessages } from './first-messages.js';
import { inspectFacts } from './inspect-facts.js';
import { readJoinedFiles } from './joined-files.js';
import { columnsOf, type Language, zoneOf } from './settings.js';

interface Options {
  readonly columns?: string[];
  readonly layout?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly timezone?: string;
  readonly roster?: string[];
  readonly lang?: Language;
  readonly config?: string;
}

/** Messages that are shown as they were understood. */
const SHOWN = 8;
/** Words whose cells are shown beside them, as they stand in the export. */
const SIDE_BY_SIDE = ['time', 'date', 'role', 'sender', 'customer', 'agent', 'text'];

/** `chataudit inspect`: what the reader sees in a file, and what it cannot decide. */
export const inspect: CommandFactory = (done) =>
  withReadingOptions(
    new Command('inspect')
      .description('what the reader sees in a file, and what it cannot decide')
      .argument('<file>', 'an export, or - for standard input'),
  )
    .addOption(new Option('--lang <language>', 'the language of the page (default: zh)').choices(LANGUAGES))
    .option('--config <file>', 'the configuration (default: chataudit.yaml, when there is one)')
    .action(async (given: string, options: Options) => {
      const members = given === '-' ? null : await exportsIn(given);
      const file = members?.[0] ?? given;
      const configuration = await readConfiguration(options.config);
      const encoding = options.encoding ?? configuration.encoding;
      const columns = options.columns === undefined ? configuration.columns : columnsOf(options.columns);
      const sheet = options.sheet ?? configuration.sheet;
      const layout = options.layout ?? configuration.layout;
      const timezone = zoneOf(options.timezone ?? configuration.timezone ?? 'Asia/Shanghai');
      const { roster } = await readJoinedFiles({ afterSale: [], ratings: [], roster: options.roster ?? configuration.roster ?? [] }, { timezone });
      const agents = roster?.agents ?? new Set<string>();
      const opened = await openExport(file, {
        ...(encoding === undefined ? {} : { encoding }),
        ...(sheet === undefined ? {} : { sheet }),
      });
      const language = options.lang ?? configuration.lang ?? 'zh';
      const first = new FirstMessages(SHOWN);
      let understood: Understood;
      try {
        understood = await understandExport(
          first.watch(opened.batches()),
          { file, index: 0 },
          { timezone, watch: first.take, agents, beside: (path) => readBeside(file, path), sheets: opened.sheets, ...(sheet === undefined ? {} : { allSheets: true }), ...(layout === undefined ? {} : { layout }), ...(columns === undefined ? {} : { columns }) },
        );
      } catch (error) {
        // What has texts is a chat that something is missing of.
        const facts = error instanceof UnknownLayout && error.missing.includes('text') ? await inspectFacts(file, { timezone, ...(encoding === undefined ? {} : { encoding }) }) : null;
        if (facts === null) throw error;
        process.stdout.write(factsPage(facts, language));
        return done(facts.skips.length > 0 ? 3 : 0);
      }
      const inspected = await look(opened, understood, first, members === null ? [] : packedWith(given, members));
      process.stdout.write(inspectionPage(inspected, timezone, language));
      done(inspected.skips.length > 0 ? 3 : 0);
    });

/** Of an archive the first export is shown; the rest can be named. */
function packedWith(archive: string, members: readonly string[]): Note[] {
  const another = members.at(-1) ?? archive;
  return members.length < 2
    ? []
    : [remark('several-exports', { archive, exports: members.length, another })];
}

async function look(opened: OpenExport, understood: Understood, messages: FirstMessages, told: readonly Note[]): Promise<InspectedFile> {
  const roles: Record<Role, number> = { customer: 0, agent: 0, bot: 0, system: 0 };
  const conversations = new Set<string>();
  const agents = new Set<string>();
  let from: number | null = null;
  let to: number | null = null;
  for await (const readings of understood.batches()) {
    for (const { message, shop, conversation, customer } of readings) {
      roles[message.role]++;
      conversations.add(`${shop}\0${conversation || customer}`);
      if (message.role === 'agent') agents.add(message.sender);
      if (message.time === null) continue;
      if (from === null || message.time < from) from = message.time;
      if (to === null || message.time > to) to = message.time;
    }
  }
  const { counts, layout, reason, heads, columns, precise, notes } = understood;
  const used = new Set(SIDE_BY_SIDE.map((word) => columns.get(word) ?? '').filter((head) => !isGiven(head)));
  const nothing = counts.records === 0 && opened.skips.length > 0;
  return {
    file: opened.file,
    format: `${opened.format}${opened.compressed ? ', gzip' : ''}`,
    encoding: opened.encoding,
    layout,
    columns,
    precise,
    from,
    to,
    roles,
    agents: agents.size,
    conversations: conversations.size,
    records: counts.records + opened.skips.length,
    ignored: counts.ignored,
    skips: [...opened.skips, ...counts.skips],
    notes: [...told, ...opened.notes, ...(nothing ? [] : notes)],
    assumed: notes.length > 0,
    reason,
    heads,
    first: messages.all(used),
  };
}
