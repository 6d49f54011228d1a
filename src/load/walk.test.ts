import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readReports } from './read.ts';
import { walk } from './walk.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'casebook-walk-'))));
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text = '# R\n'): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const paths = async (root = folder) => (await walk(root)).files.map(({ path }) => path);

test('Markdown files are found in path order', async () => {
  for (const path of ['b/late.md', 'a.md', 'b/early.md', 'B.md', 'b/c/deep.md', 'z.MD', 'y.markdown'])
    await write(path);
  expect(await paths()).toEqual([
    'B.md',
    'a.md',
    'b/c/deep.md',
    'b/early.md',
    'b/late.md',
    'y.markdown',
    'z.MD',
  ]);
});

test.for([
  ...['.hidden.md', '.git/a.md', 'b/.cache/a.md', 'a.txt', 'a.md.txt', 'md', 'a.mdx', '.md'],
  ...['README.md', 'b/readme.markdown', 'LICENSE.MD', 'Contributing.md', 'CHANGELOG.md', 'b/c/SECURITY.md'],
  'code_of_conduct.md',
])('%s is left out', async (path) => {
  await write(path);
  await write('seen.md');
  expect(await paths()).toEqual(['seen.md']);
});

test.for(['owner__repo__README.md', 'readme-1.md', 'README/a.md', 'security-review.md'])(
  '%s is a report',
  async (path) => {
    await write(path);
    expect(await paths()).toEqual([path]);
  },
);

test('links to files and to folders are not followed, and named', async () => {
  await write('real/a.md');
  await write('.secret', 'words');
  await symlink(join(folder, '.secret'), join(folder, 'link.md'));
  await symlink(join(folder, 'real'), join(folder, 'other'));
  await symlink(folder, join(folder, 'real/round'));
  await symlink('/no/such/file', join(folder, 'dead.md'));
  const { files, rejected } = await walk(folder);
  expect(files.map(({ path }) => path)).toEqual(['real/a.md']);
  expect(rejected.map(({ path, problems }) => [path, problems[0]?.code])).toEqual([
    ['dead.md', 'file-kind'],
    ['link.md', 'file-kind'],
    ['other', 'file-kind'],
    ['real/round', 'file-kind'],
  ]);
});

test.skipIf(process.platform === 'win32')('what is no regular file is named, and not opened', async () => {
  spawnSync('mkfifo', [join(folder, 'pipe.md')]);
  expect((await walk(folder)).rejected).toMatchObject([
    { path: 'pipe.md', problems: [{ code: 'file-kind' }] },
  ]);
});

test.for([
  ['..%2f..%2fpwned.md', '..%2f..%2fpwned.md'],
  ['a:b.md', 'a:b.md'],
  ['<x>.md', '<x>.md'],
  ['con.md', 'con.md'],
  ['AUX.notes.md', 'AUX.notes.md'],
  ['com¹.md', 'com¹.md'],
  ['q/index.md', 'q/index.md'],
  ['q/originals.markdown', 'q/originals.markdown'],
  ['dot..dot.md', 'dot..dot.md'],
  ['end .md', 'end .md'],
  ['end..md', 'end..md'],
  [' start.md', ' start.md'],
  ['-rf.md', '-rf.md'],
  ['..md', '..md'],
  [`${'x'.repeat(121)}.md`, `${'x'.repeat(121)}.md`],
  ['two\nlines.md', 'two⟦U+000A⟧lines.md'],
  ['gp\u202Ecod.md', 'gp⟦U+202E⟧cod.md'],
  ['con/a.md', 'con/a.md'],
  ['deck./q/a.md', 'deck./q/a.md'],
  ['scan.sarif.md', 'scan.sarif.md'],
  ['scan.SARIF/a.md', 'scan.SARIF/a.md'],
])('the name %j cannot be an address', async ([path, printed]) => {
  await write(path!);
  await write('seen.md');
  const { files, rejected } = await walk(folder);
  expect(files.map((file) => file.path)).toEqual(['seen.md']);
  expect(rejected).toMatchObject([{ path: printed, problems: [{ code: 'file-name', level: 'error' }] }]);
});

test.for([
  'Über uns.md',
  '雨の日.md',
  'हिन्दी.md',
  '_draft.md',
  'a.b-c_d 1.md',
  'console.md',
  '2026 w21/x.md',
])('the name %s can', async (path) => {
  await write(path);
  expect(await paths()).toEqual([path]);
});

test.for([
  ['Case.md', 'case.md'],
  ['caf\u00E9.md', 'cafe\u0301.md'],
  ['a.md', 'a.markdown'],
  ['Straße.md', 'STRASSE.md'],
])('%j and %j would share an address: neither is read, each names the other', async ([one, other]) => {
  await write(`q/${one}`);
  await write(`q/${other}`);
  await write('q/third.md');
  const { files, rejected } = await walk(folder);
  expect(files.map(({ path }) => path)).toEqual(['q/third.md']);
  expect(rejected.map(({ problems }) => problems[0]?.code)).toEqual(['address-taken', 'address-taken']);
  expect(rejected.map(({ problems }) => problems[0]?.message).join(' ')).toContain(`q/${one}`);
  expect(rejected.map(({ problems }) => problems[0]?.message).join(' ')).toContain(`q/${other}`);
});

test('a file beyond the limit is named without being read', async () => {
  await write('large.md', 'x'.repeat(2_000_001));
  expect((await walk(folder)).rejected).toMatchObject([
    { path: 'large.md', problems: [{ code: 'file-too-large' }] },
  ]);
});

test('a folder with the name of a report is a folder', async () => {
  await write('a.md/b.md');
  expect(await paths()).toEqual(['a.md/b.md']);
});

test('a file is found with its size and its place on disk', async () => {
  await write('b/a.md', '# Twelve ab\n');
  expect((await walk(folder)).files).toMatchObject([
    { path: 'b/a.md', absolute: join(folder, 'b/a.md'), size: 12 },
  ]);
});

test.skipIf(process.platform !== 'linux')('a name that is no text is named as far as it can be', async () => {
  await writeFile(Buffer.concat([Buffer.from(`${folder}/a`), Buffer.of(0xff), Buffer.from('.md')]), '# R\n');
  expect((await walk(folder)).rejected).toMatchObject([
    { path: 'a\uFFFD.md', problems: [{ code: 'file-name' }] },
  ]);
});

test('an empty folder holds nothing, an absent one is an error', async () => {
  expect(await paths()).toEqual([]);
  await expect(paths(join(folder, 'absent'))).rejects.toThrow('ENOENT');
});

test('a folder or one file is read, and named as it was asked for', async () => {
  await write('q/b.md', '# Second\n');
  await write('q/a.MD', '# First\n');
  await write('q/con.md', '# Third\n');
  const seen = async (path: string) =>
    (await Array.fromAsync(readReports(path))).map(({ file, ...read }) =>
      'report' in read ? [read.report.id, read.report.title, file] : [read.rejected[0]?.code, file],
    );
  expect(await seen(folder)).toEqual([
    ['file-name', join(folder, 'q/con.md')],
    ['q/a', 'First', join(folder, 'q/a.MD')],
    ['q/b', 'Second', join(folder, 'q/b.md')],
  ]);
  expect(await seen(join(folder, 'q/b.md'))).toEqual([['b', 'Second', join(folder, 'q/b.md')]]);
  await symlink(join(folder, 'q'), join(folder, 'link'));
  expect((await seen(join(folder, 'link'))).map((read) => read.at(-1))).toContain(join(folder, 'link/b.md'));
});
