import { describe, expect, it } from 'vitest';
import { isPicture, textReader } from '../../src/layouts/text-reader.js';
import { readExport, table } from './records.js';

const plain = textReader('', new Map());
const html = textReader('html', new Map());
const slack = textReader('slack', new Map([['U2', 'Mei']]));

describe('the text of a cell', () => {
  it.each([
    ['<p>龙井&nbsp;有货<br>明天发</p>', '龙井 有货\n明天发'],
    ['好的<img src="https://img.example/1.png" alt="[微笑]">', '好的[微笑]'],
    ['&lt;退一赔三&gt; &#39;真的&#39;', "<退一赔三> '真的'"],
    ['<a href="https://tea.example">店铺</a>', '店铺'],
  ])('that is HTML, %s, is what people saw', (cell, text) => expect(plain(cell)).toBe(text));

  it.each(['加v <p 加微信 abc>', '2<3 且 5>4', 'A&B', 'a<b>c'.replace('<b>', '<x>'), '[微笑]好的/:rose', '#E-s21', '<3'])('that only looks like it, %s, stays', (cell) =>
    expect(plain(cell)).toBe(cell),
  );

  it('of an export that is HTML throughout loses every tag, and what no reader sees', () => {
    expect(html('<style>p {color: red}</style><section><h2>Tea</h2>is <em>late</em></section>')).toBe('Tea\nis late');
  });

  it('of Slack has names and links as people read them', () => {
    expect(slack('<@U2> &amp; <@U9>: see <https://tea.example|the list> in <#C1|help> <!here>')).toBe(
      '@Mei & @U9: see the list (https://tea.example) in #help @here',
    );
  });

  it('that is a picture alone is an image without a text', async () => {
    expect(isPicture('<img src="1.png">')).toBe(true);
    const read = await readExport(table('会话ID,时间,角色,内容', ['T1', '2026-11-22 09:00:03', '客户', '<img src="1.png">'], ['T1', '2026-11-22 09:00:05', '客户', '&nbsp;']));
    expect(read.readings.map(({ message: { type, text } }) => `${type}:${text}`)).toEqual(['image:', 'unknown:']);
  });

  it('takes no time however hostile', () => {
    const cell = `<p${' a="b"'.repeat(40_000)} <${'<p '.repeat(40_000)}&${'&#'.repeat(40_000)}`;
    expect(plain(cell).length).toBeGreaterThan(0);
  });
});
