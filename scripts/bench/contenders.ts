import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './measure.ts';

/** Something that makes a site of Markdown files. */
export interface Contender {
  name: string;
  /** The folder of its project, and what of that is copied to where it builds. */
  project: string;
  files: readonly string[];
  /** Below its project: where it looks for reports, and what it keeps from one build to the next. */
  reports: string;
  keeps: readonly string[];
  build: Command['command'];
  env: Readonly<Record<string, string>>;
  /** What it is called, with its version. Throws, and says how to get it, where it is not to be had. */
  version: () => string;
}

/** Where each writes its site, below its project. */
export const SITE = 'dist';

const NODE = process.execPath;
const OWN = join(import.meta.dirname, '..', '..');

export const CASEBOOK: Contender = {
  name: 'Casebook',
  project: OWN,
  files: [
    '.github',
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ],
  reports: 'reports',
  keeps: ['.cache', '.astro'],
  build: [NODE, 'scripts/build.ts', '--silent', '--out', SITE],
  env: { REPORTS_DIR: 'reports', SITE_TITLE: '', SITE_URL: '', BASE_PATH: '' },
  version: () => 'Casebook',
};

const HUGO: Contender = {
  name: 'Hugo',
  project: peer('hugo'),
  files: ['hugo.toml', 'layouts'],
  reports: 'content',
  keeps: ['resources'],
  build: ['hugo', '--quiet', '--noBuildLock', '--destination', SITE],
  env: {},
  version: () => {
    try {
      const said = execFileSync('hugo', ['version'], { encoding: 'utf8' });
      return `Hugo ${/\bv([\d.]+)/.exec(said)?.[1]}`;
    } catch {
      throw new Error('there is no hugo; "apt-get install hugo" gets one');
    }
  },
};

const ELEVENTY: Contender = {
  name: 'Eleventy',
  project: peer('eleventy'),
  files: ['eleventy.config.js', 'layouts', 'content', 'package.json'],
  reports: 'content',
  keeps: ['.cache'],
  build: [NODE, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet', `--output=${SITE}`],
  env: {},
  version: () => `Eleventy ${packageVersion('eleventy', '@11ty/eleventy')}`,
};

const STARLIGHT: Contender = {
  name: 'Starlight',
  project: peer('starlight'),
  files: ['astro.config.mjs', 'src', 'package.json'],
  reports: 'src/content/docs',
  keeps: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
  build: [NODE, 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
  env: { ASTRO_TELEMETRY_DISABLED: '1' },
  version: () => `Starlight ${packageVersion('starlight', '@astrojs/starlight')}`,
};

export const PEERS: readonly Contender[] = [HUGO, STARLIGHT, ELEVENTY];

function peer(name: string): string {
  return join(import.meta.dirname, 'peers', name);
}

/** The version of a package that a peer is pinned to. */
function packageVersion(name: string, dependency: string): string {
  return JSON.parse(readFileSync(join(peer(name), 'package.json'), 'utf8')).dependencies[dependency];
}
