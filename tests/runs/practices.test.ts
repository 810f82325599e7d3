/** What the practices table claims is there: rules, columns, sections, options, files. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targetsSchema } from '../../src/commands/targets-schema.js';
import type { Practice } from '../../src/model/practice.js';
import { loadPacks } from '../../src/packs/load-packs.js';
import { readPractices } from '../../src/packs/read-practices.js';
import { FINDING_COLUMNS } from '../../src/reports/findings-csv.js';
import { ISSUE_RECORD_COLUMNS } from '../../src/reports/issue-records.js';
import { briefWordsOf } from '../../src/reports/words/brief-words.js';
import { en } from '../../src/reports/words/en.js';
import { monthlyWords } from '../../src/reports/monthly/words.js';
import { salesWords } from '../../src/reports/sales/words.js';
import { AGENT_COLUMNS } from '../../src/tallies/agent-rows.js';
import { chataudit } from '../commands/in-process.js';

const { rules } = await loadPacks(['ecommerce']);
const practices = await readPractices(rules);
const shop = resolve(import.meta.dirname, '../../fixtures/tea-shop');
const json = await chataudit('audit', `${shop}/chats.csv`, '--format', 'json');
const jsonl = await chataudit('audit', `${shop}/chats.csv`, '--format', 'jsonl');
const helps = new Map<string, string>();

const isRule = new Map(rules.map(({ rule, isEnabled }) => [isEnabled ? rule.id : `${rule.id} (off by default)`, true]));

const SECTIONS = new Set<unknown>([en.sections, monthlyWords('en').sections, monthlyWords('en').shopFigures, salesWords('en')].flatMap((words) => Object.values<unknown>(words)));

const inFile = (path: string) => (name: string) => new RegExp(`\\b${name}\\b`, 'u').test(readFileSync(path, 'utf8'));

/** What stands behind `file: names`. */
const NAMES: Readonly<Record<string, (name: string) => boolean>> = {
  'agents.csv': (name) => (AGENT_COLUMNS as readonly string[]).includes(name),
  'issues.csv': (name) => (ISSUE_RECORD_COLUMNS as readonly string[]).includes(name),
  'findings.csv': (name) => (FINDING_COLUMNS as readonly string[]).includes(name),
  'summary.md': (name) => SECTIONS.has(name),
  'brief.md': (name) => (Object.values(briefWordsOf('en')) as unknown[]).includes(name),
  'summary.json': (name) => name in (JSON.parse(json.stdout) as object),
  'results.jsonl': (name) => jsonl.stdout.includes(`"${name}":`),
  'after-sale file': inFile('src/layouts/shipped/after-sale/plain.yaml'),
  'order file': inFile('src/layouts/shipped/orders/plain.yaml'),
  'events file': inFile('src/layouts/shipped/events/plain.yaml'),
  'figures file': inFile('src/layouts/shipped/figures/plain.yaml'),
  'targets.yaml': (name) => name in targetsSchema.shape,
  roster: (name) => readFileSync('src/joins/read-roster.ts', 'utf8').includes(`readonly ${name}:`),
};

async function isReal(place: string): Promise<boolean> {
  if (isRule.has(place)) return true;
  const [, file = '', names = ''] = /^([^:]+): (.+)$/u.exec(place) ?? [];
  const known = NAMES[file];
  if (known !== undefined) return known(names) || names.split(', ').every(known);
  return isCommand(place);
}

/** `audit --after-sale`, `rules test`: a command, and an option that its help tells. */
async function isCommand(place: string): Promise<boolean> {
  const words = place.split(' ');
  const option = words.find((word) => word.startsWith('--'));
  const command = words.filter((word) => !word.startsWith('--'));
  const asked = command.join(' ');
  if (!helps.has(asked)) {
    const { exitCode, stdout } = await chataudit(...command, '--help');
    helps.set(asked, exitCode === 0 && stdout.startsWith(`Usage: chataudit ${asked}`) ? stdout : '');
  }
  const help = helps.get(asked) as string;
  return help !== '' && (option === undefined || new RegExp(`${option}[ \n]`, 'u').test(help));
}

describe('the practices', () => {
  it('are 383, in order', () => {
    expect(practices.map(({ id }) => id)).toEqual(
      Array.from({ length: 383 }, (_, index) => `P${String(index + 1).padStart(3, '0')}`),
    );
  });

  it('are claimed by rules only where they exist', () => {
    const known = new Set(practices.map(({ id }) => id));
    expect(rules.flatMap(({ rule }) => rule.sources.filter((id) => !known.has(id)))).toEqual([]);
  });

  it('are served at places that exist', async () => {
    const missing: string[] = [];
    for (const { id, where } of practices) {
      for (const place of where.split('; ').filter(Boolean)) if (!(await isReal(place))) missing.push(`${id} ${place}`);
    }
    expect(missing).toEqual([]);
  });

  it('say where they are served, or why not', () => {
    const silent = practices.filter(({ servedBy, where, reason }) => (servedBy === null ? reason === '' : where === ''));
    expect(silent).toEqual([]);
  });

  it('are served as far as was aimed for', () => {
    const served = (kind: Practice['kind']) =>
      practices.filter((practice) => practice.kind === kind && practice.servedBy !== null).length;
    expect({ R: served('R') >= 230, J: served('J') >= 10 }).toEqual({ R: true, J: true });
  });

  it('are printed for programs with these keys and no others', async () => {
    const { exitCode, stdout } = await chataudit('rules', 'practices', '--format', 'json');
    const rows = JSON.parse(stdout) as Record<string, unknown>[];
    expect(exitCode).toBe(0);
    expect([...new Set(rows.map((row) => Object.keys(row).join(',')))]).toEqual(['id,served_by,where,reason']);
    expect(new Set(rows.map((row) => row['served_by']))).toEqual(new Set(['rule', 'measure', 'report', 'join', null]));
  });
});
