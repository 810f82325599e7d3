import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PartitionedGatherer } from '../../src/conversations/partitioned-gatherer.js';
import { dice, gather, MINUTE, NINE, reading } from './tea-shop.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tea-shop-'));
  vi.stubEnv('TMPDIR', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const shuffled = (count: number) => {
  const roll = dice(7);
  return Array.from({ length: count }, (_, row) =>
    reading({ conversation: `C${roll(50)}`, time: NINE + roll(60) * MINUTE, row }),
  );
};

test('leaves nothing on the disk when it is through', () => {
  const run = new PartitionedGatherer({ block: 10 });
  expect(gather(run, [shuffled(1000)])).toHaveLength(50);
  expect(readdirSync(folder)).toEqual([]);
});

test('leaves nothing on the disk when it is given up', () => {
  const before = process.listenerCount('exit');
  const run = new PartitionedGatherer({ block: 10 });
  run.add(shuffled(1000));
  expect(process.listenerCount('exit')).toBe(before + 1);
  run.discard();
  expect(readdirSync(folder)).toEqual([]);
  expect(process.listenerCount('exit')).toBe(before);
  run.discard();
});

test('leaves nothing on the disk when nobody takes the rest', () => {
  const before = process.listenerCount('exit');
  const run = new PartitionedGatherer({ block: 10 });
  run.add(shuffled(1000));
  for (const first of run.finish()) {
    expect(first.messages.length).toBeGreaterThan(0);
    break;
  }
  expect(readdirSync(folder)).toEqual([]);
  expect(process.listenerCount('exit')).toBe(before);
});

test.skipIf(process.platform === 'win32')(
  'has files without names while it runs, so that a killed run leaves none',
  () => {
    const run = new PartitionedGatherer({ block: 10 });
    run.add(shuffled(1000));
    expect(readdirSync(folder)).toEqual([]);
    run.discard();
  },
);

test('a small run never touches the disk', () => {
  vi.stubEnv('TMPDIR', join(folder, 'is not there'));
  expect(gather(new PartitionedGatherer(), [shuffled(200)])).toHaveLength(50);
});
