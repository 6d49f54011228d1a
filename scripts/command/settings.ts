/** Puts the settings of `astro.config.mjs` in force for a command; ends it with 2 where one makes no sense. */
try {
  await import('../../astro.config.mjs');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

export {};
