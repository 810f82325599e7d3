import { describe, expect, it } from 'vitest';
import { lines, readExport, refusal } from './records.js';

const AGENTS = { agents: new Set(['mei', 'yuan']) };
const channel = (...said: readonly string[]) => lines(['--- Log opened Sun Nov 22 10:00:00 2026', ...said].join('\n'));
const given = ({ readings }: Awaited<ReturnType<typeof readExport>>) => readings.map(({ customer, message }) => `${customer} < ${message.sender}: ${message.text}`);

const TWO = ['10:01 <lin> my order is late', '10:01 <wu> any oolong?', '10:02 <mei> lin: which order?', '10:02 <yuan> Wu, two sizes', '10:03 <lin> mei: 7781'];

describe('a channel of many customers', () => {
  it('is parted by whom the agents name, whatever the case of the name', async () => {
    expect(given(await readExport(channel(...TWO), AGENTS))).toEqual([
      'lin < lin: my order is late',
      'wu < wu: any oolong?',
      'lin < mei: lin: which order?',
      'wu < yuan: Wu, two sizes',
      'lin < lin: mei: 7781',
    ]);
  });

  it('goes on with the one customer an agent has just answered, and with nobody where there are two', async () => {
    const read = await readExport(channel(...TWO, '10:04 <mei> it left yesterday', '10:05 <mei> wu: sorry', '10:05 <mei> anything else?'), AGENTS);
    expect(given(read).slice(5)).toEqual(['lin < mei: it left yesterday', 'wu < mei: wu: sorry']);
    expect(read.understood.notes.join()).toContain('1 messages of agents name nobody');
    expect(read.counts).toMatchObject({ records: 9, messages: 7, ignored: 2, skipped: 0 });
  });

  it('leaves out what customers say to each other', async () => {
    const read = await readExport(channel(...TWO, '10:04 <wu> lin: same here'), AGENTS);
    expect(given(read)).toHaveLength(5);
    expect(read.understood.notes.join()).toContain('1 messages are from one customer to another');
  });

  it('of one customer needs no names', async () => {
    expect(given(await readExport(channel('10:01 <lin> hi', '10:20 <mei> hello', '10:50 <mei> still there?'), AGENTS))).toHaveLength(3);
  });

  it('in which agents name nobody is refused with what to do', async () => {
    const sentence = await refusal(channel('10:01 <lin> hi', '10:01 <wu> hi', '10:02 <mei> hello', '10:02 <mei> one at a time'), AGENTS);
    expect(sentence).toContain('agents must begin with the name of whom they answer');
  });
});
