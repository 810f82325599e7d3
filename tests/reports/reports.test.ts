import { expect, test } from 'vitest';
import { addFindings, findingsCsvHead } from '../../src/reports/findings-csv.js';
import { REPORTS } from '../../src/reports/index.js';
import { screenSummary } from '../../src/reports/screen.js';
import { textOf } from '../themes/text-of.js';
import { reportOf, savedResults } from './shoe-shop-report.js';

const LANGUAGES = ['zh', 'en'] as const;
const FILES = Object.values(REPORTS).flat();

/** Beside this file, as a reader of the report would see it. */
function golden(name: string, language: string): string {
  const [stem, ending] = name.split('.');
  return `./shoe-shop/${stem}.${language}.golden.${ending}`;
}

for (const language of LANGUAGES) {
  test.each(FILES)(`$name of the shoe shop reads as its golden file in ${language}`, async ({ name, write }) => {
    const { records, runs } = await savedResults();
    await expect(write(reportOf(records, language, runs))).toMatchFileSnapshot(golden(name, language));
  });

  test(`findings.csv of the shoe shop reads as its golden file in ${language}`, async () => {
    const { records, runs } = await savedResults();
    const { rules } = reportOf(records, language, runs);
    const options = { language, rules };
    const lines = records.map((record) => textOf((bytes) => addFindings(bytes, record, options)));
    await expect(findingsCsvHead(language) + lines.join('')).toMatchFileSnapshot(golden('findings.csv', language));
  });

  test.each([100, 60])(`the screen of %i columns reads as its golden file in ${language}`, async (width) => {
    const { records, runs } = await savedResults();
    const screen = screenSummary(reportOf(records, language, runs), { width, colours: false });
    await expect(screen).toMatchFileSnapshot(golden(`screen-${width}.txt`, language));
  });
}
