/** Reads a worksheet back, as CSV or as a workbook; everything wrong in it is told with its row, all at once. */
import { openExport } from '../files/open-export.js';
import { CHINESE_VERDICTS, type ReviewRecord, VERDICTS, type Verdict } from '../model/review.js';
import { UserError } from '../model/user-error.js';
import { remarkSentence } from '../reports/words/remark-words.js';
import { CHINESE_HEADS } from '../reports/words/chinese-heads.js';

/** The reviews of the rows that have a verdict. Throws UserError. */
export async function readWorksheet(file: string): Promise<ReviewRecord[]> {
  const opened = await openExport(file);
  const reviews = new Map<string, ReviewRecord>();
  const problems: string[] = [];
  let places: Places | null = null;
  for await (const records of opened.batches()) {
    for (const record of records) {
      if (!('cells' in record)) throw new UserError(`${file}: is no table. Name a worksheet that review sample wrote.`);
      const { row, cells } = record;
      if (places === null) {
        places = placesOf(cells, file);
        continue;
      }
      const id = (cells[places.id] ?? '').trim();
      const said = (cells[places.verdict] ?? '').trim();
      if (said === '') continue;
      const verdict = verdictOf(said);
      const finding = /^(?:F-)?([0-9a-f]{16})$/u.exec(id)?.[1];
      if (verdict === null) problems.push(`${file}:${row}: the verdict is ${JSON.stringify(said)}. Write ${VERDICTS.join(', ')} or ${Object.values(CHINESE_VERDICTS).join('、')}.`);
      else if (finding === undefined)
        problems.push(`${file}:${row}: the id is ${JSON.stringify(id)}, which names no finding. Leave the verdict empty, or restore the id of findings.csv (16 digits and letters).`);
      else if ((reviews.get(finding)?.verdict ?? verdict) !== verdict) problems.push(`${file}:${row}: ${id} has another verdict above. Keep one of them.`);
      else reviews.set(finding, { type: 'review', v: 1, finding, verdict, reason: (cells[places.reason] ?? '').trim() });
    }
  }
  problems.push(...opened.skips.map(({ row, reason }) => `${file}:${row}: ${remarkSentence(reason, 'en')}`));
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return [...reviews.values()];
}

type Places = Readonly<Record<'id' | 'verdict' | 'reason', number>>;

function placesOf(heads: readonly string[], file: string): Places {
  const place = (name: keyof Places): number => {
    const found = heads.findIndex((head) => head.trim() === name || head.trim() === CHINESE_HEADS[name]);
    if (found < 0) throw new UserError(`${file}: has no column ${name} (${CHINESE_HEADS[name]}). Keep the heads that review sample wrote.`);
    return found;
  };
  return { id: place('id'), verdict: place('verdict'), reason: place('reason') };
}

function verdictOf(said: string): Verdict | null {
  return VERDICTS.find((verdict) => verdict === said.toLowerCase() || CHINESE_VERDICTS[verdict] === said) ?? null;
}
