/** The program: its words, its options, its exit codes. Each subcommand is a file of commands/. */
import { setFlagsFromString } from 'node:v8';
import { Command, CommanderError } from 'commander';
import { commandsFor } from './commands/index.js';
import { UserError } from './model/user-error.js';
import { version } from './commands/version.js';

/** Nothing was done: bad usage, configuration or rule pack (DESIGN §8). */
const NOTHING_DONE = 2;
const INTERRUPTED = 130;
/** As a shell tells it; ended in this way, the program still clears its temporary files. */
const TERMINATED = 143;

const EXIT_CODES = `
Exit codes:
  0    done
  1    done, and a finding at or above --fail-on (or an example or a strict check that fails)
  2    nothing done: bad usage, configuration or rule pack
  3    done, but some input could not be read; it is told, counted and in the report
  130  interrupted`;

/** Runs the program on process.argv-like words and gives its exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  // A stream makes garbage at an even rate: a heap that may grow by two fifths between collections takes half the memory of
  // one that may double, for the same time (300,000 messages: 390 MB before, 240 MB after).
  setFlagsFromString('--heap-growing-percent=40');
  process.once('SIGINT', () => process.exit(INTERRUPTED));
  process.once('SIGTERM', () => process.exit(TERMINATED));
  process.stdout.on('error', stopWhenNobodyReads);
  const program = new Command('chataudit')
    .description('Audits exported customer-service chats by written rules.')
    .version(version(), '-V, --version')
    .helpCommand('help [command]', 'help for a command')
    .addHelpText('after', EXIT_CODES);
  let exitCode = 0;
  for (const command of await commandsFor(argv[2])) {
    program.addCommand(
      command((code) => {
        exitCode = code;
      }),
    );
  }
  for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    command.exitOverride().showSuggestionAfterError().showHelpAfterError('(see --help)');
  }
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : NOTHING_DONE;
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return NOTHING_DONE;
}

/** `chataudit … | head`: a closed pipe is the reader's way to say that it has seen enough. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
