/** The subcommands, in the order of the help: a new one is one file and one line here. */
import { audit } from './audit.js';
import type { CommandFactory } from './command.js';
import { init } from './init.js';
import { inspect } from './inspect.js';
import { report } from './report.js';
import { review } from './review.js';
import { rules } from './rules.js';
import { search } from './search.js';

export const commands: readonly CommandFactory[] = [audit, report, rules, inspect, search, review, init];
