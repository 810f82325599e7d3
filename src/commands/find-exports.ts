/** The exports that stand in a folder, as `init` writes them into a configuration. */
import { openExport } from '../files/open-export.js';
import { findFiles } from '../files/find-files.js';
import { understandExport } from '../layouts/understand-export.js';
import { UserError } from '../model/user-error.js';
import type { FoundExports } from './init-texts.js';

/** Files that are looked into; a folder of a year of exports is told by the first of them. */
const LOOKED_INTO = 40;

/** What joined files are called. */
const JOINED: readonly (readonly ['afterSale' | 'orders' | 'ratings' | 'roster', RegExp])[] = [
  ['afterSale', /售后|退款|退货|after-?_?sale|refund/iu],
  ['orders', /订单|(?<![a-z])orders?(?![a-z])/iu],
  ['ratings', /评价|评分|满意度|rating|csat/iu],
  ['roster', /花名册|名单|排班|roster/iu],
];

const DATE = /(?<!\d)(20\d{2})(-?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/gu;

/** The last day that the names of exports tell, or '' where they tell none. */
export interface ExportsOfFolder extends FoundExports {
  readonly lastDay: string;
}

export async function findExports(): Promise<ExportsOfFolder> {
  const { files } = await findFiles(['.']);
  const found = { inputs: new Set<string>(), afterSale: new Set<string>(), orders: new Set<string>(), ratings: new Set<string>(), roster: new Set<string>() };
  let lastDay = '';
  for (const file of files.slice(-LOOKED_INTO)) {
    const joined = JOINED.find(([, name]) => name.test(file))?.[0];
    if (joined === undefined && !(await isOfChats(file))) continue;
    found[joined ?? 'inputs'].add(file.replace(DATE, (_, __, dash: string) => (dash === '' ? '{date:YYYYMMDD}' : '{date}')));
    if (joined !== undefined) continue;
    for (const [, year, , month, day] of file.matchAll(DATE)) {
      const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
      if (date > lastDay) lastDay = date;
    }
  }
  const inputs = [...found.inputs];
  const dated = inputs.filter((path) => path.includes('{date'));
  return {
    inputs: dated.length > 0 ? dated : inputs,
    afterSale: [...found.afterSale],
    orders: [...found.orders],
    ratings: [...found.ratings],
    roster: [...found.roster],
    isDated: dated.length > 0,
    lastDay,
  };
}

async function isOfChats(file: string): Promise<boolean> {
  try {
    const opened = await openExport(file, {});
    const understood = await understandExport(opened.batches(), { file, index: 0 }, { timezone: 'Asia/Shanghai' });
    for await (const readings of understood.batches()) if (readings.length > 0) return true;
    return false;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
