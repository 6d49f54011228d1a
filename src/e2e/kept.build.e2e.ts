import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './command.ts';
import { copyProject } from './project-copy.ts';
import { tree } from './tree.ts';

/*
 * What is kept from build to build may never show: after a change of any kind, a build that has what earlier ones kept
 * makes the very site that a build makes that has nothing.
 */

const work = mkdtempSync(join(tmpdir(), 'casebook-kept-'));
const reports = join(work, 'reports');
const project = join(work, 'casebook');
const out = join(work, 'site');
const clean = join(work, 'clean');
afterAll(() => rmSync(work, { recursive: true }));

const LAST = join(reports, '20260924-110718-pr-26.md');
const change = (path: string, from: string | RegExp, to: string | ((found: string) => string)) => {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to as string);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
};
/** Below each heading another paragraph, so that all that follows stands on other lines; what is claimed stays. */
function reworded(markdown: string): string {
  let isCode = false;
  return markdown.replace(/^.*$/gm, (line) => {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    return /^#{2,} /.test(line) && !isCode ? `${line}\n\nThis was \`reworded\`.` : line;
  });
}
const settings: Record<string, string> = { REPORTS_DIR: reports };
const build = async (folder: string) =>
  expect(await run('scripts/build.ts', ['--silent', '--out', folder], settings, project)).toEqual({
    code: 0,
    errors: '',
  });
const forget = () => {
  for (const name of ['.cache', '.astro']) rmSync(join(project, name), { recursive: true, force: true });
};

beforeAll(async () => {
  mkdirSync(reports);
  mkdirSync(project);
  copyProject(process.cwd(), project);
  for (const name of readdirSync('reports/quillcast'))
    copyFileSync(join('reports/quillcast', name), join(reports, name));
  await build(out);
});

/** Each of another kind. They follow each other: a build keeps what the one before it was made of. */
const CHANGES: [what: string, make: () => void][] = [
  [
    'a report',
    () => {
      change(LAST, '## Executive Summary\n', '## Executive Summary\n\nSeen `again`.\n');
      change(LAST, /```(\w+)\n/, '```$1\nconst seen = 1;\n');
    },
  ],
  [
    'the words of every report',
    () => {
      for (const name of readdirSync(reports)) change(join(reports, name), /[^]*/, reworded);
    },
  ],
  [
    'a later round',
    () => {
      const later = join(reports, '20261002-090000-pr-26.md');
      copyFileSync(LAST, later);
      change(later, '2026-09-24 11:08', '2026-10-02 09:00');
      change(later, '| 1 (of PR #26)', '| 2 (of PR #26)');
    },
  ],
  [
    'the name of an agent',
    () => writeFileSync(join(reports, 'agents.yaml'), 'aliases:\n  Heron 3: [Heron Large 3]\n'),
  ],
  [
    'a report that goes',
    () =>
      rmSync(
        join(
          reports,
          readdirSync(reports).find((name) => name !== 'agents.yaml')!,
        ),
      ),
  ],
  ['the renderer', () => change(join(project, 'src/render/code-figure.ts'), "'Probe'", "'Probed'")],
  ['a style', () => change(join(project, 'src/styles/base.css'), /$/, '\n:root {\n  --seen: 1;\n}\n')],
  ['a setting', () => Object.assign(settings, { SITE_TITLE: 'Reviews', BASE_PATH: '/reviews/' })],
];

test.for(CHANGES)('where %s changes, the site is that of a build from nothing', async ([, make]) => {
  const before = tree(out);
  make();
  await build(out);
  expect(tree(out)).not.toEqual(before);
  forget();
  await build(clean);
  expect(tree(out)).toEqual(tree(clean));
});
