import { describe, expect, it } from 'vitest';
import { shapeHolders } from '../../src/layouts/shape-holders.js';
import { objects, readExport } from './records.js';

const SIGNATURE = [['users'], ['threads.events']];
const chat = { users: [], threads: [{ events: [] }] };

describe('the objects of nested JSON', () => {
  it('are found inside a page, by keys within lists too', () => {
    expect(shapeHolders({ data: { chats: [chat] }, next: 'x' }, SIGNATURE).holders).toEqual([chat]);
    expect(shapeHolders({ data: { chats: [{ users: [], threads: [] }] } }, SIGNATURE).holders).toEqual([]);
  });

  it('are told from what stands in the same list and is none, so that nothing is lost in silence', async () => {
    expect(shapeHolders([chat, { id: 7 }, 'x'], SIGNATURE)).toEqual({ holders: [chat], strangers: 1 });
    const message = { id: '1', conversationsThreadId: 'h', createdBy: 'V-1', type: 'MESSAGE', text: 'hi', createdAt: '2026-11-22T01:00:03Z', senders: [{ name: 'Lin' }] };
    const { counts, reasons } = await readExport(objects({ results: [message, { ...message, id: '2', createdBy: 'A-2' }, { error: 'gone' }] }));
    expect(counts).toMatchObject({ records: 3, messages: 2, skipped: 1 });
    expect(reasons).toEqual(['1: is no object of layout hubspot']);
  });

  it('read a text that is JSON itself', async () => {
    const message = (SenderType: string, Content: string) => ({ JobId: 'j', SenderType, SenderName: SenderType, Timestamp: 1795309203000, Content });
    const { readings } = await readExport(objects(message('CUSTOMER', '{"text":"在吗","contentType":"text"}'), message('AGENT', '{broken')));
    expect(readings.map(({ message: { text } }) => text)).toEqual(['在吗', '{broken']);
  });
});
