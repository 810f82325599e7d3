/** What makes a judge, in plain values, so that another thread can make the same one. */
import { Across } from '../across/across.js';
import { acrossRules } from '../across/across-rules.js';
import type { MeasuringRules } from '../conversations/measure-conversation.js';
import { Judge } from '../judge.js';
import type { MeasuresRecord } from '../model/results.js';
import type { CompiledRules } from '../packs/compile-rules.js';
import type { RecordOptions } from '../results/record-conversation.js';
import type { AuditSettings } from './audit-settings.js';
import { type Choice, chooses } from './choice.js';
import { chooseExaminer } from './choose-examiner.js';
import { Recorder, type Wanted } from './recorder.js';
import { inLanguage } from '../reports/words/in-language.js';
import { acrossRecords, ruleRecords } from './rule-records.js';

export interface JudgePlan {
  /** Rule packs, by name or path. */
  readonly packs: readonly string[];
  readonly measuring: MeasuringRules;
  readonly recording: RecordOptions;
  readonly choice: Choice;
  readonly window: MeasuresRecord['window'];
  readonly wanted: Wanted;
  /** Whether an order file is joined. */
  readonly hasOrders?: boolean;
}

/** What the settings of an audit ask of its judges. */
export function judgePlanOf(settings: AuditSettings, wanted: Wanted, hasOrders = false): JudgePlan {
  const { rules: packs, response: definition, timezone, masks, key, choice, window } = settings;
  return { packs, measuring: { definition, timezone }, recording: { timezone, masks, key }, choice, window, wanted, hasOrders };
}

/** A judge, and the recorder of what it says. */
export interface Desk {
  readonly judge: Judge;
  readonly recorder: Recorder;
}

/** @param rules the compiled rules of the plan's packs */
export function deskOf({ measuring, recording, choice, window, wanted, hasOrders = false }: JudgePlan, rules: CompiledRules): Desk {
  const records = ruleRecords(rules.rules);
  const said = new Map([...records].map(([id, record]) => [id, inLanguage(record, wanted.language)]));
  const across = acrossRules([{ across: acrossRecords(rules.rules), rules: Object.fromEntries(records) }]);
  const examinerOf = chooseExaminer(rules, measuring.timezone);
  return {
    judge: new Judge({ measuring, examinerOf, recording, keeps: chooses(choice, measuring.timezone) }),
    recorder: new Recorder(window, new Across(across, { rules: said, hasOrders }), wanted, said),
  };
}
