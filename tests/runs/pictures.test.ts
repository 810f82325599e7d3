import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runHere } from './run-here.js';
import { teaShopFolder } from './run-program.js';

it('an audit with pictures writes one page for looking at, and charts that the Markdown pages link', async () => {
  const cwd = teaShopFolder();
  const { exitCode, stderr } = await runHere(['audit', 'chats.csv', '-r', 'packs/tea.yaml', '-f', 'html', '-o', 'out', '-q'], { cwd });
  expect([exitCode, stderr]).toEqual([0, '']);
  const files = readdirSync(join(cwd, 'out'));
  const linked = [...readFileSync(join(cwd, 'out/summary.md'), 'utf8').matchAll(/\]\((chart-[a-z]+\.svg)\)/gu)].map(([, file]) => file);
  expect(linked.length).toBeGreaterThan(2);
  expect(files).toEqual(expect.arrayContaining([...linked, 'report.html']));
  for (const file of files.filter((name) => name.endsWith('.svg'))) {
    const svg = readFileSync(join(cwd, 'out', file), 'utf8');
    expect(svg).toMatch(/^<\?xml [^>]*>\n<svg [\s\S]*<\/svg>\n$/u);
  }
  expect(readFileSync(join(cwd, 'out/report.html'), 'utf8').match(/<svg /gu)).toHaveLength(linked.length);
});

it('without pictures, no page links any', async () => {
  const cwd = teaShopFolder();
  await runHere(['audit', 'chats.csv', '-r', 'packs/tea.yaml', '-o', 'out', '-q'], { cwd });
  expect(readFileSync(join(cwd, 'out/summary.md'), 'utf8')).not.toContain('.svg');
  expect(readdirSync(join(cwd, 'out'))).not.toContain('report.html');
});
