import { type AuditPlan, audit as runAudit } from '../audit.js';
import { version } from '../version.js';
import { DEFAULT_GAPS } from '../conversations/gatherer.js';
import { findFiles } from '../files/find-files.js';
import type { RunRecord } from '../model/results.js';
import { RESULTS_VERSION } from '../model/results.js';
import { UserError } from '../model/user-error.js';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { formatTime } from '../text/zoned-time.js';
import { type AuditOptions, auditCommandLine } from './audit-options.js';
import { RunningAudit } from './audit-output.js';
import { type AuditSettings, auditSettings } from './audit-settings.js';
import type { Choice } from './choice.js';
import type { CommandFactory } from './command.js';
import { readConfiguration } from './configuration.js';
import type { JudgePlan } from './judge-plan.js';
import { readJoinedFiles } from './joined-files.js';
import { Progress } from './progress.js';
import { ReportOutput } from './report-output.js';
import { acrossRecords, ruleRecords } from './rule-records.js';
import { noSuchExport, tellInputs } from './tell-inputs.js';

/** `chataudit audit`: exports → results and reports. Rules are checked before any file is read. */
export const audit: CommandFactory = (done) =>
  auditCommandLine().action(async (inputs: string[], options: AuditOptions) => {
    const settings = auditSettings(inputs, options, await readConfiguration(options.config));
    const rules = compileRules(await loadPacks(settings.rules));
    const found = await findFiles(settings.inputs);
    if (found.files.length === 0) throw new UserError(nothingToRead(settings.inputs));
    if (options.dryRun) {
      if (found.missing.length > 0) process.stderr.write(`${noSuchExport(found.missing)}\n`);
      process.stdout.write(plannedWork(settings, found.files));
      done(found.missing.length > 0 ? 3 : 0);
      return;
    }
    const started = formatTime(Date.now(), settings.timezone);
    const joined = await readJoinedFiles(settings.joined, { timezone: settings.timezone });
    const output = new ReportOutput({ ...settings.output, keepsResults: true });
    const progress = settings.quiet ? null : new Progress(process.stderr, found.files.length);
    const judging: JudgePlan = {
      packs: settings.rules,
      measuring: { definition: settings.response, timezone: settings.timezone },
      recording: { timezone: settings.timezone, masks: settings.masks, key: settings.key },
      choice: settings.choice,
      window: settings.window,
      wanted: output.wanted,
    };
    const running = new RunningAudit(output, judging, rules, settings.jobs, progress);
    const plan: AuditPlan = {
      files: found.files,
      ...(settings.encoding === undefined ? {} : { encoding: settings.encoding }),
      layout: {
        ...settings.layout,
        timezone: settings.timezone,
        ...(joined.roster === null ? {} : { agents: joined.roster.agents }),
      },
      gaps: { ...DEFAULT_GAPS, ...settings.gaps },
      joins: joined,
    };
    try {
      const read = await runAudit(plan, running);
      running.addUp();
      const { recorded } = running;
      const across = acrossRecords(rules.rules);
      const fileNotes = [
        ...read.flatMap(({ record, notes }) => notes.map((note) => `${record.file}: ${note}`)),
        ...joined.notes,
      ];
      const run: RunRecord = {
        type: 'run',
        v: RESULTS_VERSION,
        tool: version(),
        started,
        finished: formatTime(Date.now(), settings.timezone),
        command: process.argv.slice(2).join(' '),
        packs: [...rules.packs],
        inputs: [...read.map(({ record }) => record), ...joined.inputs],
        conversations: recorded.conversations,
        notes: [...settings.notes, ...fileNotes],
        rules: Object.fromEntries(
          [...ruleRecords(rules.rules)].filter(([id]) => recorded.fired.has(id) || Object.hasOwn(across, id)),
        ),
        ...(Object.keys(across).length === 0 ? {} : { across }),
        measures: { response: settings.response.name, window: settings.window, timezone: settings.timezone },
      };
      await running.finish(run, periodOf(settings.choice), settings.output.language);
      const missing = [...found.missing, ...joined.missing];
      const lost = tellInputs(run, fileNotes, missing, settings.quiet);
      done(lost ? 3 : settings.failOn !== null && recorded.found(settings.failOn) ? 1 : 0);
    } finally {
      running.abort();
    }
  });

function nothingToRead(inputs: readonly string[]): string {
  if (inputs.length === 0)
    return 'Nothing to audit: name exports, such as chataudit audit chats.csv, or put inputs: into chataudit.yaml.';
  return noSuchExport(inputs);
}

function plannedWork({ joined, output, rules, response }: AuditSettings, files: readonly string[]): string {
  const target = output.out === null ? 'standard output' : output.out;
  return [
    ...files.map((file) => `read   ${file}`),
    ...[joined.afterSale, joined.ratings, joined.roster].flat().map((file) => `join   ${file}`),
    `rules  ${rules.join(', ')}`,
    `wait   ${response.name}`,
    `write  ${target}`,
    '',
  ].join('\n');
}

function periodOf({ since, until }: Choice) {
  return { from: since ?? null, to: until ?? null, label: '' };
}
