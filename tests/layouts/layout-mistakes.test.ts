import { describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { layoutMistakes } from '../../src/layouts/layout-mistakes.js';
import { PLAIN, shippedLayout } from '../../src/layouts/shipped-layouts.js';

const words = [...shippedLayout('chats', PLAIN).columns.keys()];
const SHIPPED = new URL('../../src/layouts/shipped/chats/', import.meta.url);

describe('the mistakes of a layout', () => {
  it('are told all at once, each with its line, its column and the name that was meant', () => {
    const text = 'layout: tea\ncolums: {}\ncolumns:\n  tiem: 时刻\nvalues:\n  role: {agnet: 掌柜}\n  茶客: {customer: 1}\ndates: dym\nshape: {mesages: a}\n';
    expect(layoutMistakes(text, 'tea.yaml', words)).toEqual([
      'tea.yaml:2:1: unknown key "colums". Did you mean columns?',
      'tea.yaml:4:3: unknown word under columns "tiem". Did you mean time?',
      'tea.yaml:6:10: unknown role "agnet". Did you mean agent?',
      'tea.yaml:8:8: unknown dates "dym". Did you mean dmy?',
      'tea.yaml:9:9: unknown key under shape "mesages". Did you mean messages?',
    ]);
  });

  it('name what is allowed where nothing is near', () => {
    expect(layoutMistakes('columns: {水温: 九十}\n', 'tea.yaml', ['time', 'text'])).toEqual([
      'tea.yaml:1:11: unknown word under columns "水温". Use one of: time, text.',
    ]);
  });

  it('of the YAML itself are told where they stand', () => {
    expect(layoutMistakes('columns:\n  text: [说\nhead: none', 'tea.yaml', words)[0]).toMatch(/^tea\.yaml:3:1: .+ Correct the YAML\.$/);
    expect(layoutMistakes('- 龙井\n', 'tea.yaml', words)[0]).toContain('tea.yaml:1:1: is no layout');
  });

  it('are not found in layouts that are shipped', () => {
    for (const file of readdirSync(SHIPPED)) expect(layoutMistakes(readFileSync(new URL(file, SHIPPED), 'utf8'), file, words)).toEqual([]);
  });
});
