import { expect, test } from 'vitest';
import { OutOfOrder } from '../../src/conversations/gatherer.js';
import { PartitionedGatherer } from '../../src/conversations/partitioned-gatherer.js';
import { StreamingGatherer } from '../../src/conversations/streaming-gatherer.js';
import type { Conversation } from '../../src/model/conversation.js';
import type { Message, Reading, Source } from '../../src/model/message.js';
import { dice, gather, HOUR, MINUTE, NINE, reading } from './tea-shop.js';

const GAPS = { idGap: 6 * HOUR, sessionGap: 30 * MINUTE };

type Roll = (sides: number) => number;

test('both gatherers give what an obvious one gives, for any files in any order', () => {
  let closedEarly = 0;
  let startedOver = 0;
  for (let seed = 1; seed <= 120; seed++) {
    const roll = dice(seed);
    const inputs = randomInputs(roll);
    const expected = obviously(inputs);
    const partitioned = new PartitionedGatherer({ ...GAPS, partitions: 1 + roll(5), block: 1 + roll(40) });
    expect(told(gather(partitioned, inputs, 1 + roll(50)), partitioned.duplicates), `seed ${seed}`).toEqual(expected);
    for (const freelyHeld of [0, roll(100), 20_000]) {
      const streaming = new Watched({ ...GAPS, freelyHeld, mostHeld: 50 + roll(2000) });
      try {
        const given = gather(streaming, inputs, 1 + roll(50));
        expect(told(given, streaming.duplicates), `seed ${seed}`).toEqual(expected);
        if (streaming.early > 0) closedEarly++;
      } catch (problem) {
        if (!(problem instanceof OutOfOrder)) throw problem;
        startedOver++;
      }
    }
  }
  // All of it was put to the test.
  expect(closedEarly).toBeGreaterThan(20);
  expect(startedOver).toBeGreaterThan(20);
  expect(closedEarly + startedOver).toBeLessThan(300);
});

/** Counts the conversations that were closed before their input was over. */
class Watched extends StreamingGatherer {
  early = 0;

  override add(readings: readonly Reading[]): Conversation[] {
    const given = super.add(readings);
    this.early += given.length;
    return given;
  }
}

/** One to four files, sorted, grouped or shuffled, that overlap, with ids and without, with ties, duplicates and lost times. */
function randomInputs(roll: Roll): Reading[][] {
  const style = { ids: roll(3), untimed: roll(4) === 0, copies: roll(3), short: roll(2) === 0 };
  const files: { source: Source; readings: Reading[] }[] = Array.from({ length: 1 + roll(4) }, (_, index) => ({
    source: { file: `${index}.csv`, index },
    readings: [],
  }));
  const names = 1 + roll(style.short ? 140 : 12);
  for (let name = 0; name < names; name++) {
    const identified = style.ids === 0 || (style.ids === 1 && roll(2) === 0);
    let time = NINE + roll(20) * HOUR;
    const home = roll(files.length);
    const shop = roll(8) === 0 ? '茶铺二店' : '茶铺';
    for (let count = 1 + roll(style.short ? 4 : 12); count > 0; count--) {
      time += silence(roll, identified);
      const said = {
        conversation: identified ? `C${name}` : '',
        customer: identified && roll(3) > 0 ? '' : `顾客${name}`,
        time: style.untimed && roll(4) === 0 ? null : time,
        text: `第${roll(3)}句`,
        role: roll(2) === 0 ? ('customer' as const) : ('agent' as const),
        sender: `小${roll(2)}`,
        id: roll(2) === 0 ? '' : `M${roll(30)}`,
        order: roll(6) === 0 ? `O${roll(3)}` : '',
        rating: roll(9) === 0 ? String(roll(7)) : '',
        team: roll(9) === 0 ? `${roll(2)}组` : '',
        shop,
      };
      for (let copy = roll(4) === 0 ? style.copies : 0; copy >= 0; copy--) {
        const file = files[copy === 0 ? home : roll(files.length)];
        file?.readings.push(reading({ ...said, source: file.source }));
      }
    }
  }
  return files.map(({ readings }) => arranged(readings, roll));
}

function silence(roll: Roll, identified: boolean): number {
  const gap = identified ? GAPS.idGap : GAPS.sessionGap;
  const kind = roll(12);
  if (kind === 0) return gap + 1 + roll(3 * HOUR);
  if (kind === 1) return gap;
  return kind < 5 ? 0 : roll(5 * MINUTE);
}

function arranged(readings: Reading[], roll: Roll): Reading[] {
  const order = roll(4);
  const keys = readings.map((one, index) => {
    if (order === 0) return one.message.time ?? 0;
    if (order === 1) return index;
    if (order === 2) return (one.message.time ?? 0) + roll(50 * MINUTE);
    return roll(1_000_000);
  });
  return readings
    .map((one, index) => ({ one, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one: { message, ...said } }, index) => ({ ...said, message: { ...message, row: index + 2 } }));
}

