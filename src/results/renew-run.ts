/** Makes results the last word: the run that finished later stands (DESIGN §4), so their run finishes once more. */
import { join } from 'node:path';
import { OutputFolder } from './output-folder.js';
import { eachLine, lineText, readLines } from './read-lines.js';
import { runLine } from './results-line.js';
import type { RunRecord } from '../model/results.js';

/** Rewrites `results.jsonl` of a folder with its runs finished at `finished`; its records stay as they are. */
export async function renewRun(folder: string, finished: string): Promise<void> {
  const output = await OutputFolder.open(folder);
  try {
    const file = output.createFile('results.jsonl');
    for await (const block of readLines(join(folder, 'results.jsonl'))) {
      eachLine(block, (start, end) => {
        const line = lineText(block, start, end);
        const isRun = line.startsWith('{"type":"run"');
        file.write(isRun ? runLine({ ...(JSON.parse(line) as RunRecord), finished }) : `${line}\n`);
      });
    }
    await output.commit();
  } finally {
    output.abort();
  }
}
