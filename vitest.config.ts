import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/load/**'],
          // One process loads the packages and the sources once for all files: half of the time went into that.
          isolate: false,
          setupFiles: ['src/e2e/put-back.ts'],
          // Inputs at the limits take seconds on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'alone',
          // What is loaded is held by their modules, or they start processes: each file has a process of its own.
          include: ['src/load/**/*.test.ts', 'scripts/**/*.test.ts'],
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
          // One file at a time, in one browser and one process: the machines that run this are small.
          fileParallelism: false,
          isolate: false,
          setupFiles: ['src/e2e/put-back.ts'],
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
