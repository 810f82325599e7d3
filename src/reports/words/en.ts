import { CHINESE_HEADS, type Head } from './chinese-heads.js';
import { ENGLISH_NAMES } from './names.js';
import type { Words } from './zh.js';

const HEADS = Object.fromEntries(Object.keys(CHINESE_HEADS).map((name) => [name, name.replaceAll('_', ' ')]));

/** `1 finding`, `3 findings`. */
const some = (count: string, noun: string) => `${count} ${noun}${count === '1' ? '' : 's'}`;

/** Everything that reports say in English. */
export const en: Words = {
  heads: HEADS as Record<Head, string>,
  names: ENGLISH_NAMES,
  units: { second: 's', minute: 'min', hour: 'h', day: 'd' },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  percent: (text) => `${text} %`,
  aside: (text, aside) => `${text} (${aside})`,
  quote: (text) => `“${text}”`,
  colon: (name, text) => `${name}: ${text}`,
  join: (names) => names.join(', '),
  list: (facts) => facts.join(', '),
  sentence: (clauses) => `${clauses.join('; ')}.`,
  unknown: 'not stated',
  note: 'A finding is a prompt for a person, not a verdict: look it up at file:row before you act on it.',
  titles: {
    summary: (period) => `Customer service QA · ${period}`,
    agents: (period) => `Agents · ${period}`,
    issues: (period) => `Issues · ${period}`,
  },
  headline: {
    empty: 'No conversations in this period',
    refunds: (findings) => `No conversations in this period, but ${some(findings, 'finding')} in after-sale rows`,
    calm: (conversations) => `${some(conversations, 'conversation')} checked, all of them; nothing to report`,
    notices: (findings) => `besides ${some(findings, 'notice')}, which take no points`,
    found: (conversations, findings, faulty) =>
      `${some(conversations, 'conversation')} checked, all of them: ${some(findings, 'finding')} in ${faulty} of them`,
    red: (findings, agents) =>
      `${some(agents, 'agent')} crossed a red line, ${some(findings, 'time')} in all, to be dealt with first`,
    redByCustomers: (findings) => `${some(findings, 'grave signal')} from customers, to be followed up soon`,
    noRed: 'no red line was crossed',
    top: (title, findings) => `most frequent is “${title}” with ${some(findings, 'finding')}`,
    reply: (rate) => `3-minute reply rate ${rate}`,
    response: (mean) => `mean response ${mean}`,
    undecidable: 'the times of the export are missing or have no seconds, so response times are undecidable',
  },
  sections: {
    figures: 'Key figures',
    red: 'Red lines and grave signals',
    agents: 'Agents who need attention',
    praise: 'Agents who did well',
    teams: 'Teams',
    issues: 'Issues',
    signals: 'Signals from customers',
    notices: 'Notices (no points taken)',
    departments: 'Departments whose help is needed',
    next: 'What to do next',
    topics: 'What customers ask about',
    stages: 'Stages',
    shops: 'Shops',
    refunds: 'After-sale times',
    hours: 'Hours',
    weekdays: 'Weekdays',
    data: 'About the data',
  },
  columns: {
    firstResponse: 'first response',
    response: 'mean response',
    reply: '3-minute reply rate',
    cumulative: 'cumulative',
    per100: 'per 100 conversations',
    faults: 'major + minor',
  },
  figures: {
    heads: ['figure', '>value', 'of what'],
    conversations: {
      name: 'Conversations',
      basis: (agents, shops) => `all checked; ${some(agents, 'agent')}, ${some(shops, 'shop')}`,
    },
    messages: {
      name: 'Customer messages',
      basis: (agent, bot) => `besides ${some(agent, 'agent message')}, ${some(bot, 'bot message')}`,
    },
    unattended: { name: 'Conversations without a human agent', basis: '÷ all conversations' },
    shared: { name: 'Conversations with several agents', basis: '÷ all conversations' },
    faulty: { name: 'Conversations with a fault or signal', basis: '÷ all conversations; notices alone do not count' },
    severities: {
      name: 'Findings: critical / major / minor / notice',
      basis: (per100) => `${per100} per 100 conversations`,
    },
    score: { name: 'Score', basis: 'mean of all conversations, out of 100' },
    rating: { name: 'Customer rating', basis: (count) => `mean of ${some(count, 'rating')}` },
    first: { name: 'First response', basis: (count) => `mean of the first turns of ${some(count, 'conversation')}` },
    mean: { name: 'Response', basis: (count) => `mean of ${some(count, 'answered turn')}` },
    median: { name: 'Response, median / 90th percentile', basis: (count) => `${some(count, 'answered turn')}` },
    reply: { name: '3-minute reply rate, by turn', basis: '÷ all counted turns, the unanswered too' },
    replyByConversation: {
      name: '3-minute reply rate, by conversation',
      basis: 'every turn within 3 minutes ÷ conversations with a counted turn',
    },
    unanswered: { name: 'Unanswered turns', basis: '÷ all counted turns' },
    window: {
      name: (bounds) => `Answered in ${bounds} s`,
      basis: '÷ answered turns; a window for reference, both ends included',
    },
    quick: { name: (bound) => `Quicker than ${bound} s`, basis: '÷ answered turns' },
    slow: { name: (bound) => `Slower than ${bound} s`, basis: '÷ answered turns' },
  },
  text: {
    nothing: 'Nothing to report.',
    noAgents: 'No human agent spoke.',
    noConversations:
      'No conversations does not mean no problems: make sure that the exports are complete and of the right days, see “About the data”.',
    noNeed: 'No agent has a finding that is more than a notice.',
    times: (count) => some(count, 'finding'),
    agentsHit: (agents) => some(agents, 'agent'),
    more: (count, file) => `${count} more; all of them stand in ${file}.`,
    moreAgents: (shown, all, file) => `${shown} shown, by need of attention; all ${all} stand in ${file}.`,
    moreIssues: (shown, all, file) => `${shown} shown; all ${all} stand in ${file}.`,
    praise: (conversations) =>
      `At least ${conversations} conversations, no finding that is more than a notice, and a 3-minute reply rate not below that of all; those with most conversations first.`,
    teamsNote: 'The conversations of a team are the sum of those of its agents.',
    pareto: (findings) => `The most frequent first; shares are of the ${findings} findings of these issues.`,
    concentrated: (agent) => `mostly ${agent}`,
    busiest: (hour, share) => `Busiest: ${hour}, with ${share} of all conversations.`,
    hoursNote:
      'Conversations and messages count when the conversation starts, responses when the customer begins to wait.',
    topicsNote: (count) => `A conversation may have several topics; in ${count} no topic was recognised.`,
    refundsNote: (spans) => `Measured: ${spans}. Open ones are in no time.`,
    agentLine: (conversations, score, reply, response) =>
      `${some(conversations, 'conversation')}, score ${score}, 3-minute reply rate ${reply}, mean response ${response}`,
    issueLine: (findings, conversations, per100) =>
      `${some(findings, 'finding')} in ${some(conversations, 'conversation')}, ${per100} per 100 conversations.`,
    quotes: 'In their words:',
    few: 'few conversations, so no more than a hint',
    why: 'Why',
    remedy: 'Remedy',
    department: 'Department',
    agents: 'Agents',
    andOthers: (names, count) => `${names} and ${count} more`,
    serving: 'served by',
    conversation: 'conversation',
    order: 'order',
  },
  data: {
    period: (label, from, to) => `Period ${label}; conversations started from ${from} to ${to}.`,
    undated: (count) => `${some(count, 'conversation')} without a time, in no hour and no day.`,
    dismissed: (count) => `${some(count, 'finding')} dismissed in review, in no figure.`,
    loose: (count) => `${some(count, 'after-sale row')} without a conversation, judged alone.`,
    rows: (files, records, messages, duplicates, ignored, skipped) =>
      `${some(records, 'row')} of ${some(files, 'file')}: messages ${messages}, duplicates ${duplicates}, no messages ${ignored}, unreadable ${skipped}.`,
    inputs: ['file', 'layout', '>rows', '>messages', '>duplicates', '>no messages', '>unreadable'],
    moreInputs: (count) => `These have the most unreadable rows; ${some(count, 'further file')}.`,
    skips: 'Rows that could not be read',
    moreSkips: (count) => some(count, 'further row'),
    packs: (packs) => `Rule packs: ${packs}.`,
    pack: (name, version, digest, rules) => `${name} ${version} (${some(rules, 'rule')}, ${digest})`,
    fired: (rules) => `${some(rules, 'rule')} with a finding.`,
    window: (min, max, response) =>
      `Response is measured as “${response}”; window for reference ${min}–${max} s, both ends included.`,
    leftOut: (count, reasons) => `${some(count, 'turn')} in no response figure: ${reasons}.`,
    score:
      'Score: each conversation has 100 less the points of its findings; an agent’s is the mean of the own conversations, less the own findings only.',
    run: (tool, moment, command) => `chataudit ${tool}, ${moment}: ${command}`,
    moreRuns: (count) => some(count, 'further run'),
    noRuns: 'No record of a run.',
  },
  screen: {
    agents: 'Agents',
    files: (files, records) => `${some(files, 'file')}, ${some(records, 'row')}`,
    skipped: (rows) => some(rows, 'unreadable row'),
    more: (count) => `${count} more`,
  },
};
