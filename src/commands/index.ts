import type { CommandFactory } from './command.js';

/** The subcommands, in the order of the help: a new one is one file and one line here. Each loads what it needs when it is called. */
const COMMANDS: ReadonlyMap<string, () => Promise<CommandFactory>> = new Map([
  ['audit', async () => (await import('./audit.js')).audit],
  ['report', async () => (await import('./report.js')).report],
  ['rules', async () => (await import('./rules.js')).rules],
  ['inspect', async () => (await import('./inspect.js')).inspect],
  ['search', async () => (await import('./search.js')).search],
  ['review', async () => (await import('./review.js')).review],
  ['init', async () => (await import('./init.js')).init],
]);

/** The subcommand of that name, or all of them where there is none: for the help. */
export async function commandsFor(name: string | undefined): Promise<readonly CommandFactory[]> {
  const load = COMMANDS.get(name ?? '');
  return load === undefined ? Promise.all([...COMMANDS.values()].map((each) => each())) : [await load()];
}
