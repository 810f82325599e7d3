import { expect, test } from 'vitest';
import type { ConversationRecord } from '../../src/model/results.js';
import { REPORTS } from '../../src/reports/index.js';
import { screenSummary } from '../../src/reports/screen.js';
import type { Language } from '../../src/reports/words/words-of.js';
import { HOSTILE_TEXTS } from '../themes/hostile-texts.js';
import { conversation, finding, run, turn } from '../themes/shoe-shop.js';
import { reportOf } from './shoe-shop-report.js';

const LANGUAGES = ['zh', 'en'] as const;
const [summary, agents, issues] = REPORTS.md;

/** Everything that is read by people, as one text. */
function allOf(records: readonly ConversationRecord[], language: Language, runs = [run()]): string {
  const report = reportOf(records, language, runs);
  const files = Object.values(REPORTS).flatMap((reports) => reports.map(({ write }) => write(report)));
  return [...files, screenSummary(report, { width: 80, colours: false })].join('\n');
}

const many = Array.from({ length: 400 }, (_, at) => {
  const agent = `客服${String(at).padStart(3, '0')}`;
  const findings =
    at % 3 === 0 ? [finding({ id: `f${at}`, agent, severity: at % 30 === 0 ? 'critical' : 'minor' })] : [];
  return conversation({ id: `C${at}`, agents: [agent], turns: [turn(5, { agent })], findings });
});

const CASES: Readonly<Record<string, readonly ConversationRecord[]>> = {
  'an empty period': [],
  'no findings': [conversation({ turns: [turn(9)] })],
  'no agents': [conversation({ agents: [], turns: [turn(null, { agent: null })] })],
  'one agent': [conversation({ turns: [turn(9)], findings: [finding()] })],
  '400 agents': many,
  'no times': [
    conversation({ started: null, ended: null, turns: [turn(null, { at: null, counted: false, why: 'undecidable' })] }),
  ],
};

for (const [name, records] of Object.entries(CASES)) {
  test.each(LANGUAGES)(`${name}: no figure is invented (%s)`, (language) => {
    const text = allOf(records, language);
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|0 ?% ?[（(]0\/0/);
  });
}

test('an empty period says so first, and what to look at', () => {
  const text = summary.write(reportOf([], 'zh', [run()]));
  expect(text).toContain('**本期没有会话。**');
  expect(text).toContain('请先确认导出文件是否齐全');
  expect(text).not.toContain('关键指标');
  expect(summary.write(reportOf([], 'en'))).toContain('**No conversations in this period.**');
});

test('no findings is said well', () => {
  const report = reportOf([conversation({ turns: [turn(9)] })], 'zh');
  expect(summary.write(report)).toContain(
    '1 个会话全部检查，没有需要处理的问题；3 分钟回复率 100%（1/1）；平均响应 9 秒。',
  );
  expect(summary.write(report)).not.toContain('红线与高危');
  expect(issues.write(report)).toContain('没有需要报告的问题。');
  expect(issues.write(reportOf([], 'en'))).toContain('Nothing to report.');
});

test('what happened once is not called the most frequent', () => {
  const once = [conversation({ findings: [finding()] })];
  const twice = [conversation({ findings: [finding(), finding({ id: 'b' })] })];
  expect(summary.write(reportOf(once, 'zh'))).not.toContain('最多的是');
  expect(summary.write(reportOf(twice, 'zh'))).toContain('最多的是“引导客户站外联系”，2 处');
});

test('without times, the report says that response is undecidable and counts the turns', () => {
  const text = summary.write(reportOf(CASES['no times'] ?? [], 'zh'));
  expect(text).toContain('响应时长无法判定');
  expect(text).toContain('1 个轮次不计入响应指标：时间缺失或不到秒，无法判定 1。');
  expect(text).toContain('1 个会话没有时间');
});

test('of 400 agents, 20 are told and the rest is pointed to', () => {
  const text = agents.write(reportOf(many, 'zh'));
  expect(text.match(/^\| 客服\d{3} /gm)).toHaveLength(20);
  expect(text).toContain('按需要关注的程度列出 20 人，全部 400 人见 agents.csv。');
  expect(text).toContain('| 客服000 ');
});

test('what a customer typed does not break a page, whatever field it is in', () => {
  const records = HOSTILE_TEXTS.map((text, at) =>
    conversation({
      id: `C${at}${text}`,
      shop: text,
      agents: [text],
      topics: [text],
      customer_masked: text,
      turns: [turn(9, { agent: text })],
      findings: [
        finding({ text: `前${text}后`, match: text, title: text, rule: `r${at}${text}`, agent: text, file: text }),
      ],
    }),
  );
  for (const language of LANGUAGES) {
    const report = reportOf(records, language, [run({ command: HOSTILE_TEXTS.join(' '), notes: [...HOSTILE_TEXTS] })]);
    for (const { write } of REPORTS.md) {
      const text = write(report);
      expect(text).not.toMatch(/<(?!\d)|\u001b|\u202e|\u0000/);
      expect(text).not.toMatch(/(?<!\\)(?:\\\\)*(?:\[|`)/);
      expect(text).not.toMatch(/https?:\/\//);
    }
    const screen = screenSummary(report, { width: 80, colours: false });
    expect(screen).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  }
});

test('an agent called __proto__ is an agent like any other', () => {
  const agent = '__proto__';
  const report = reportOf(
    [conversation({ agents: [agent], turns: [turn(9, { agent })], findings: [finding({ agent })] })],
    'en',
  );
  const rows = JSON.parse(REPORTS.json[0].write(report)).agents;
  expect(rows).toMatchObject([{ agent, conversations: 1, critical: 1 }]);
});

test('colours are there when asked for, and change nothing else', () => {
  const report = reportOf([conversation({ turns: [turn(9)], findings: [finding()] })], 'zh');
  const coloured = screenSummary(report, { width: 80, colours: true });
  expect(coloured).toContain('\u001b[');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(screenSummary(report, { width: 80, colours: false }));
});

test('a rule says why and what to do only where it says it', () => {
  const records = [
    conversation({ findings: [finding(), finding({ rule: 'cold', title: '态度冷漠', severity: 'major' })] }),
  ];
  const remedy = {
    title: '',
    why: '平台高压线',
    remedy: '留在平台内。',
    department: 'logistics',
    category: '',
    severity: 'critical',
  } as const;
  const text = issues.write(reportOf(records, 'zh', [run({ rules: { 'off-platform-contact': remedy } })]));
  expect(text.match(/改进：留在平台内\n/g)).toHaveLength(1);
  expect(text.match(/原因：/g)).toHaveLength(1);
  expect(text).toContain('责任部门：物流');
});

test('a praised agent has nothing to be told, and a small team is not ranked for praise', () => {
  const busy = ['小美', '阿强', 'Lily'].flatMap((agent) =>
    Array.from({ length: 10 }, (_, at) =>
      conversation({
        id: `${agent}${at}`,
        agents: [agent],
        turns: [turn(agent === '阿强' ? 999 : 9, { agent })],
        findings: agent === 'Lily' && at === 0 ? [finding({ agent })] : [],
      }),
    ),
  );
  const text = summary.write(reportOf(busy, 'zh'));
  const praised = text.slice(text.indexOf('## 表现优秀的客服'), text.indexOf('## 问题分布'));
  expect(praised).toContain('| 小美');
  expect(praised).not.toContain('阿强');
  expect(praised).not.toContain('Lily');
  expect(summary.write(reportOf(busy.slice(0, 10), 'zh'))).not.toContain('表现优秀');
});
