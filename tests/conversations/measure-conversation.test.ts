import { expect, test } from 'vitest';
import { DEFINITIONS } from '../../src/conversations/definitions.js';
import { agentsOf, measureConversation } from '../../src/conversations/measure-conversation.js';
import { conversation, message, NINE } from './tea-shop.js';

test('a measured conversation is the conversation with its turns, agents and refunds', () => {
  const chat = conversation([message(), message({ time: NINE + 9000, role: 'agent', sender: '小美' })]);
  const measured = measureConversation(chat, [], { definition: DEFINITIONS.plain, timezone: 'Asia/Shanghai' });
  expect(measured).toEqual({
    ...chat,
    turns: [{ opened: 0, closed: 1, agent: '小美', wait: 9000, counted: true }],
    agents: ['小美'],
    refunds: [],
  });
});

test('agents are told once each, in order of appearance, and robots are none', () => {
  const said = (role: 'agent' | 'bot' | 'customer', sender: string) => message({ role, sender });
  const messages = [
    said('bot', '店小蜜'),
    said('agent', '小林'),
    said('customer', '爱喝茶'),
    said('agent', '小美'),
    said('agent', '小林'),
  ];
  expect(agentsOf(messages)).toEqual(['小林', '小美']);
});
