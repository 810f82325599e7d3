/** A thread that reads results: a desk like the main thread's, asked by messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { ReportDesk, type ReportPlan } from './report-desk.js';
import type { FromReportThread, ToReportThread } from './report-messages.js';

const desk = new ReportDesk(workerData as ReportPlan, false);

function tell(message: FromReportThread, given: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, given);
}

parentPort?.on('message', (message: ToReportThread) => {
  if (message.ask === 'close') tell({ tell: 'closed', account: desk.account() });
  else if (message.ask === 'count') {
    const counted = desk.count(message.number, message.verdict);
    tell({ tell: 'counted', number: message.number, counted }, [counted.bytes.buffer]);
  } else {
    const { number, block } = message;
    const bytes = Buffer.from(block.bytes.buffer, block.bytes.byteOffset, block.bytes.byteLength);
    tell({ tell: 'read', number, keys: desk.read(number, { ...block, bytes }) });
  }
});
tell({ tell: 'ready' });
