import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/runs/build-when-stale.ts',
    env: { NO_COLOR: '1', TZ: 'UTC', LANG: 'C.UTF-8' },
    testTimeout: 20_000,
  },
});
