import { describe, expect, it } from 'vitest';
import { objects, readExport } from './records.js';

const time = '2026-11-22T01:00:03Z';
const later = '2026-11-22T01:00:12Z';
const seconds = 1795309203;

/** By layout: an export as the API gives it, and its messages as role, sender and text. */
const DESKS: readonly [string, unknown, readonly string[]][] = [
  [
    'intercom',
    {
      id: '7',
      created_at: seconds,
      source: { id: 's', body: '<p>Is the oolong in stock?</p>', author: { type: 'user', id: 'u', name: 'Lin' } },
      conversation_parts: {
        conversation_parts: [
          { id: '1', part_type: 'note', body: 'ask Mei', created_at: seconds, author: { type: 'admin', name: 'Mei' } },
          { id: '2', part_type: 'assignment', body: null, created_at: seconds, author: { type: 'admin', name: 'Mei' } },
          { id: '3', part_type: 'comment', body: '<p>It is &amp; fresh</p>', created_at: seconds + 9, author: { type: 'admin', name: 'Mei' } },
        ],
      },
    },
    ['customer Lin Is the oolong in stock?', 'agent Mei It is & fresh'],
  ],
  [
    'livechat',
    {
      chats: [
        {
          id: 'C1',
          users: [
            { id: 'c', type: 'customer', name: 'Lin' },
            { id: 'mei@tea.example', type: 'agent', name: 'Mei' },
          ],
          thread: {
            id: 'T1',
            events: [
              { id: '1', type: 'message', author_id: 'c', text: 'hello', created_at: time, visibility: 'all' },
              { id: '2', type: 'system_message', system_message_type: 'chat_transferred', text: 'moved', created_at: time },
              { id: '3', type: 'message', author_id: 'mei@tea.example', text: 'secret', created_at: later, visibility: 'agents' },
              { id: '4', type: 'message', author_id: 'mei@tea.example', text: 'welcome', created_at: later, visibility: 'all' },
            ],
          },
        },
      ],
      next_page_id: 'x',
    },
    ['customer Lin hello', 'agent Mei welcome'],
  ],
  [
    'zendesk-chat',
    {
      id: 'z',
      visitor: { id: '9', name: 'Lin' },
      history: [
        { type: 'chat.memberjoin', timestamp: time, name: 'Lin', sender_type: 'Visitor' },
        { type: 'chat.msg', timestamp: time, name: 'Lin', sender_type: 'Visitor', msg: 'hi' },
        { type: 'chat.msg', timestamp: time, name: 'Tea', sender_type: 'Trigger', msg: 'a moment' },
        { type: 'chat.msg', timestamp: later, name: 'Mei', sender_type: 'Agent', msg: 'hello' },
      ],
    },
    ['customer Lin hi', 'bot Tea a moment', 'agent Mei hello'],
  ],
  [
    'zendesk-ticket',
    {
      ticket: { id: 5, requester_id: 1 },
      comments: [
        { id: 1, author_id: 1, body: 'my tea is late', public: true, created_at: time },
        { id: 2, author_id: 2, body: 'lost?', public: false, created_at: later },
        { id: 3, author_id: 2, body: 'it is on its way', public: true, created_at: later },
      ],
      users: [
        { id: 1, name: 'Lin', role: 'end-user' },
        { id: 2, name: 'Mei', role: 'admin' },
      ],
    },
    ['customer Lin my tea is late', 'agent Mei it is on its way'],
  ],
  [
    'amazon-connect',
    {
      ContactId: 'k',
      Transcript: [
        { AbsoluteTime: time, ContentType: 'application/vnd.amazonaws.connect.event.participant.joined', Type: 'EVENT', ParticipantRole: 'CUSTOMER' },
        { AbsoluteTime: time, Content: 'hi', ContentType: 'text/plain', Id: '1', Type: 'MESSAGE', DisplayName: 'Lin', ParticipantRole: 'CUSTOMER' },
        { AbsoluteTime: later, Content: 'hello', ContentType: 'text/plain', Id: '2', Type: 'MESSAGE', DisplayName: 'Mei', ParticipantRole: 'AGENT' },
      ],
    },
    ['customer Lin hi', 'agent Mei hello'],
  ],
  [
    'freshchat',
    {
      messages: [
        { id: '1', conversation_id: 'f', actor_type: 'user', actor_id: 'lin', message_type: 'normal', created_time: time, message_parts: [{ text: { content: 'hi' } }, { text: { content: 'there' } }] },
        { id: '2', conversation_id: 'f', actor_type: 'agent', actor_id: 'mei', message_type: 'private', created_time: later, message_parts: [{ text: { content: 'who?' } }] },
        { id: '3', conversation_id: 'f', actor_type: 'agent', actor_id: 'mei', message_type: 'normal', created_time: later, message_parts: [{ text: { content: 'hello' } }] },
      ],
    },
    ['customer lin hi\nthere', 'agent mei hello'],
  ],
  [
    'gorgias',
    {
      data: [
        { id: 1, ticket_id: 4, from_agent: false, public: true, channel: 'chat', sender: { name: 'Lin' }, body_text: 'hi', created_datetime: time },
        { id: 2, ticket_id: 4, from_agent: true, public: true, channel: 'chat', sender: { name: 'Mei' }, body_text: null, body_html: '<b>hello</b>', created_datetime: later },
      ],
      meta: { next_cursor: null },
    },
    ['customer Lin hi', 'agent Mei hello'],
  ],
  [
    'crisp',
    {
      data: [
        { session_id: 's', fingerprint: 1, from: 'user', type: 'text', content: 'hi', timestamp: seconds * 1000, user: { nickname: 'Lin' } },
        { session_id: 's', fingerprint: 2, from: 'operator', type: 'text', content: 'a moment', automated: true, timestamp: seconds * 1000, user: { nickname: 'Tea' } },
        { session_id: 's', fingerprint: 3, from: 'operator', type: 'note', content: 'rude', timestamp: seconds * 1000, user: { nickname: 'Mei' } },
        { session_id: 's', fingerprint: 4, from: 'operator', type: 'text', content: 'hello', timestamp: seconds * 1000, user: { nickname: 'Mei' } },
      ],
    },
    ['customer Lin hi', 'bot Tea a moment', 'agent Mei hello'],
  ],
  [
    'hubspot',
    {
      results: [
        { id: '1', conversationsThreadId: 'h', createdBy: 'V-1', direction: 'INCOMING', type: 'MESSAGE', text: 'hi', createdAt: time, senders: [{ actorId: 'V-1', name: 'Lin' }] },
        { id: '2', conversationsThreadId: 'h', createdBy: 'A-2', direction: 'OUTGOING', type: 'MESSAGE', text: 'hello', createdAt: later, senders: [{ actorId: 'A-2', name: 'Mei' }] },
      ],
    },
    ['customer Lin hi', 'agent Mei hello'],
  ],
  [
    'wecom-archive',
    [
      { msgid: '1', action: 'send', from: 'wmLin', tolist: ['mei'], roomid: '', msgtime: seconds * 1000, msgtype: 'text', text: { content: '在吗' } },
      { msgid: '2', action: 'send', from: 'mei', tolist: ['wmLin'], roomid: '', msgtime: seconds * 1000, msgtype: 'text', text: { content: '在的' } },
    ],
    ['customer wmLin 在吗', 'agent mei 在的'],
  ],
];

describe.each(DESKS)('an export of %s', (name, value, messages) => {
  it('is recognised by its own layout and read as its messages', async () => {
    const { understood, readings, counts } = await readExport(objects(value));
    expect(understood).toMatchObject({ layout: name, precise: true });
    expect(readings.map(({ message }) => `${message.role} ${message.sender} ${message.text}`)).toEqual(messages);
    expect(readings.every(({ message }) => message.time !== null && message.time >= seconds * 1000)).toBe(true);
    expect(new Set(readings.map(({ conversation, customer }) => conversation || customer)).size).toBe(1);
    expect(counts.records).toBe(counts.messages + counts.ignored + counts.skipped);
    expect(counts.skips).toEqual([]);
  });
});
