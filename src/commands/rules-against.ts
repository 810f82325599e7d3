/** Runs a pack over ordinary chats in one thread and counts what fires; nothing is written. */
import { type AuditPlan, audit, type Judging } from '../audit.js';
import { DEFAULT_GAPS } from '../conversations/gatherer.js';
import { findFiles } from '../files/find-files.js';
import { UserError } from '../model/user-error.js';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { noisePage } from '../reports/noise.js';
import { auditSettings } from './audit-settings.js';
import { closeDesk } from './close-desk.js';
import { readConfiguration } from './configuration.js';
import { readJoinedFiles } from './joined-files.js';
import { type Desk, deskOf } from './judge-plan.js';
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
  const plan: AuditPlan = {
    files,
    reading: settings.reading,
    layout: {
      ...settings.layout,
      timezone: settings.timezone,
      ...(joins.roster === null ? {} : { agents: joins.roster.agents }),
    },
    gaps: { ...DEFAULT_GAPS, ...settings.gaps },
    joins,
  };
  const newDesk = () =>
    deskOf(
      {
        packs,
        measuring: { definition: settings.response, timezone: settings.timezone },
        recording: { timezone: settings.timezone, masks: true, key: settings.key },
        choice: settings.choice,
        window: settings.window,
        wanted: { results: false, findings: false },
      },
      rules,
    );
  const counting = new Counting(newDesk);
  const read = await audit(plan, counting);
  counting.desk.recorder.addUp();
  const skipped = read.flatMap(({ record: { file, skips, skipped: rows } }) =>
    rows > 0 ? [`${file}: ${rows} rows could not be read, the first: ${skips[0]?.reason ?? ''}`] : [],
  );
  return {
    page: noisePage(counting.desk.recorder.tally),
    lost: [...(missing.length > 0 ? [noSuchExport(missing)] : []), ...skipped],
  };
}

/** Judges in this thread. */
class Counting implements Judging {
  readonly #newDesk: () => Desk;
  desk: Desk;
  #cases = 0;

  constructor(newDesk: () => Desk) {
    this.#newDesk = newDesk;
    this.desk = newDesk();
  }

  begin(): void {
    this.desk = this.#newDesk();
    this.#cases = 0;
  }

  judge(cases: Parameters<Judging['judge']>[0], latest: number): void {
    this.desk.recorder.add(this.desk.judge.judge(cases, this.#cases, latest));
    this.#cases += cases.length;
  }

  async close(latest: number): Promise<void> {
    closeDesk(this.desk, latest);
  }

  progress(): void {}
}
