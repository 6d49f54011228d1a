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
const paths = async (root = folder) => (await walk(root)).map(({ path }) => path);

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

test.for(['.hidden.md', '.git/a.md', 'b/.cache/a.md', 'a.txt', 'a.md.txt', 'md', 'a.mdx', '.md'])(
  '%s is left out',
  async (path) => {
    await write(path);
    await write('seen.md');
    expect(await paths()).toEqual(['seen.md']);
  },
);

test('links to files and to folders are not followed', async () => {
  await write('real/a.md');
  await symlink(join(folder, 'real/a.md'), join(folder, 'link.md'));
  await symlink(join(folder, 'real'), join(folder, 'other'));
  await symlink(folder, join(folder, 'real/round'));
  await symlink('/no/such/file', join(folder, 'dead.md'));
  expect(await paths()).toEqual(['real/a.md']);
});

test('a folder with the name of a report is a folder', async () => {
  await write('a.md/b.md');
  expect(await paths()).toEqual(['a.md/b.md']);
});

test('a file is found with its size and its place on disk', async () => {
  await write('b/a.md', '# Twelve ab\n');
  expect(await walk(folder)).toMatchObject([{ path: 'b/a.md', absolute: join(folder, 'b/a.md'), size: 12 }]);
});

test('an empty folder holds nothing, an absent one is an error', async () => {
  expect(await paths()).toEqual([]);
  await expect(paths(join(folder, 'absent'))).rejects.toThrow('ENOENT');
});

test('a folder or one file is read, and named as it was asked for', async () => {
  await write('q/b.md', '# Second\n');
  await write('q/a.MD', '# First\n');
  const seen = async (path: string) => {
    const found: string[][] = [];
    for await (const { report, file } of readReports(path)) found.push([report.id, report.title, file]);
    return found;
  };
  expect(await seen(folder)).toEqual([
    ['q/a', 'First', join(folder, 'q/a.MD')],
    ['q/b', 'Second', join(folder, 'q/b.md')],
  ]);
  expect(await seen(join(folder, 'q/b.md'))).toEqual([['b', 'Second', join(folder, 'q/b.md')]]);
});
