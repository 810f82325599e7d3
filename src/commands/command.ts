import type { Command } from 'commander';

/** Makes one subcommand; its action gives the exit code to `done`. */
export type CommandFactory = (done: (exitCode: number) => void) => Command;

/** An option that may be repeated: `-r a.yaml -r b.yaml`. */
export const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];
