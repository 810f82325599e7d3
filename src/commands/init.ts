import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { UserError } from '../model/user-error.js';
import { OutputFolder } from '../results/output-folder.js';
import type { CommandFactory } from './command.js';
import { LANGUAGES } from './configuration-schema.js';
import { type ExportsOfFolder, findExports } from './find-exports.js';
import { configurationText, packText } from './init-texts.js';
import type { Language } from './settings.js';

interface Options {
  readonly lang?: Language;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

const CONFIGURATION = 'chataudit.yaml';
const PACK = 'my-shop.yaml';

/** `chataudit init`: a configuration that fits what is in the folder, and a rule pack to begin with. */
export const init: CommandFactory = (done) =>
  new Command('init')
    .description('write a commented chataudit.yaml and a rule pack to begin with, for the exports in this folder')
    .addOption(new Option('--lang <language>', 'the language of the comments and of reports (default: zh)').choices(LANGUAGES))
    .option('--force', 'write over files that are there')
    .option('--dry-run', 'show what would be written, and stop')
    .action(async ({ lang: language = 'zh', force = false, dryRun = false }: Options) => {
      const found = await findExports();
      const files = [
        { folder: '.', name: CONFIGURATION, path: CONFIGURATION, text: configurationText(found, language) },
        { folder: 'rules', name: PACK, path: `rules/${PACK}`, text: packText(language) },
      ];
      if (dryRun) {
        process.stdout.write(files.map(({ path, text }) => `--- ${path}\n${text}`).join('\n'));
        done(0);
        return;
      }
      const there = files.filter(({ path }) => existsSync(path));
      if (there.length > 0 && !force)
        throw new UserError(`${there.map(({ path }) => path).join(', ')}: there already, nothing was written. Use --force to write over it, or --dry-run to look.`);
      for (const { folder, name, text } of files) await write(folder, name, text);
      process.stdout.write(`${nextSteps(found, files.map(({ path }) => path)).join('\n')}\n`);
      done(0);
    });

async function write(folder: string, name: string, text: string): Promise<void> {
  const output = await OutputFolder.open(folder);
  try {
    output.write(name, text);
    await output.commit();
  } finally {
    output.abort();
  }
}

function nextSteps({ inputs, isDated, lastDay }: ExportsOfFolder, written: readonly string[]): string[] {
  const found = inputs.length === 0 ? 'no exports of chats found here: put their paths under inputs' : `exports: ${inputs.join(', ')}`;
  const command = isDated ? `chataudit audit --date ${lastDay}` : 'chataudit audit';
  return [...written.map((path) => `wrote ${path}`), found, `next: ${command}`];
}
