import { afterAll, vi } from 'vitest';

/** Files of tests share a process: what one of them sets in the environment, or puts in the place of a function, ends with it. */
const before = { ...process.env };

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(before, name)) delete process.env[name];
  Object.assign(process.env, before);
});
