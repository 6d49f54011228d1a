/** How a command of the docs is tried: in a copy of the project, with the samples as its reports. */
type How =
  /** It ends, and says that all is well. */
  | 'ends well'
  /** It serves a site, says where, and ends when it is interrupted. */
  | 'serves'
  /** It would run the very tests that this is one of, or what they do; `words` of that file show it. */
  | { covered: string; words: string };

/** Each command of the docs matches a row; the first that it matches holds. */
const TABLE: [command: RegExp, how: How][] = [
  [/^npm test$/, { covered: 'scripts/test.ts', words: "vitest('unit')" }],
  [/^npm run format$/, { covered: 'scripts/test.ts', words: "step('format', 'prettier', ['--check'" }],
  [/^npm run dev$/, { covered: 'src/e2e/dev.e2e.ts', words: "test('npm run dev shows" }],
  [/^(REPORTS_DIR=\S+ )?npm start$/, 'serves'],
  [/^npm run preview$/, 'serves'],
  [
    /^npm run verify -- https:\/\/example\.com\//,
    { covered: 'scripts/verify.test.ts', words: "'verify.ts'), home" },
  ],
  [/^npm run verify -- URL$/, { covered: 'scripts/verify.test.ts', words: "'verify.ts'), home" }],
  [/^npm run fuzz\b/, { covered: 'scripts/test.ts', words: "['scripts/fuzz.ts', '--count'" }],
  [/^npm run test:hostile\b/, { covered: 'scripts/test.ts', words: "['scripts/hostile.ts'" }],
  [/^npm run growth$/, { covered: 'scripts/growth.test.ts', words: "'growth.ts')" }],
  [/^npm run bench -- --short$/, { covered: '.ci/run', words: 'npm run --silent bench -- --short' }],
  [/^npm run bench$/, { covered: 'scripts/bench/bench.test.ts', words: 'npm run bench' }],
  [/^git (-C \S+ )?worktree add \S+ (origin\/)?reviews$/, 'ends well'],
  [/^([A-Z_]+=\S+ )*npm run (--silent )?(addresses|build|check|find|import|new|report:json)\b/, 'ends well'],
];

/** How a command is tried; undefined where no row knows it, which is a fault of the docs or of the table. */
export function howToTry(command: string): How | undefined {
  return TABLE.find(([pattern]) => pattern.test(command))?.[1];
}