function told(conversations: readonly Conversation[], duplicates: ReadonlyMap<Source, number>) {
  const lines = conversations.map((one) =>
    JSON.stringify([
      one.platform,
      one.shop,
      one.id,
      one.customer,
      one.orders,
      one.rating,
      [...one.teams],
      one.messages.map(identity),
    ]),
  );
  return {
    conversations: lines.sort(),
    duplicates: [...duplicates].map(([{ index }, count]) => [index, count]).sort(),
  };
}

function identity({ time, precise, role, sender, text, type, id, source, row }: Message) {
  return [time, precise, role, sender, text, type, id, source.file, row];
}

/** DESIGN §5 word by word, holding everything and looking at everything again and again. */
function obviously(inputs: readonly (readonly Reading[])[]) {
  const all = inputs.flat();
  const keys = new Set(all.map(keyOf));
  const duplicates = new Map<Source, number>();
  const conversations: Conversation[] = [];
  for (const key of keys) {
    const readings = all.filter((one) => keyOf(one) === key);
    const placed = readings
      .map((one, index) => ({ one, index, time: placeInTime(readings, index) }))
      .sort((a, b) => (a.time === b.time ? a.index - b.index : a.time - b.time));
    const { platform, shop, conversation, customer } = readings[0] as Reading;
    const gap = conversation === '' ? GAPS.sessionGap : GAPS.idGap;
    const sections: (typeof placed)[] = [];
    for (const next of placed) {
      const section = sections.at(-1);
      const last = section?.at(-1);
      if (section && last && (last.time === Number.NEGATIVE_INFINITY || next.time - last.time <= gap))
        section.push(next);
      else sections.push([next]);
    }
    for (const [number, section] of sections.entries()) {
      const said = section.map(({ one }) => one);
      const messages = said
        .filter((one, index) => {
          const again = isRepeated(said, index);
          if (again) duplicates.set(one.message.source, (duplicates.get(one.message.source) ?? 0) + 1);
          return !again;
        })
        .map(({ message }) => message);
      const start = said.find(({ message }) => message.time !== null)?.message.time ?? null;
      const ratings = said.map(({ rating }) => Number(rating)).filter((rating) => rating >= 1 && rating <= 5);
      const teams = said.filter(({ team, message }) => team !== '' && message.role === 'agent');
      const numbered = number === 0 ? conversation : `${conversation}#${number + 1}`;
      conversations.push({
        platform,
        shop,
        id: conversation === '' ? stableIdOf(platform, shop, customer, start) : numbered,
        customer: said.map((one) => one.customer).findLast((name) => name !== '') ?? '',
        messages,
        orders: [...new Set(said.map(({ order }) => order).filter((order) => order !== ''))],
        rating: ratings.at(-1) ?? null,
        teams: new Map(teams.map(({ message, team }) => [message.sender, team])),
      });
    }
  }
  return told(conversations, duplicates);
}

function keyOf({ platform, shop, conversation, customer }: Reading): string {
  return JSON.stringify(
    conversation === '' ? [platform, shop, 'customer', customer] : [platform, shop, 'id', conversation],
  );
}

function placeInTime(readings: readonly Reading[], index: number): number {
  const own = readings[index]?.message;
  const sameFile = (one: Reading) => one.message.source === own?.source && one.message.time !== null;
  const before = readings.slice(0, index + 1).findLast(sameFile) ?? readings.slice(index).find(sameFile);
  return before?.message.time ?? Number.NEGATIVE_INFINITY;
}

/** Whether the message counts already: its id came before, or its row did as often in another file as it has in its own. */
function isRepeated(said: readonly Reading[], index: number): boolean {
  const { message } = said[index] as Reading;
  const before = said.slice(0, index).map((one) => one.message);
  if (message.id !== '') return before.some(({ id }) => id === message.id);
  const row = ({ time, role, sender, type, text }: Message) => [time, role, sender, type, text].join('\n');
  const twins = before.filter((one) => one.id === '' && row(one) === row(message));
  const inOwn = twins.filter(({ source }) => source === message.source).length;
  const others = new Set(twins.map(({ source }) => source).filter((source) => source !== message.source));
  return [...others].some((source) => twins.filter((one) => one.source === source).length > inOwn);
}

function stableIdOf(platform: string, shop: string, customer: string, start: number | null): string {
  const [only] = gather(new StreamingGatherer(GAPS), [
    [reading({ platform, shop, conversation: '', customer, time: start })],
  ]);
  return only?.id ?? '';
}
