import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/runs/build-when-stale.ts',
    setupFiles: 'tests/own-folder.ts',
    env: { NO_COLOR: '1', TZ: 'UTC', LANG: 'C.UTF-8' },
    testTimeout: 20_000,
    // A worker a core, each of which loads the program once for all its files. What a file changes of the process, it puts back.
    isolate: false,
    maxWorkers: availableParallelism(),
  },
});
