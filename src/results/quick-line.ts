/**
 * The quick way to read results: a conversation's line that this program wrote, its fields in the order of
 * record-conversation.ts. Every byte is looked at once; what nobody counts is only passed, and what was met before (names,
 * rules) is told by its bytes. Anything else (refunds, orders, another tool's lines, mistakes) is left to JSON.parse and
 * check-record.ts, and so are the fields that few lines have.
 */
import type { CountedConversation, CountedFinding } from '../model/counted.js';
import { FindingHeads } from './finding-heads.js';
import { LineCursor, NOT_QUICK } from './line-cursor.js';
import { Literal } from './literal.js';
import type { Name } from './name-pool.js';
import { readQuickFinding } from './quick-finding.js';
import { readAgentMessages, readMessages, readQuickTurn, readRefunds, readRest } from './quick-parts.js';

const [CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7d, 0x5b, 0x5d];

const HEAD = new Literal('{"type":"conversation","v":1,"id":');
const PLATFORM = new Literal(',"platform":');
const SHOP = new Literal(',"shop":');
const CUSTOMER = new Literal(',"customer":');
const MASKED = new Literal(',"customer_masked":');
const STAGE = new Literal(',"stage":');
const STARTED = new Literal(',"started":');
const ENDED = new Literal(',"ended":');
const AGENTS = new Literal(',"agents":');
const ORDERS = new Literal(',"orders":');
const TOPICS = new Literal(',"topics":');
const RATING = new Literal(',"rating":');
const MESSAGES = new Literal(',"messages":');
const AGENT_MESSAGES = new Literal(',"agent_messages":');
const TURNS = new Literal(',"turns":');
const REFUNDS = new Literal(',"refunds":');
const FINDINGS = new Literal(',"findings":');
const SCORE = new Literal(',"score":');

/** Reads lines of blocks, one block after the other. */
export class QuickLines {
  readonly #line = new LineCursor();
  readonly #heads = new FindingHeads();
  /** What was met last, and mostly is met next. */
  #platform: Name | null = null;
  #shop: Name | null = null;
  #agent: Name | null = null;

  /** Takes up a block. The conversations that are read of it hold on to its bytes, which must stay as they are. */
  open(bytes: Buffer): void {
    this.#line.open(bytes);
  }

  /** The conversation of the line from `start` to `end` (exclusive) of the block; null where that is left to JSON.parse. */
  read(start: number, end: number): CountedConversation | null {
    this.#line.begin(start, end);
    if (!this.#line.passes(HEAD)) return null;
    try {
      return this.#conversation();
    } catch {
      return null; // whoever reads it whole will say what is wrong
    }
  }

  #conversation(): CountedConversation {
    const line = this.#line;
    const id = line.text();
    line.take(PLATFORM);
    const platform = (this.#platform = line.name(this.#platform)).text;
    line.take(SHOP);
    const shop = (this.#shop = line.name(this.#shop)).text;
    line.take(CUSTOMER);
    const customer = line.text();
    line.take(MASKED);
    const masked = line.text();
    line.take(STAGE);
    const stage = line.isNull() ? null : line.name().text;
    line.take(STARTED);
    const started = line.textOrNull();
    line.take(ENDED);
    const ended = line.textOrNull();
    line.take(AGENTS);
    const agents: string[] = [];
    for (let more = this.#begins(); more; more = !line.ends(CLOSE_BRACKET)) agents.push((this.#agent = line.name(this.#agent)).text);
    line.take(ORDERS);
    const orders: string[] = [];
    for (let more = this.#begins(); more; more = !line.ends(CLOSE_BRACKET)) orders.push(line.text());
    line.take(TOPICS);
    const topics: string[] = [];
    for (let more = this.#begins(); more; more = !line.ends(CLOSE_BRACKET)) topics.push(line.name().text);
    line.take(RATING);
    const rating = line.numberOrNull();
    line.take(MESSAGES);
    const messages = readMessages(line);
    line.take(AGENT_MESSAGES);
    const agentMessages = readAgentMessages(line, this.#agent);
    line.take(TURNS);
    const turns = [];
    for (let more = this.#begins(); more; more = !line.ends(CLOSE_BRACKET)) turns.push(readQuickTurn(line, this.#agent));
    line.take(REFUNDS);
    const refunds = readRefunds(line);
    line.take(FINDINGS);
    const findings: CountedFinding[] = [];
    for (let more = this.#begins(); more; more = !line.ends(CLOSE_BRACKET)) findings.push(readQuickFinding(line, this.#heads, this.#agent));
    line.take(SCORE);
    const score = line.number();
    const record: CountedConversation = {
      type: 'conversation', v: 1, id, platform, shop, customer, customer_masked: masked, stage, started, ended, agents, orders, topics, rating,
      messages, agent_messages: agentMessages, turns, refunds, findings, score,
    };
    if (!line.ends(CLOSE_BRACE)) return readRest(line, record);
    if (!line.isAtEnd()) throw NOT_QUICK;
    return record;
  }

  /** Whether a list has a first item, which then comes next. */
  #begins(): boolean {
    const line = this.#line;
    line.takeByte(OPEN_BRACKET);
    if (line.next() !== CLOSE_BRACKET) return true;
    line.at++;
    return false;
  }
}
