import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../../src');

/** Who may import whom, beside the own room and `model`: the arrows of DESIGN §3. `.` is what stands in src itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  files: [],
  layouts: ['text'],
  conversations: ['text'],
  joins: ['text', 'layouts'],
  kinds: ['text'],
  packs: ['text', 'kinds'],
  results: ['text'],
  nights: ['text', 'results'], // what is kept from night to night: days, open conversations, the nights' records
  alerts: ['text'], // messages to robots, and sending them
  across: ['text'], // findings across conversations, made of results where they are added up
  tallies: ['text'],
  charts: ['tallies'],
  reports: ['text', 'tallies', 'charts'],
  commands: ['.', 'text', 'files', 'layouts', 'conversations', 'joins', 'kinds', 'packs', 'results', 'nights', 'alerts', 'across', 'tallies', 'reports'],
  '.': ['files', 'layouts', 'conversations', 'joins', 'kinds', 'packs', 'results', 'commands'],
};

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
}

const files: readonly SourceFile[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, room: roomOf(path), text: readFileSync(join(SOURCE, path), 'utf8') }));

function roomOf(path: string): string {
  const [room = '', ...rest] = path.split('/');
  return rest.length === 0 ? '.' : room;
}

function importsOf({ path, text }: SourceFile): string[] {
  const found = text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/gu);
  return [...found].map(([, target = '']) => relative(SOURCE, resolve(SOURCE, dirname(path), target)));
}

describe('the house', () => {
  it('has no room that is not on the plan', () => {
    expect([...new Set(files.map(({ room }) => room))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('lets a room import only what the flow lets it know', () => {
    const trespasses = files.flatMap((file) =>
      importsOf(file)
        .map(roomOf)
        .filter((room) => room !== file.room && room !== 'model' && !MAY_IMPORT[file.room]?.includes(room))
        .map((room) => `${file.path} imports ${room}`),
    );
    expect(trespasses).toEqual([]);
  });

  it('has files small enough to be one thing each', () => {
    const large = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })).filter(({ lines }) => lines > 200);
    expect(large).toEqual([]);
  });

  it('exports by name only', () => {
    expect(files.filter(({ text }) => /^export default/mu.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('opens files only where the flow begins and ends', () => {
    const opens = files.filter(({ text }) => /from 'node:fs(\/promises)?'/u.test(text)).map(({ room }) => room);
    expect([...new Set(opens)].sort()).toEqual(['commands', 'conversations', 'files', 'layouts', 'nights', 'packs', 'results']);
  });

  it('knows colours only where people read the screen', () => {
    const colours = files.filter(({ text }) => /from 'chalk'/u.test(text)).map(({ room }) => room);
    expect([...new Set(colours)].filter((room) => room !== 'reports' && room !== 'commands')).toEqual([]);
  });
});
