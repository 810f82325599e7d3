import { describe, expect, it } from 'vitest';
import { objects, readExport } from './records.js';

const USERS = [
  { id: 'U1', name: 'lin', profile: { real_name: 'Lin Tea', display_name: 'lin' }, is_bot: false },
  { id: 'U2', name: 'mei', profile: { real_name: 'Mei', display_name: '' }, is_bot: false },
  { id: 'U3', profile: { display_name: 'teabot' }, is_bot: true },
];
const said = (user: string, ts: string, text: string) => ({ type: 'message', user, ts, text, thread_ts: '1795309203.1' });
const DAY = [said('U1', '1795309203.1', 'in stock?'), said('U3', '1795309204.1', 'wait'), said('U2', '1795309209.1', 'yes')];

async function senders(agents: readonly string[], users: readonly unknown[] | null): Promise<string[]> {
  const asked: string[] = [];
  const beside = (path: string) => Promise.resolve((asked.push(path), users));
  const { readings } = await readExport(objects(...DAY), { agents: new Set(agents), beside });
  expect(asked).toEqual(['../users.json']);
  return readings.map(({ message }) => `${message.role} ${message.sender}`);
}

describe('the people of a Slack export', () => {
  it.each([
    ['by their ids', ['U2', 'Mei']],
    ['by their names', ['Mei']],
  ])('are named by users.json, agents known %s', async (_how, agents) => {
    expect(await senders(agents, USERS)).toEqual(['customer lin', 'bot teabot', 'agent Mei']);
  });

  it('keep the id where a roster knows nothing else, so that it finds them', async () => {
    expect(await senders(['U2'], USERS)).toEqual(['customer lin', 'bot teabot', 'agent U2']);
  });

  it('are called by their ids where no such file lies there', async () => {
    expect(await senders(['U2', 'U3'], null)).toEqual(['customer U1', 'agent U3', 'agent U2']);
  });
});
