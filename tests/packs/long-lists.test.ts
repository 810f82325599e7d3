import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { shortenLists } from '../../src/packs/long-lists.js';
import { readLocatedYaml } from '../../src/packs/located-yaml.js';

const words = (count: number, indent = '    ') => Array.from({ length: count }, (_, index) => `${indent}- 茶${index}号`);

const PACK = [
  'pack: tea',
  'lists:',
  '  short: [红茶, 绿茶]',
  '  long:',
  ...words(700),
  '    - 12315',
  '    # 以下是花茶',
  ...words(600),
  '    - {list: short}',
  '    - 茉莉',
  '      花茶', // goes on from the line above
  'rules: []',
];

it.each(['\n', '\r\n'])('reads a long list as the parser does, every word at its place (%j)', async (newline) => {
  const text = PACK.join(newline);
  const yaml = await readLocatedYaml(text, 'tea.yaml');
  expect(yaml.problems).toEqual([]);
  expect(yaml.value).toEqual(parse(text));
  const { long } = (yaml.value as { lists: { long: unknown[] } }).lists;
  for (const index of [0, 1, 350, 698, 699, 700, 701, 702, 1299, 1300, 1301, 1302]) {
    const word = long[index];
    const { line, column } = yaml.placeOf(['lists', 'long', index]);
    const written = typeof word === 'object' ? '{list: short}' : String(word).split(' ')[0];
    expect(PACK[line - 1]?.slice(column - 1)).toBe(written);
  }
  expect(yaml.placeOf(['rules']).line).toBe(PACK.length);
});

it('makes the text for the parser short, and leaves short lists alone', () => {
  const { text, runs } = shortenLists(PACK.join('\n'));
  expect([...runs.values()].map((run) => run.words.length)).toEqual([698, 598]);
  expect(text.length).toBe(PACK.join('\n').length);
  expect(text.split('\n').length).toBeLessThan(30);
  expect(shortenLists(words(499).join('\n')).runs.size).toBe(0);
});

it('takes nothing out of a long text that only looks like a list', async () => {
  const text = ['why: |', ...words(600, '  '), 'rules: []'].join('\n');
  const { value } = await readLocatedYaml(text, 'tea.yaml');
  expect(value).toEqual(parse(text));
});

it('tells a mistake after a long list where it is', async () => {
  const { problems } = await readLocatedYaml([...PACK, 'rules: []'].join('\n'), 'tea.yaml');
  expect(problems).toMatchObject([{ place: { line: PACK.length + 1, column: 1 } }]);
});
