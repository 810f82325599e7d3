import { findFiles } from '../files/find-files.js';
import { UserError } from '../model/user-error.js';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { type AuditOptions, auditCommandLine } from './audit-options.js';
import { type AuditSettings, auditSettings } from './audit-settings.js';
import type { Choice } from './choice.js';
import type { CommandFactory } from './command.js';
import { readConfiguration } from './configuration.js';
import type { Configuration } from './configuration-schema.js';
import { pathsToJoin } from './joined-files.js';
import { isNightly } from './night-line.js';
import { nightly } from './nightly.js';
import { runAudit } from './run-audit.js';
import { noSuchExport, tellInputs } from './tell-inputs.js';

/** `chataudit audit`: exports → results and reports. Rules are checked before any file is read. */
export const audit: CommandFactory = (done) =>
  auditCommandLine().action(async (inputs: string[], options: AuditOptions) => {
    const configuration = await readConfiguration(options.config);
    if (inputs.length === 0 && isNightly(configuration)) {
      done(await nightly(options, configuration));
      return;
    }
    if (options.date !== undefined) throw new UserError('--date names a night: put {date} into the inputs of chataudit.yaml.');
    const settings = auditSettings(inputs, options, isNightly(configuration) ? byHand(configuration) : configuration);
    const rules = compileRules(await loadPacks(settings.rules));
    const found = await findFiles(settings.inputs);
    if (found.files.length === 0) throw new UserError(nothingToRead(settings.inputs));
    if (options.dryRun) {
      const missing = [...found.missing, ...(await findFiles(pathsToJoin(settings.joined))).missing];
      if (missing.length > 0) process.stderr.write(`${noSuchExport(missing)}\n`);
      process.stdout.write(plannedWork(settings, found.files));
      done(missing.length > 0 ? 3 : 0);
      return;
    }
    const { run, recorded, remarks, missing } = await runAudit({ settings, rules, files: found.files, period: periodOf(settings.choice) });
    const lost = tellInputs({ inputs: run.inputs, remarks, missing: [...found.missing, ...missing] }, settings.quiet, settings.output.language);
    done(lost ? 3 : settings.failOn !== null && recorded.found(settings.failOn) ? 1 : 0);
  });

/** Exports that are named by hand leave the folder of the nights alone. */
function byHand({ out: _, ...configuration }: Configuration): Configuration {
  return configuration;
}

function nothingToRead(inputs: readonly string[]): string {
  if (inputs.length === 0)
    return 'Nothing to audit: name exports, such as chataudit audit chats.csv, or put inputs: into chataudit.yaml.';
  return noSuchExport(inputs);
}

function plannedWork({ joined, output, rules, response }: AuditSettings, files: readonly string[]): string {
  const target = output.out === null ? 'standard output' : output.out;
  return [
    ...files.map((file) => `read   ${file}`),
    ...pathsToJoin(joined).map((file) => `join   ${file}`),
    `rules  ${rules.join(', ')}`,
    `wait   ${response.name}`,
    `write  ${target}`,
    '',
  ].join('\n');
}

function periodOf({ since, until }: Choice) {
  return { from: since ?? null, to: until ?? null, label: '' };
}
