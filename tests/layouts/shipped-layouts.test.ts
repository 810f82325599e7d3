import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/layouts/layout.js';
import { parseLayout, peekSignature } from '../../src/layouts/parse-layout.js';
import { PLAIN, shippedLayouts } from '../../src/layouts/shipped-layouts.js';
import { ROLES } from '../../src/model/message.js';
import { objects, readExport, sheet, table } from './records.js';

const PAGE = readFileSync(new URL('../../docs/layouts.md', import.meta.url), 'utf8');
const SUBJECTS: readonly Subject[] = ['chats', 'after-sale', 'ratings', 'roster'];

describe.each(SUBJECTS)('every shipped layout of %s', (subject) => {
  const layouts = shippedLayouts(subject).map((shipped) => ({ shipped, layout: shipped.read() }));
  const plain = layouts.find(({ layout }) => layout.name === PLAIN)?.layout;

  it('is named like its file, and only the plain one fits everything', () => {
    for (const { shipped, layout } of layouts) {
      expect(layout.name).toBe(shipped.name);
      expect(layout.title).not.toBe('');
      expect(layout.signature).toEqual(shipped.signature);
      expect(layout.signature.length === 0).toBe(layout.name === PLAIN);
    }
  });

  it('stands in the page of all layouts', () => {
    for (const { layout } of layouts) expect(PAGE).toContain(`| \`${layout.name}\` |`);
  });

  it('speaks only of words that the plain one knows', () => {
    const words = [...(plain?.columns.keys() ?? [])];
    for (const { layout } of layouts) {
      expect([...layout.columns.keys()].filter((word) => !words.includes(word))).toEqual([]);
      expect([...layout.ignore.keys()].filter((word) => !words.includes(word))).toEqual([]);
      expect(layout.needs.flat().filter((word) => !words.includes(word))).toEqual([]);
      expect([null, 'ymd', 'mdy', 'dmy']).toContain(layout.dates);
      for (const role of layout.values.get('role')?.values() ?? []) expect(ROLES).toContain(role);
    }
  });

  it('gives no name to two words, so that a column never depends on the order of words', () => {
    // In nested JSON each word is looked for on its own, so one path may serve several.
    for (const { layout } of layouts.filter((one) => !one.shipped.shaped)) {
      const names = [...layout.columns].flatMap(([word, all]) => all.map((name) => ({ word, name })));
      const twice = names.filter(({ word, name }) => names.some((other) => other.name === name && other.word !== word));
      expect(twice.map(({ word, name }) => `${layout.name} ${word}: ${name}`)).toEqual([]);
    }
  });
});

describe('a shipped layout', () => {
  it('reads 千牛 script exports, a sheet for each customer', async () => {
    const head = '客户名,消息序号,发送时间,发送内容,发送账号,账号类型';
    const { understood, readings, reasons } = await readExport([
      ...sheet('导出汇总', table('客户名,消息数', '林,2')),
      ...sheet(
        '林',
        table(
          head,
          '林,1,2026-11-22 09:00:03,在吗,林,客户',
          '林,2,2026-11-22 09:00:09,在的亲,云栖茶铺:小美,客服',
          '林,3,20:57:11,嗯,林,客户',
        ),
      ),
    ]);
    expect(understood).toMatchObject({ layout: 'qianniu-script', platform: 'taobao' });
    expect(
      readings.map(({ customer, message }) => `${customer} ${message.role} ${message.sender} ${message.id}`),
    ).toEqual(['林 customer 林 ', '林 agent 云栖茶铺:小美 ']);
    expect(reasons).toEqual(['4: time "20:57:11" has no date']);
  });

  it('reads the messages of 晓多', async () => {
    const message = {
      _id: 'm1',
      dialog_id: 'd1',
      platform: 'tb',
      cnick: '林',
      snick: '云栖茶铺:小美',
      seller_nick: '云栖茶铺',
      content: '好',
      content_type: 'text',
    };
    const { understood, readings } = await readExport(
      objects(
        { ...message, source: 1, ms_msg_time: 1768442403123 },
        { ...message, _id: 'm2', source: 2, ms_msg_time: 1768442404123 },
      ),
    );
    expect(understood.layout).toBe('xiaoduo');
    expect(
      readings.map(
        ({ platform, shop, message: { role, sender, id } }) => `${platform} ${shop} ${role} ${sender} ${id}`,
      ),
    ).toEqual(['taobao 云栖茶铺 agent 云栖茶铺:小美 m1', 'taobao 云栖茶铺 customer 林 m2']);
  });

  it('reads the chat log of 京东', async () => {
    const { understood, readings } = await readExport(
      objects({
        customer: '林',
        waiter: '小美',
        content: '好',
        sid: 's1',
        skuId: 1,
        time: '2026-11-22 09:00:03',
        channel: 'pc',
        waiterSend: true,
      }),
    );
    expect(understood).toMatchObject({ layout: 'jd-chatlog', platform: 'jd' });
    expect(readings[0]).toMatchObject({
      conversation: 's1',
      customer: '林',
      message: { role: 'agent', sender: '小美' },
    });
  });

  it('gives way to the one that the user names', async () => {
    const { understood } = await readExport(
      objects({
        customer: '林',
        waiter: '小美',
        content: '好',
        sid: 's1',
        time: '2026-11-22 09:00:03',
        waiterSend: true,
      }),
      { layout: 'plain' },
    );
    expect(understood).toMatchObject({ layout: 'plain', platform: '' });
  });
});

describe('the text of a layout', () => {
  it('falls back on its base for what it leaves out', () => {
    const base = parseLayout(
      'layout: plain\nneeds: text\ncolumns:\n  text: text\n  time: time\nvalues:\n  role:\n    agent: 客服\n',
    );
    const own = parseLayout(
      'layout: own\nsignature: a|b, c\ncolumns:\n  time: "-"\nvalues:\n  role:\n    agent: 1, 掌柜\n',
      base,
    );
    expect(own.columns.get('text')).toEqual(['text']);
    expect(own.columns.get('time')).toEqual([]);
    expect(Object.fromEntries(own.values.get('role') ?? [])).toEqual({ '1': 'agent', 客服: 'agent', 掌柜: 'agent' });
    expect(own.signature).toEqual([['a', 'b'], ['c']]);
    expect(peekSignature('layout: own\nsignature: a|b, c\n')).toEqual(own.signature);
  });
});
