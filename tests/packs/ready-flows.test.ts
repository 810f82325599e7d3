import { describe, expect, it } from 'vitest';
import { exampleRunner } from '../../src/commands/example-runner.js';
import { compileRules } from '../../src/packs/compile-rules.js';
import { testPack } from '../../src/packs/test-pack.js';
import { loadTea } from './tea-packs.js';

const PACK = `
extends: [ecommerce]
rules:
  - {id: presale-flow, enabled: true}
  - {id: aftersale-flow, enabled: true}
`;

describe('the ready flows, switched on', () => {
  it('find what their examples say', async () => {
    const loaded = await loadTea({ 'shop.yaml': PACK });
    const flows = loaded.rules.filter(({ rule }) => rule.id.endsWith('-flow'));
    const results = testPack({ ...loaded, rules: flows }, exampleRunner(compileRules(loaded)));
    expect(results).toHaveLength(7);
    expect(
      results
        .filter(({ expected, got }) => expected !== got)
        .map(({ rule, expected, example }) => `${rule} must ${expected}: ${JSON.stringify(example)}`),
    ).toEqual([]);
  });
});
