import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Examiner } from '../../src/kinds/examiner.js';
import { compileRules } from '../../src/packs/compile-rules.js';
import { exampleConversation } from '../../src/packs/example-conversation.js';
import { loadPacks } from '../../src/packs/load-packs.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tea-shop-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lets the innocent words of a pack swallow the bad ones inside them, in every rule', async () => {
  const pack = join(folder, 'tea.yaml');
  writeFileSync(pack, 'pack: tea\ninnocent: [去死皮]\nrules:\n  - {id: curse, kind: says, any: [去死]}\n  - {id: curse-too, kind: says, any: [死皮]}\n');
  const { checks, lexicon } = compileRules(await loadPacks([pack]));
  const found = (text: string) => {
    const { conversation } = exampleConversation(text, 'agent');
    const measured = { ...conversation, turns: [], agents: [], refunds: [] };
    return new Examiner(checks, lexicon).examine(measured, 0).findings.map(({ rule }) => rule.id);
  };
  expect(found('这款茶籽粉去死皮很好用')).toEqual([]);
  expect(found('你去死吧')).toEqual(['curse']);
});
