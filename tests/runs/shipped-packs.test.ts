import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chataudit } from '../commands/in-process.js';

const packs = readdirSync(resolve(import.meta.dirname, '../../rules'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace(/\.yaml$/u, ''));

describe('the shipped packs', () => {
  it('have no mistakes', async () => {
    const { stdout, stderr } = await chataudit('rules', 'check', ...packs);
    expect(stderr.split('\n').filter((line) => line.startsWith('error:'))).toEqual([]);
    expect(stdout).toMatch(/: 0 errors, \d+ warnings?\n$/u);
  }, 60_000);

  it('find what their examples say, and nothing that must pass', async () => {
    const { exitCode, stdout, stderr } = await chataudit('rules', 'test', ...packs);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/ 0 failed\n$/u);
  });
});
