import { describe, expect, it } from 'vitest';
import { cut, read, valuesOf } from './reading.js';

const json = { name: 'chats.json' };

describe('a JSON file', () => {
  it.each([
    ['compact', 0],
    ['pretty-printed', 2],
  ])('gives the elements of its list (%s)', async (_name, indent) => {
    const messages = [{ text: '龙井,"亲"\n[{' }, { text: '\\', goods: [{ id: 1 }, []] }, {}];
    const { opened, records, skips } = await read(JSON.stringify(messages, null, indent), { name: 'export.txt' });
    expect(opened.format).toBe('json');
    expect(records).toEqual(messages.map((value, at) => ({ row: at + 1, value })));
    expect(skips).toEqual([]);
  });

  it('gives an object as one record, for the layouts to unfold', async () => {
    const chat = { shop: '茶语', messages: [{ text: '亲' }, { text: '在' }] };
    expect((await read(JSON.stringify(chat, null, 2), json)).records).toEqual([{ row: 1, value: chat }]);
  });

  it('gives objects and lists that follow one another', async () => {
    const { records, skips } = await read('{"id":1}\n{\n"id":2}[{"id":3}]{"id":4},{"id":5}', json);
    expect(records).toEqual([1, 2, 3, 4, 5].map((id) => ({ row: id, value: { id } })));
    expect(skips).toEqual([]);
  });

  it('has no record, and nothing wrong, in an empty list', async () => {
    expect(await read('[]', json)).toMatchObject({ records: [], skips: [] });
  });

  it('keeps every digit of long order numbers', async () => {
    const { records } = await read(
      '[{"order":3141592653589793238,"paid":12.5,"text":"单号 3141592653589793238"}]',
      json,
    );
    expect(valuesOf(records)).toEqual([
      {
        order: '3141592653589793238',
        paid: 12.5,
        text: '单号 3141592653589793238',
      },
    ]);
  });

  it('skips a broken element and goes on', async () => {
    const { records, skips } = await read('[{"id":1},{"id":2,"text":亲},{"id":3},oops,{"id":4}]', json);
    expect(valuesOf(records)).toEqual([{ id: 1 }, { id: 3 }, { id: 4 }]);
    expect(records.map(({ row }) => row)).toEqual([1, 3, 5]);
    expect(skips).toEqual([
      { row: 2, reason: "not valid JSON: unexpected token '亲'" },
      { row: 4, reason: expect.stringContaining('not valid JSON') },
    ]);
  });

  it.each([
    ['a bracket too few', '{"id":2,"text":"茶"'],
    ['a bracket too many', '{"id":2,"text":"茶"}}'],
    ['a list that does not close', '{"id":2,"goods":["茶"}'],
    ['a quote that does not close', '{"id":2,"text":"茶}'],
    ['a quote that is not escaped', '{"id":2,"text":"5" 盘"}'],
  ])('finds the next element after %s', async (_name, broken) => {
    const good = (id: number) => ({ id, text: `第${id}句` });
    const text = `[${JSON.stringify(good(1))},${broken},${JSON.stringify(good(3))},${JSON.stringify(good(4))}]`;
    const { records, skips, notes } = await read(text, json);
    expect(valuesOf(records).slice(-2)).toEqual([good(3), good(4)]);
    expect(skips.length + notes.length).toBeGreaterThan(0);
    expect(records.length + skips.length).toBe(4);
  });

  it('does not take what lies inside a broken conversation for a conversation', async () => {
    const chat = (id: number, end = '}') =>
      `{"id":"C${id}","shop":"茶语","messages":[{"id":1,"text":"亲"},{"id":2,"text":"在"}]${end}`;
    const { records, skips } = await read(`[${chat(1)},${chat(2, '')},${chat(3)}]`, json);
    expect(valuesOf(records)).toMatchObject([{ id: 'C1' }, { id: 'C3' }]);
    expect(skips.map(({ row }) => row)).toEqual([2]);
  });

  it('cut short gives what came before', async () => {
    const { records, skips } = await read('[{"id":1},{"id":2},{"id":3,"te', json);
    expect(valuesOf(records)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(skips).toEqual([
      {
        row: 3,
        reason: 'the file ends before this record or its list is closed. Is it cut short?',
      },
    ]);
  });

  it('that is one object, cut short, gives its elements in the shape they had', async () => {
    const { records, skips } = await read(
      '{"shop":"茶语","data":{"page":1,"messages":[{"text":"亲"},{"text":"在"},{"te',
      json,
    );
    const shape = (text: string) => ({
      shop: '茶语',
      data: { page: 1, messages: [{ text }] },
    });
    expect(records).toEqual([
      { row: 1, value: shape('亲') },
      { row: 2, value: shape('在') },
    ]);
    expect(skips).toHaveLength(1);
  });

  it('that is one object, broken in one place, gives the rest', async () => {
    const text =
      '{"shop":"茶语","tags":[1,[2]],"users":[],"messages":[{"text":"亲"},{"text":在},{"text":"好"}],"total":3}';
    const { records, skips } = await read(text, json);
    expect(valuesOf(records)).toEqual([
      { shop: '茶语', messages: [{ text: '亲' }] },
      { shop: '茶语', messages: [{ text: '好' }] },
    ]);
    expect(skips.map(({ row }) => row)).toEqual([2]);
  });

  it('that is one broken object without a list is skipped', async () => {
    expect(await read('{"shop":茶语}{"shop":"茶语"}', json)).toMatchObject({
      records: [{ row: 2, value: { shop: '茶语' } }],
      skips: [{ row: 1, reason: "not valid JSON: unexpected token '茶'" }],
    });
  });

  it('never quotes in a reason what a customer wrote', async () => {
    const { skips } = await read('[{"text":"我的电话13800138000" 亲}, {"text":13800138000亲}, "13800138000', json);
    expect(skips.length).toBeGreaterThan(1);
    expect(JSON.stringify(skips)).not.toContain('138');
  });

  it('tells what is neither object nor list, once, and reads on', async () => {
    expect(await read('{"id":1} thank you {"id":3}]]]', json)).toMatchObject({
      records: [{ row: 1 }, { row: 3 }],
      skips: [{ row: 2 }, { row: 4 }],
    });
  });

  it('made of faults only comes to an end', async () => {
    const { records, skips } = await cut(['[', ...Array.from({ length: 3000 }, () => '{"a":[{"b":"'), ']'], 'json');
    expect(records).toEqual([]);
    expect(skips.length).toBeGreaterThan(0);
  });
});

describe('an object larger than a record may be', () => {
  it('gives the elements of its lists one by one, with what stands before them', async () => {
    const filler = `"${'茶'.repeat(1024 * 1024)}"`;
    const pieces = [
      '{"shop":"茶语","pictures":[',
      ...Array.from({ length: 34 }, () => `${filler},`),
      '0],"chats":[{"id":1},',
    ];
    const { records, skips, notes } = await cut(
      [...pieces, '{"id":2}],"users":[{"name":"小', '美"}],"total":2}{"id":9}'],
      'json',
    );
    expect(valuesOf(records)).toEqual([
      { shop: '茶语', chats: [{ id: 1 }] },
      { shop: '茶语', chats: [{ id: 2 }] },
      { shop: '茶语', users: [{ name: '小美' }] },
      { id: 9 },
    ]);
    expect(skips).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('row 1: an object of more than 64 MB')]);
  });
});
