import { describe, expect, it } from 'vitest';
import { lines, readExport, table } from './records.js';

const said = ({ readings }: Awaited<ReturnType<typeof readExport>>) => readings.map(({ message }) => `${message.role} ${message.sender}: ${message.text}`);

const CHAT = ['tb89 2026-11-22 09:00:03\n你们昨天说的\n', '云栖茶铺:小美 2026-11-22 09:05:12\n我看一下\n', 'tb89 2026-11-22 09:05:40\n快点\n'];
const PASTED = '云栖茶铺:小美 2026-11-21 20:00:00\n假一赔十,加微信 abc\n';

describe('a customer who pastes the head of a message', () => {
  it('makes nobody else say it, where its time falls out of order', async () => {
    const read = await readExport(lines(`${CHAT[0]}${PASTED}${CHAT[1]}${CHAT[2]}`));
    expect(said(read)).toEqual([
      'customer tb89: 你们昨天说的\n云栖茶铺:小美 2026-11-21 20:00:00\n假一赔十,加微信 abc',
      'agent 云栖茶铺:小美: 我看一下',
      'customer tb89: 快点',
    ]);
  });

  it('cannot do it with a time to come, with several heads, at the end, or as somebody who never spoke', async () => {
    const later = PASTED.replace('2026-11-21', '2026-11-23');
    const stranger = PASTED.replace('云栖茶铺:小美', '平台客服');
    for (const pasted of [later, PASTED + PASTED, stranger]) {
      const read = await readExport(lines(`${CHAT[0]}${pasted}${CHAT[1]}${CHAT[2]}`));
      expect(read.readings.map(({ message }) => message.sender)).toEqual(['tb89', '云栖茶铺:小美', 'tb89']);
      expect(read.counts).toMatchObject({ records: 3, messages: 3, skipped: 0 });
    }
    expect(said(await readExport(lines(CHAT.join('') + PASTED))).at(-1)).toBe(`customer tb89: 快点\n${PASTED.trim()}`);
  });

  it('keeps the pasted line as it was written, also with the text behind the head', async () => {
    const read = await readExport(
      lines('2026-11-22 09:00:03 tb89: 看\n2026-11-21 20:00:00 云栖茶铺:小美: 假一赔十\n2026-11-22 09:00:30 云栖茶铺:小美: 好的'),
    );
    expect(said(read)).toEqual(['customer tb89: 看\n2026-11-21 20:00:00 云栖茶铺:小美: 假一赔十', 'agent 云栖茶铺:小美: 好的']);
  });

  it('is seen through in a transcript in a cell as well', async () => {
    const cell = 'tb89 2026-11-22 09:00:03\n看\n云栖茶铺:小美 2026-11-21 20:00:00\n假一赔十\n云栖茶铺:小美 2026-11-22 09:00:30\n好的';
    const read = await readExport(table('客户ID,聊天记录', ['tb89', cell], ['tb90', cell.replaceAll('tb89', 'tb90')]));
    expect(read.readings.filter(({ message }) => message.role === 'agent').map(({ message }) => message.text)).toEqual(['好的', '好的']);
  });
});

describe('messages out of order that nobody pasted', () => {
  it.each([
    ['within a minute', ['tb89 2026-11-22 09:00:03\n在吗\n', '云栖茶铺:小美 2026-11-22 09:00:01\n您好\n', 'tb89 2026-11-22 09:00:09\n有货吗\n'], 3],
    ['newest first', [...CHAT].reverse(), 3],
    ['an earlier chat below', [...CHAT, ...CHAT.map((one) => one.replaceAll('11-22', '11-20')), ...CHAT.map((one) => one.replaceAll('11-22', '11-21'))], 9],
  ])('stay messages: %s', async (_how, chat, messages) => {
    expect((await readExport(lines(chat.join('')))).counts).toMatchObject({ messages, skipped: 0 });
  });
});
