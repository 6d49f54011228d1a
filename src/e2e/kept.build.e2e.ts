import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
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

/** Of another repository; one comes later, with findings that are alike with some of the first. */
const OTHERS = ['20260616-113912-pr-55.md'];
const LATER = '20260318-142210-pr-12.md';
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
const settings: Record<string, string> = {
  REPORTS_DIR: reports,
  SITES: JSON.stringify([{ name: 'Others', url: 'https://others.example/' }]),
};
const build = async (folder: string) =>
  expect(await run('scripts/build.ts', ['--silent', '--out', folder], settings, project)).toEqual({
    code: 0,
    errors: '',
  });
/** A build from nothing; what was kept stays for the next one. */
const buildFromNothing = async (folder: string) => {
  for (const name of KEPT) renameSync(join(project, name), join(project, `${name}.aside`));
  await build(folder);
  for (const name of KEPT) {
    rmSync(join(project, name), { recursive: true });
    renameSync(join(project, `${name}.aside`), join(project, name));
  }
};
const KEPT = ['.cache', '.astro'];

beforeAll(async () => {
  mkdirSync(reports);
  mkdirSync(project);
  copyProject(process.cwd(), project);
  for (const name of readdirSync('reports/quillcast'))
    copyFileSync(join('reports/quillcast', name), join(reports, name));
  for (const name of OTHERS) copyFileSync(join('reports/tidepool', name), join(reports, name));
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
    'a report of another repository',
    () => copyFileSync(join('reports/tidepool', LATER), join(reports, LATER)),
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
  [
    'the colours of code, a style or a setting',
    () => {
      change(join(project, 'src/render/code-theme.ts'), "['string', ", "['no.string', ");
      change(join(project, 'src/styles/base.css'), /$/, '\n:root {\n  --seen: 1;\n}\n');
      Object.assign(settings, { SITE_TITLE: 'Reviews', BASE_PATH: '/reviews/' });
    },
  ],
];

test.for(CHANGES)('where %s changes, the site is that of a build from nothing', async ([, make]) => {
  const before = tree(out);
  make();
  await build(out);
  expect(tree(out)).not.toEqual(before);
  await buildFromNothing(clean);
  expect(tree(out)).toEqual(tree(clean));
});
