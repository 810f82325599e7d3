import { expect, it } from 'vitest';
import type { TurnRecord } from '../../src/model/results.js';
import { auditTexts } from './audited.js';
import { asCsv, asJson, asJsonLines, byTime, isoTime, type Row, randomConversations } from './random-tea-shop.js';
import { teaShopFolder } from './run-program.js';

const conversations = randomConversations({ seed: 5, conversations: 900, ties: true });
const rows = byTime(conversations.flat());
const folder = teaShopFolder();

/** DESIGN §5, read once more and as plainly as can be. */
function turnsByTheBook(messages: readonly Row[]): TurnRecord[] {
  const turns: TurnRecord[] = [];
  let opening: Row | null = null;
  let lastAgent: string | null = null;
  for (const message of messages) {
    if (message.role === 'customer' && opening === null) opening = message;
    if (message.role !== 'agent') continue;
    lastAgent = message.sender;
    if (opening === null) continue;
    turns.push({
      at: isoTime(opening.second),
      agent: message.sender,
      wait: message.second - opening.second,
      counted: true,
    });
    opening = null;
  }
  if (opening !== null) turns.push({ at: isoTime(opening.second), agent: lastAgent, wait: null, counted: true });
  return turns;
}

it.each([
  ['CSV', 'chats.csv', asCsv],
  ['a JSON array', 'chats.json', asJson],
  ['JSON Lines', 'chats.jsonl', asJsonLines],
])('every turn of 900 conversations in %s is as the definition says', async (_format, file, write) => {
  const audited = await auditTexts(folder, { [file]: write(rows) });
  const expected = conversations.map((messages) => [messages[0]?.conversation_id, turnsByTheBook(messages)]);
  expect(Object.fromEntries(audited.conversations.map(({ id, turns }) => [id, turns]))).toEqual(
    Object.fromEntries(expected),
  );
  expect(audited.run.inputs).toMatchObject([{ records: rows.length, messages: rows.length, skipped: 0 }]);
});
