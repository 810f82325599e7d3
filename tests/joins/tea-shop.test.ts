import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RatingJoin } from '../../src/joins/rating-join.js';
import { readRatings } from '../../src/joins/read-ratings.js';
import { readRefunds } from '../../src/joins/read-refunds.js';
import { readRoster } from '../../src/joins/read-roster.js';
import { RefundJoin } from '../../src/joins/refund-join.js';
import { Roster } from '../../src/joins/roster.js';
import { understandExport } from '../../src/layouts/understand-export.js';
import type { Conversation } from '../../src/model/conversation.js';
import type { Reading } from '../../src/model/message.js';
import type { TableRow } from '../../src/model/record.js';
import { SHANGHAI, stream, table } from './theme.js';

function fixture(name: string): TableRow[] {
  const text = readFileSync(new URL(`../../fixtures/tea-shop/${name}`, import.meta.url), 'utf8');
  return table(...text.trimEnd().split('\n'));
}

async function chats(): Promise<Conversation[]> {
  const understood = await understandExport(stream(fixture('chats.csv')), { file: 'chats.csv', index: 0 }, SHANGHAI);
  const readings: Reading[] = [];
  for await (const batch of understood.batches()) readings.push(...batch);
  expect(understood).toMatchObject({ layout: 'plain', precise: true, notes: [], counts: { ignored: 0, skipped: 0 } });
  const ids = [...new Set(readings.map(({ conversation }) => conversation))];
  const groups = ids.map((id) => ({ id, all: readings.filter(({ conversation }) => conversation === id) }));
  return groups.map(({ id, all }) => ({
    id,
    platform: '',
    shop: all[0]?.shop ?? '',
    customer: all[0]?.customer ?? '',
    messages: all.map(({ message }) => message),
    orders: [...new Set(all.map(({ order }) => order))].filter((order) => order !== ''),
    rating: null,
    teams: new Map(),
  }));
}

describe('the tea shop', () => {
  it('has its refunds where they were spoken of', async () => {
    const { facts, counts } = await readRefunds(
      stream(fixture('after-sale.csv')),
      { file: 'after-sale.csv', index: 0 },
      SHANGHAI,
    );
    expect(counts).toMatchObject({ records: 4, messages: 4 });
    const join = new RefundJoin(facts);
    const { joined, leftovers } = join.resolve((await chats()).filter((chat) => join.holds(chat)));
    expect([...joined].map(([{ id }, refunds]) => `${id} ${refunds.map((refund) => refund.id).join(' ')}`)).toEqual([
      'T05 R2601',
      'T06 R2602',
      'T07 R2603',
    ]);
    expect(leftovers.map(({ id }) => id)).toEqual(['R2604']);
  });

  it('has its ratings, the last one of each customer', async () => {
    const { facts } = await readRatings(stream(fixture('ratings.csv')), { file: 'ratings.csv', index: 0 }, SHANGHAI);
    const join = new RatingJoin(facts);
    expect((await chats()).map((chat) => join.ratingOf(chat))).toEqual([5, 3, 4, null, 2, 3, 5, null]);
  });

  it('has all its agents in the roster', async () => {
    const { facts } = await readRoster(stream(fixture('roster.csv')), { file: 'roster.csv', index: 0 }, SHANGHAI);
    const roster = new Roster(facts);
    const agents = new Set(
      (await chats()).flatMap(({ messages }) =>
        messages.filter(({ role }) => role === 'agent').map(({ sender }) => sender),
      ),
    );
    expect([...agents].map((agent) => roster.find(agent)?.team)).toEqual(['售前组', '售后组']);
  });
});
