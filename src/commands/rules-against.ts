/** Runs a pack over ordinary chats in one thread and counts what fires; nothing is written. */
import { audit } from '../audit.js';
import { findFiles } from '../files/find-files.js';
import { UserError } from '../model/user-error.js';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { noisePage } from '../reports/noise.js';
import { auditPlan } from './audit-plan.js';
import { auditSettings } from './audit-settings.js';
import { readConfiguration } from './configuration.js';
import { inputRecord } from './input-record.js';
import { readJoinedFiles } from './joined-files.js';
import { judgePlanOf } from './judge-plan.js';
import { JudgePool } from './judge-pool.js';
import { noSuchExport } from './tell-inputs.js';

export interface AgainstOutcome {
  /** The page for standard output. */
  readonly page: string;
  /** What could not be read. */
  readonly lost: readonly string[];
}

/** @param paths files, globs, folders of chats in any layout that an audit reads */
export async function rulesAgainst(packs: readonly string[], paths: readonly string[]): Promise<AgainstOutcome> {
  const rules = compileRules(await loadPacks(packs));
  const settings = auditSettings([...paths], { rules: [...packs], mask: true, quiet: true }, await readConfiguration());
  const { files, missing } = await findFiles(settings.inputs);
  if (files.length === 0) throw new UserError(noSuchExport(settings.inputs));
  const joins = await readJoinedFiles({ afterSale: [], ratings: [], roster: settings.joined.roster }, {
    timezone: settings.timezone,
  });
  // Whatever the configuration says of masking: what is shown here goes on a screen.
  const plan = judgePlanOf({ ...settings, rules: packs, masks: true }, { results: false, findings: false, language: 'en' });
  const pool = new JudgePool(plan, rules, 1, () => {});
  const read = await audit(auditPlan(settings, files, joins), {
    begin: () => pool.begin(),
    judge: (cases, latest) => pool.judge(cases, latest),
    close: (latest) => pool.close(latest),
    progress() {},
  });
  pool.recorder.addUp();
  const skipped = read.map(({ record }) => inputRecord(record)).flatMap(({ file, skips, skipped: rows }) =>
    rows > 0 ? [`${file}: ${rows} ${rows === 1 ? 'row' : 'rows'} could not be read, the first: ${skips[0]?.reason ?? ''}`] : [],
  );
  return {
    page: noisePage(pool.recorder.tally),
    lost: [...(missing.length > 0 ? [noSuchExport(missing)] : []), ...skipped],
  };
}
