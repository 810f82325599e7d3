/** A thread that judges: loads the same rules, and gives for every block of cases the lines that become of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { decodeCases } from '../case-block.js';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { takePreparedWords } from '../packs/prepared-words.js';
import { closeDesk } from './close-desk.js';
import type { FromThread, ThreadStart, ToThread } from './judge-messages.js';
import { deskOf } from './judge-plan.js';

const { plan, words } = workerData as ThreadStart;
takePreparedWords(words);
const rules = compileRules(await loadPacks(plan.packs));
let desk = deskOf(plan, rules);

function tell(message: FromThread, buffers: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...buffers]);
}

parentPort?.on('message', (message: ToThread) => {
  const { attempt } = message;
  if (message.ask === 'begin') desk = deskOf(plan, rules);
  else if (message.ask === 'close') tell({ tell: 'closed', attempt, ...closeDesk(desk, message.latest) });
  else {
    const { block, first, latest, cases } = message;
    const written = desk.recorder.add(desk.judge.judge(decodeCases(cases), first, latest));
    tell({ tell: 'judged', attempt, block, written }, [written.results.buffer, written.findings.buffer]);
  }
});
tell({ tell: 'ready' });
