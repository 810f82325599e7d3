/** Judges an example as an audit does, by the plain response definition; several conversations are also added up. */
import { Across } from '../across/across.js';
import { type AcrossRule, acrossRules } from '../across/across-rules.js';
import { DEFINITIONS } from '../conversations/definitions.js';
import { measureConversation } from '../conversations/measure-conversation.js';
import { Examiner } from '../kinds/examiner.js';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { ConversationRecord, RuleRecord } from '../model/results.js';
import type { Rule } from '../model/rule.js';
import type { CompiledRules } from '../packs/compile-rules.js';
import type { ExampleConversation } from '../packs/example-conversation.js';
import type { RunExample } from '../packs/test-pack.js';
import { recordConversation } from '../results/record-conversation.js';
import { acrossRecords, ruleRecords } from './rule-records.js';

const TIMEZONE = 'Asia/Shanghai';
const RECORDING = { timezone: TIMEZONE, masks: false, key: '' };

export function exampleRunner({ rules, checks, lexicon }: CompiledRules): RunExample {
  const examiner = new Examiner(checks, lexicon);
  const records = ruleRecords(rules);
  const across = acrossRules([{ across: acrossRecords(rules), rules: Object.fromEntries(records) }]);
  return (example, others, expected) => {
    const all = [example, ...others].map((each) => judge(examiner, each));
    // A flag is its own rule's matter, whoever it yields to; a pass is a pass too where the rule yields.
    const findings = all.flatMap((judged) =>
      expected === 'flag' ? [...judged.findings, ...judged.yielded] : judged.findings,
    );
    if (others.length === 0 || across.length === 0) return findings;
    return [...findings, ...findAcross(all.map(({ record }) => record), { across, records, rules })];
  };
}

/** An example with its turns measured, as it is judged. */
export function measureExample({ conversation, refunds }: ExampleConversation): MeasuredConversation {
  return measureConversation(conversation, refunds, { definition: DEFINITIONS.plain, timezone: TIMEZONE });
}

function judge(examiner: Examiner, example: ExampleConversation) {
  const { asOf } = example;
  const measured = measureExample(example);
  const examined = examiner.examine(measured, asOf);
  const findings = [...examined.findings, ...examined.open.flatMap((decide) => decide(asOf))];
  const topics = [...new Set(examined.topics.map(({ topic }) => topic))];
  const record = recordConversation({ conversation: measured, findings, topics, stage: null }, RECORDING);
  return { findings: [...findings, ...examined.told], yielded: examined.yielded, record };
}

interface AcrossRules {
  readonly across: readonly AcrossRule[];
  readonly records: ReadonlyMap<string, RuleRecord>;
  readonly rules: readonly Rule[];
}

function findAcross(conversations: readonly ConversationRecord[], { across, records, rules }: AcrossRules): Finding[] {
  const adding = new Across(across, { rules: records });
  adding.add(conversations);
  return adding.findings().flatMap(({ finding }) => {
    const rule = rules.find(({ id }) => id === finding.rule);
    const { role, agent, detail } = finding;
    return rule === undefined ? [] : [{ rule, message: null, span: null, role, agent, detail }];
  });
}
