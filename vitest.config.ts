import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          // Inputs at the limits take seconds on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/e2e/**/*.e2e.ts'],
          exclude: ['src/e2e/publish.e2e.ts', 'src/e2e/*.build.e2e.ts'],
          globalSetup: ['src/e2e/serve.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          // One browser at a time: the machines that run this are small.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'publish',
          include: ['src/e2e/publish.e2e.ts', 'src/e2e/*.build.e2e.ts'],
          fileParallelism: false,
          // Whole builds, one after the other.
          testTimeout: 900_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
