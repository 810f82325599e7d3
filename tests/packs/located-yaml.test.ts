import { describe, expect, it } from 'vitest';
import { readLocatedYaml } from '../../src/packs/located-yaml.js';
import { sentenceOf } from '../../src/packs/problem.js';

const QUOTES = "Put a text that holds [ ] { } : # , or quotes into single quotes: '加[微薇]信'";

async function mistakes(text: string): Promise<string[]> {
  return (await readLocatedYaml(text, 'tea.yaml')).problems.map(sentenceOf);
}

async function plainOf(text: string): Promise<unknown> {
  const { problems, value } = await readLocatedYaml(text, 'tea.yaml');
  expect(problems).toEqual([]);
  return value;
}

describe('readLocatedYaml', () => {
  it('knows where every value and key stands', async () => {
    const { placeOf } = await readLocatedYaml('rules:\n  - id: a\n    any: [凉了, 冷了]\n  - id: b\n', 'tea.yaml');
    const at = (...path: (string | number)[]) => {
      const { line, column } = placeOf(path);
      return `${line}:${column}`;
    };
    expect([at(), at('rules'), at('rules', 0), at('rules', 0, 'id')]).toEqual(['1:1', '2:3', '2:5', '2:9']);
    expect([at('rules', 0, 'any'), at('rules', 0, 'any', 1), at('rules', 1, 'id')]).toEqual(['3:10', '3:15', '4:9']);
    expect(placeOf(['rules', 0, 'any'], 'key')).toEqual({ file: 'tea.yaml', line: 3, column: 5 });
  });

  it('gives the nearest value around where nothing stands', async () => {
    const { placeOf } = await readLocatedYaml('pack: tea\nrules:\n  - id: a\n    any: 凉了\n', 'tea.yaml');
    expect(placeOf(['rules', 0, 'why'])).toMatchObject({ line: 3, column: 5 });
    expect(placeOf(['rules', 7, 'id'])).toMatchObject({ line: 3, column: 3 });
    expect(placeOf(['rules', 0, 'any', 0, 'list'])).toMatchObject({ line: 4, column: 10 });
    expect(placeOf(['lists', 'cold'])).toMatchObject({ line: 1, column: 1 });
  });

  it('follows a repeated value to where it is written', async () => {
    const { value, placeOf } = await readLocatedYaml('cold: &cold [凉了, 冷了]\nany: *cold\n', 'tea.yaml');
    expect(value).toEqual({ cold: ['凉了', '冷了'], any: ['凉了', '冷了'] });
    expect(placeOf(['any', 1])).toMatchObject({ line: 1, column: 18 });
  });

  it('keeps numbers that would not be written back the same as the texts they are', async () => {
    expect(await plainOf('a: [12315, 0571, 1.50, 1e5, 0x1f, +5, -3, 1.5, 12345678901234567890, 1.0]')).toEqual({
      a: [12315, '0571', '1.50', '1e5', '0x1f', '+5', -3, 1.5, '12345678901234567890', '1.0'],
    });
  });

  it('reads nothing but what is there in odd files', async () => {
    expect(await plainOf('')).toBeNull();
    expect(await plainOf('# 只有注释\n')).toBeNull();
    expect(await plainOf('茶')).toBe('茶');
    expect(await plainOf('\uFEFFa: 1\r\nb: yes\r\n')).toEqual({ a: 1, b: 'yes' });
    expect(await plainOf('1: a\ntrue: b\n')).toEqual({ 1: 'a', true: 'b' });
  });

  it('does not let a key of the file become a prototype', async () => {
    const value = (await plainOf('__proto__: {polluted: true}\n')) as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each<[string, string, string[]]>([
    ['a tab', 'a:\n\tb: 1\n', ['tea.yaml:2:1: a tab stands at the start of the line. Use spaces']],
    [
      'a full-width colon',
      'rules:\n  - id：cold-tea\n    kind: says\n',
      ['tea.yaml:2:5: the colon after "id" is a full-width one (：). Write "id: "'],
    ],
    [
      'a text that begins with a sign of YAML',
      'any: [@小美, `茶`]\n',
      ['tea.yaml:1:7: a text cannot begin with @ here. Put it into single quotes'],
    ],
    [
      'a text that begins with a star',
      'any: [*凉了*]\n',
      ['tea.yaml:1:7: "*凉了*" names nothing. Put a text that begins with * into quotes'],
    ],
    [
      'a text that begins with an exclamation mark',
      'any: [!凉了 a]\n',
      ['tea.yaml:1:8: a text that begins with ! is read as a tag of YAML. Put it into quotes'],
    ],
    ['a quote inside quotes', "why: 'it's'\n", [`tea.yaml:1:10: the value ends before this. ${QUOTES}`]],
    ['choices without quotes', 'any: [加[微薇]信, 茶]\n', [`tea.yaml:1:8: a comma is missing here. ${QUOTES}`]],
    [
      'a list never closed',
      'any: [凉了, 冷了\nrules: []\n',
      [`tea.yaml:2:1: a ] is missing: what was opened before is not closed here. ${QUOTES}`],
    ],
    ['a quote never closed', 'why: "凉了\n', ['tea.yaml:1:6: a quote is opened and never closed']],
    ['a second colon', 'why: 注意: 不要\n', [`tea.yaml:1:6: a second ": " stands on this line. ${QUOTES}`]],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', ['tea.yaml:3:1: the key "a" stands here twice. Keep one of them']],
    [
      'a line indented by half',
      'rules:\n  - id: a\n   kind: b\n',
      [
        'tea.yaml:3:1: this line stands neither under the item before nor beside it. Indent it as far as the line it belongs to',
      ],
    ],
    [
      'a colon without a space',
      'a:1\nb: 2\n',
      ['tea.yaml:1:1: a key stands here without a colon and a space after it. Write "key: value"'],
    ],
    ['two documents', 'a: 1\n---\nb: 2\n', ['tea.yaml:2:1: a second document begins here. Give it a file of its own']],
    ['a list as a key', '? [a]\n: b\n', ['tea.yaml:1:3: a key must be a text']],
    [
      'an unknown repetition',
      'a: *tea\n',
      ['tea.yaml:1:4: "*tea" names nothing. Put a text that begins with * into quotes'],
    ],
    [
      'a repetition of itself',
      'a: &tea [凉了, *tea]\n',
      ['tea.yaml:1:14: "*tea" stands inside the very thing it repeats'],
    ],
  ])('tells %s', async (_what, text, sentences) => {
    expect(await mistakes(text)).toEqual(sentences);
  });

  it('does not take sound lines for mistakes after one that breaks the whole', async () => {
    expect(await mistakes('rules:\n  - id: a\n    any: {凉了, 冷了]\n    points: 5\n  - id: b\n    why: c\n')).toEqual([
      `tea.yaml:3:17: a } is missing: what was opened before is not closed here. ${QUOTES}`,
    ]);
    expect(await mistakes('rules:\n  - id: a\n    any: {凉了]}\n    points: 5\n  - id: b\n    why: c\n')).toHaveLength(
      1,
    );
    expect(await mistakes('any: [茶]]\nwhy: a\nid: b\n')).toEqual([
      'tea.yaml:1:9: "]" has no place here. Look at the brackets and the indentation of the lines above',
    ]);
  });

  it('tells mistakes on several lines, one each', async () => {
    expect(await mistakes('a: [茶[凉]了]\nb: 1\nb: 2\nc: @x\n')).toHaveLength(3);
  });

  it('survives lists nested without end and repetitions that explode', async () => {
    for (const deep of ['['.repeat(20_000), `a:\n  ${'{a: '.repeat(9000)}`, `\n${'- '.repeat(9000)}`])
      expect((await mistakes(deep))[0]).toMatch(/^tea.yaml:\d+:\d+: lists and maps are nested too deeply here$/u);
    const bomb = ['a0: &a0 [茶]'];
    for (let level = 1; level < 12; level++) {
      bomb.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    }
    expect(await mistakes(bomb.join('\n'))).toEqual([
      'tea.yaml:1:1: the aliases (*name) of this file make it more than 500000 values',
    ]);
  });
});
