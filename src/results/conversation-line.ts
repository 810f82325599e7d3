/** A conversation as JSON; a night writes as many as a large shop has, so it is written by hand. */
import type { ConversationRecord, TurnRecord } from '../model/results.js';
import type { TextBytes } from '../text/text-bytes.js';
import { addFinding } from './finding-line.js';
import { addFields, addNumber, addRepeated, addText, addTextOrNull, addTexts, addValue } from './json-text.js';

export function addConversation(bytes: TextBytes, record: ConversationRecord): void {
  bytes.ascii('{"type":"conversation","v":');
  addNumber(bytes, record.v);
  bytes.ascii(',"id":');
  addText(bytes, record.id);
  bytes.ascii(',"platform":');
  addRepeated(bytes, record.platform);
  bytes.ascii(',"shop":');
  addRepeated(bytes, record.shop);
  bytes.ascii(',"customer":');
  addText(bytes, record.customer);
  bytes.ascii(',"customer_masked":');
  addText(bytes, record.customer_masked);
  bytes.ascii(',"stage":');
  addTextOrNull(bytes, record.stage);
  bytes.ascii(',"started":');
  addTextOrNull(bytes, record.started);
  bytes.ascii(',"ended":');
  addTextOrNull(bytes, record.ended);
  bytes.ascii(',"agents":');
  addTexts(bytes, record.agents);
  bytes.ascii(',"orders":');
  addTexts(bytes, record.orders);
  bytes.ascii(',"topics":');
  addTexts(bytes, record.topics);
  bytes.ascii(',"rating":');
  addNumber(bytes, record.rating);
  bytes.ascii(',"messages":');
  addFields(bytes, record.messages);
  bytes.ascii(',"agent_messages":');
  addFields(bytes, record.agent_messages);
  bytes.ascii(',"turns":');
  addList(bytes, record.turns, addTurn);
  bytes.ascii(',"refunds":');
  addList(bytes, record.refunds, addValue);
  bytes.ascii(',"findings":');
  addList(bytes, record.findings, addFinding);
  bytes.ascii(',"score":');
  addNumber(bytes, record.score);
  addKnown(bytes, ',"products":', record.products);
  addKnown(bytes, ',"tier":', record.tier);
  addKnown(bytes, ',"event":', record.event);
  addKnown(bytes, ',"levels":', record.levels);
  addKnown(bytes, ',"teams":', record.teams);
  bytes.ascii('}');
}

function addList<Item>(bytes: TextBytes, items: readonly Item[], add: (bytes: TextBytes, item: Item) => void): void {
  let before = '[';
  for (const item of items) {
    bytes.ascii(before);
    add(bytes, item);
    before = ',';
  }
  bytes.ascii(before === '[' ? '[]' : ']');
}

function addTurn(bytes: TextBytes, { at, agent, wait, counted, why }: TurnRecord): void {
  bytes.ascii('{"at":');
  addTextOrNull(bytes, at);
  bytes.ascii(',"agent":');
  addRepeated(bytes, agent);
  bytes.ascii(',"wait":');
  addNumber(bytes, wait);
  bytes.ascii(counted ? ',"counted":true' : ',"counted":false');
  addKnown(bytes, ',"why":', why);
  bytes.ascii('}');
}

/** What is left out of most records. */
function addKnown(bytes: TextBytes, name: string, value: unknown): void {
  if (value === undefined) return;
  bytes.ascii(name);
  addValue(bytes, value);
}
