import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from '../src/e2e/project-copy.ts';
import { blocksIn, commandsIn, inlineCodeIn } from './docs-commands/collect.ts';
import { howToTry } from './docs-commands/table.ts';
import { Shell } from './shell/shell.ts';

const project = join(import.meta.dirname, '..');
const docs = readdirSync(join(project, 'src/content/docs')).filter((name) => name.endsWith('.mdx'));
const FILES = [
  'README.md',
  ...['CONTRIBUTING.md', 'SECURITY.md'].map((name) => `.github/${name}`),
  ...docs.map((name) => `src/content/docs/${name}`),
];
const texts = FILES.map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }));
/** Every command, once, in the order of the files: some prepare what others use. */
const commands = [...new Set(texts.flatMap(({ text }) => commandsIn(text)))];
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));

const missing = ['bash', 'git'].filter(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 0,
);
if (missing.length > 0)
  console.warn(`COMMANDS OF THE DOCS ARE NOT RUN: there is no ${missing.join(', no ')}`);

test('commands are found', () => {
  expect(commands).toEqual(expect.arrayContaining(['npm start', 'npm test']));
  expect(commandsIn('```sh\nnpm start  # serves\n# all of it\ngit log -- \\\n  "a # b"\n```\n')).toEqual([
    'npm start',
    'git log --   "a',
  ]);
  expect(commandsIn('```text\nnpm publish\n```\n\n`npm start`\n')).toEqual([]);
});

test('a command that no row knows is found', () => {
  for (const command of ['npm run publish', 'npm publish', 'curl https://example.com', 'npm run checks'])
    expect(howToTry(command)).toBeUndefined();
});

/** Those within the lines of the pages, often with words in capitals for what a reader puts there: not typed, but run by a test. */
const named = new Set(
  texts
    .filter(({ path }) => path !== 'README.md')
    .flatMap(({ text }) => inlineCodeIn(text).filter((code) => /^([A-Z_]+=\S+ )*npm /.test(code))),
);

test('commands within lines are run by a test, too', () => {
  expect([...named]).toEqual(expect.arrayContaining(['npm run growth', 'npm run check']));
  for (const command of named) {
    const how = howToTry(command);
    expect(how, `${command}: add a row to scripts/docs-commands/table.ts`).toBeDefined();
    if (typeof how === 'object')
      expect(readFileSync(join(project, how.covered), 'utf8'), command).toContain(how.words);
  }
});

test.for(commands)('how to try is known: %s', (command) => {
  expect(howToTry(command), 'add a row to scripts/docs-commands/table.ts').toBeDefined();
});

describe.for(texts)('$path', ({ text }) => {
  test('has commands in sh blocks, and in no block of another shell', () => {
    const shells = blocksIn(text).filter(({ language }) =>
      /^(bash|shell|console|zsh|powershell)$/.test(language),
    );
    expect(shells).toEqual([]);
  });

  test('has commands of the project in no block of another kind', () => {
    const others = blocksIn(text).filter(({ language }) => language !== 'sh');
    expect(others.filter((block) => /^(?:[A-Z_]+=\S+ )*(?:npm|node|npx) /m.test(block.text))).toEqual([]);
  });

  test('names npm scripts that there are', () => {
    const code = [...inlineCodeIn(text), ...blocksIn(text).map((block) => block.text)].join('\n');
    const named = [...code.matchAll(/\bnpm (?:run (?:--silent )?)?([\w:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('names files that there are', () => {
    const paths = inlineCodeIn(text).filter((code) => /^(\.github|scripts|src)\/[\w./-]+$/.test(code));
    expect(paths.filter((path) => !existsSync(join(project, path)))).toEqual([]);
  });
});

describe.skipIf(missing.length > 0)('typed in a copy of the project', () => {
  const shell = new Shell();
  const folder = mkdtempSync(join(tmpdir(), 'casebook-docs-'));
  const cwd = join(folder, 'casebook');

  beforeAll(() => {
    mkdirSync(cwd);
    copyProject(project, cwd);
    cpSync(join(project, 'reports'), join(cwd, 'reports'), { recursive: true });
    shareReadReports(cwd);
    originWithReviews(cwd, join(folder, 'origin'));
    // What the docs take to lie beside the project, and at home.
    for (const name of ['tidepool', 'old-reports', 'home/Downloads'])
      mkdirSync(join(folder, name), { recursive: true });
    originWithReviews(join(folder, 'tidepool'), join(folder, 'tidepool-origin'), 'reviews');
    cpSync(join(project, 'reports/tidepool'), join(folder, 'old-reports'), { recursive: true });
    const review = readFileSync(join(project, 'reports/quillcast/feed-cache-review.md'), 'utf8');
    writeFileSync(join(folder, 'home/Downloads/review.md'), `${review}\nRead again.\n`);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    shell.remove();
  });

  test.for(commands)('%s', { timeout: 300_000 }, async (command) => {
    const how = howToTry(command);
    if (how === 'ends well') {
      const { status, stdout, stderr } = await shell.run(command, {
        cwd,
        env: { HOME: join(folder, 'home') },
      });
      expect(status, stdout + stderr).toBe(0);
    } else if (how === 'serves') await serves(shell, command, cwd);
    else expect(readFileSync(join(project, how!.covered), 'utf8')).toContain(how!.words);
  });
});

/** Reports that were read here before need not be read again in the copy. */
function shareReadReports(cwd: string): void {
  const here = join(project, '.cache/reports');
  mkdirSync(here, { recursive: true });
  mkdirSync(join(cwd, '.cache'));
  symlinkSync(here, join(cwd, '.cache/reports'), 'junction');
}

/** Makes a repository of the folder, whose `origin` has a branch `reviews`, with reports `below` a folder of it. */
function originWithReviews(cwd: string, origin: string, below = ''): void {
  cpSync(join(project, 'reports/quillcast'), join(origin, below), { recursive: true });
  const who = ['-c', 'user.name=Mira Oxley', '-c', 'user.email=mira@example.com'];
  const git = (at: string, ...args: string[]) =>
    expect(spawnSync('git', [...who, ...args], { cwd: at }).status, `git ${args.join(' ')}`).toBe(0);
  git(origin, 'init', '--quiet', '--initial-branch', 'reviews');
  git(origin, 'add', '.');
  git(origin, 'commit', '--quiet', '--message', 'Reviews');
  git(cwd, 'init', '--quiet', '--initial-branch', 'main');
  git(cwd, 'remote', 'add', 'origin', origin);
  git(cwd, 'fetch', '--quiet', 'origin');
}

/** Starts a command that serves a site, looks at the site, and interrupts it as Ctrl+C does. */
async function serves(shell: Shell, command: string, cwd: string): Promise<void> {
  const [file, ...args] = shell.command(command);
  const child = spawn(file, args, { cwd, env: shell.environment({ PORT: '4700' }), detached: true });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data) => {
          said += data;
          const [found] = /http:\/\/localhost:\d+\/\S*/.exec(said) ?? [];
          if (found !== undefined) resolve(found);
        });
      child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
    });
    const answer = await fetch(address);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<h1')]);
  } finally {
    const ended = new Promise((resolve) => child.on('exit', resolve));
    if (child.exitCode === null && process.kill(-child.pid!, 'SIGINT')) await ended;
  }
}
