import { Examiner } from '../../src/kinds/examiner.js';
import type { Kind, Topic } from '../../src/kinds/kind.js';
import type { MeasuredConversation, Turn } from '../../src/model/conversation.js';
import type { Finding } from '../../src/model/finding.js';
import type { Message, Role } from '../../src/model/message.js';
import type { Order } from '../../src/model/order.js';
import type { Refund } from '../../src/model/refund.js';
import type { Rule } from '../../src/model/rule.js';
import { compileChecks } from '../../src/packs/compile-checks.js';
import type { LoadedRule } from '../../src/packs/make-rule.js';
import type { Problem } from '../../src/packs/problem.js';
import { LexiconBuilder } from '../../src/text/lexicon-builder.js';

/** Ten o'clock on a Monday at the tea shop. */
export const TEN = Date.parse('2026-11-23T10:00:00+08:00');

/** `['customer', 12, '有龙井吗']`: who says what, so many seconds after ten; the agent's name may follow. */
export type Line = readonly [role: Role, seconds: number | null, text: string, sender?: string];

/** A conversation at the tea shop, its turns measured by the plain definition. */
export function teaTalk(lines: readonly Line[], more: Partial<MeasuredConversation> = {}): MeasuredConversation {
  const messages = lines.map(([role, seconds, text, sender], index): Message => {
    const name = sender ?? (role === 'agent' ? '小美' : role === 'customer' ? '茶客' : '');
    const time = seconds === null ? null : TEN + seconds * 1000;
    return { time, precise: true, role, sender: name, text, type: 'text', id: `m${index}`, source, row: index + 2 };
  });
  return {
    platform: 'plain',
    shop: '山里茶',
    id: 'C1',
    customer: '茶客',
    messages,
    orders: [],
    rating: null,
    teams: new Map(),
    agents: [...new Set(messages.filter(({ role }) => role === 'agent').map(({ sender }) => sender))],
    turns: turnsOf(messages),
    refunds: [],
    ...more,
  };
}

const source = { file: 'tea.csv', index: 0 };

function turnsOf(messages: readonly Message[]): readonly Turn[] {
  const turns: Turn[] = [];
  let opened: number | null = null;
  for (const [index, { role, time, sender }] of messages.entries()) {
    if (role === 'customer') opened ??= index;
    if (role !== 'agent' || opened === null) continue;
    const start = messages[opened]?.time ?? null;
    const wait = time === null || start === null ? null : time - start;
    turns.push({ opened, closed: index, agent: sender, wait, ...countedIf(wait !== null) });
    opened = null;
  }
  const agent = messages.findLast(({ role }) => role === 'agent')?.sender ?? null;
  if (opened !== null)
    turns.push({ opened, closed: null, agent, wait: null, ...countedIf(messages[opened]?.time !== null) });
  return turns;
}

function countedIf(decidable: boolean): Pick<Turn, 'counted' | 'why'> {
  return decidable ? { counted: true } : { counted: false, why: 'undecidable' };
}

/** A refund of the tea shop; times in hours after ten. */
export function teaRefund(hours: Readonly<Record<string, number>>, more: Partial<Refund> = {}): Refund {
  return {
    id: 'R7',
    order: 'O1',
    kind: 'refund-only',
    times: Object.fromEntries(Object.entries(hours).map(([name, hour]) => [name, TEN + hour * 3_600_000])),
    columns: { applied_at: '申请时间', finished_at: '退款完成时间' },
    status: '',
    amount: 58,
    reason: '',
    agent: '',
    customer: '茶客',
    shop: '山里茶',
    platform: 'plain',
    source,
    row: 3,
    ...more,
  };
}

/** An order of the tea shop; times in hours after ten. */
export function teaOrder(hours: Readonly<Record<string, number>>, more: Partial<Order> = {}): Order {
  return {
    id: 'O1',
    products: ['明前龙井'],
    amount: 168,
    status: '',
    times: Object.fromEntries(Object.entries(hours).map(([name, hour]) => [name, TEN + hour * 3_600_000])),
    columns: { paid_at: '付款时间', shipped_at: '发货时间' },
    tracking: '',
    payment: '',
    agent: '',
    customer: '茶客',
    tier: '',
    shop: '山里茶',
    platform: 'plain',
    source,
    row: 4,
    ...more,
  };
}

interface Judge {
  /** What is found in a conversation, once everything is read up to `asOf` (seconds after ten). */
  find(conversation: MeasuredConversation, asOf?: number): readonly Finding[];
  /** What it is about. */
  topicsOf(conversation: MeasuredConversation): readonly Topic[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** A rule of the kind with these keys, ready to judge; `others` run before it. */
export function judgeBy(
  kind: Kind,
  keys: Readonly<Record<string, unknown>>,
  others: readonly LoadedRule[] = [],
): Judge {
  return judgeByRules([...others, teaRule('tea-rule', kind, keys)]);
}

/** All these rules, ready to judge. */
export function judgeByRules(rules: readonly LoadedRule[]): Judge {
  const builder = new LexiconBuilder();
  const { checks, problems, warnings } = compileChecks({ rules, innocent: [], unsound: [] }, builder);
  const examiner = new Examiner(checks, builder.build());
  return {
    problems,
    warnings,
    topicsOf: (conversation) => examiner.examine(conversation, 0).topics,
    find(conversation, asOf = 0) {
      const { findings, open } = examiner.examine(conversation, 0);
      return [...findings, ...open.flatMap((decide) => decide(TEN + asOf * 1000))];
    },
  };
}

/** A rule as its pack would give it. */
export function teaRule(
  id: string,
  kind: Kind,
  keys: Readonly<Record<string, unknown>>,
  more: Partial<Rule> = {},
  isEnabled = true,
): LoadedRule {
  const place = { file: 'tea.yaml', line: 1, column: 1 };
  const options = kind.options.parse(keys);
  const rule: Rule = {
    id,
    pack: 'tea',
    place,
    kind: kind.name,
    title: id,
    category: id,
    severity: 'minor',
    points: 3,
    maxPoints: null,
    veto: false,
    why: '茶客等不起',
    remedy: '先应一声',
    department: '',
    training: '',
    sources: [],
    examples: { flags: ['水凉了'], passes: ['水开了'] },
    options,
    ...more,
  };
  return {
    rule,
    kind,
    role: 'agent',
    isEnabled,
    pack: { reach: new Set(), file: { isShipped: false } } as never,
    doubts: [],
    written: JSON.stringify([id, keys]),
    lists: { words: () => [], missing: () => null },
    placeOf: () => place,
  };
}

/** What a schema says against keys, in zod's words. */
export function refusals(kind: Kind, keys: Readonly<Record<string, unknown>>): readonly string[] {
  const result = kind.options.safeParse(keys);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}
