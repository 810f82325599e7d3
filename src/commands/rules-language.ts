/** The language of pages about rules: that of reports. */
import { Option } from 'commander';
import type { Language } from '../reports/words/words-of.js';
import { readConfiguration } from './configuration.js';
import { LANGUAGES } from './configuration-schema.js';

export const languageOption = (): Option => new Option('--lang <language>', "the language of the page (default: the configuration's, else zh)").choices(LANGUAGES);

/** As asked, else as the configuration has it, else Chinese. */
export async function rulesLanguage(asked: Language | undefined): Promise<Language> {
  return asked ?? (await readConfiguration()).lang ?? 'zh';
}
