import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadCorpus, loadRendered, loadSource } from './reports.ts';

const before = process.env['REPORTS_DIR'];
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-load-'));
  process.env['REPORTS_DIR'] = folder;
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  if (before === undefined) delete process.env['REPORTS_DIR'];
  else process.env['REPORTS_DIR'] = before;
});

/** Writes a report and sets its time, so that a change is one on any file system. */
async function write(path: string, text: string, minute = 0): Promise<void> {
  const absolute = join(folder, path);
  await mkdir(dirname(absolute), { recursive: true });
  await writeFile(absolute, text);
  await utimes(absolute, new Date(2026, 5, 1, 10, minute), new Date(2026, 5, 1, 10, minute));
}
const titles = async () => (await loadCorpus()).reports.map(({ id, title }) => `${id}: ${title}`);

test('a folder of reports is a corpus, newest first', async () => {
  await write('q/20260601-090000-pr-9.md', '# Early\n');
  await write('q/20260602-090000-pr-9.md', '# Late\n');
  expect(await titles()).toEqual(['q/20260602-090000-pr-9: Late', 'q/20260601-090000-pr-9: Early']);
});

test('progress counts to the end', async () => {
  await write('a.md', '# A\n');
  await write('b.md', '# B\n');
  const seen: number[][] = [];
  await loadCorpus((done, all) => void seen.push([done, all]));
  expect(seen).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test('a changed file is read anew, an unchanged one is not', async () => {
  await write('a.md', '# Same\n');
  await write('b.md', '# Old\n');
  const first = await loadCorpus();
  expect(await loadCorpus()).toBe(first);
  await write('b.md', '# New\n', 1);
  const second = await loadCorpus();
  expect(second.reports.map(({ title }) => title)).toEqual(['Same', 'New']);
  expect(second.reports[0]).toBe(first.reports[0]);
});

test('a file that is gone or new changes the corpus', async () => {
  await write('a.md', '# A\n');
  await write('b.md', '# B\n');
  expect(await titles()).toEqual(['a: A', 'b: B']);
  await rm(join(folder, 'a.md'));
  await write('c.md', '# C\n');
  expect(await titles()).toEqual(['b: B', 'c: C']);
});

test('two files of one address are both published, and the second says so', async () => {
  await write('q/A.markdown', '# First\n');
  await write('q/a.md', '# Second\n');
  await write('q/b.md', '# Other\n');
  const { reports } = await loadCorpus();
  expect(new Set(reports.map(({ id }) => id.toLowerCase())).size).toBe(3);
  const taken = reports.map(
    ({ title, problems }) => [title, problems.filter(({ code }) => code === 'address-taken')] as const,
  );
  expect(taken.map(([title, problems]) => [title, problems.length]).sort()).toEqual([
    ['First', 0],
    ['Other', 0],
    ['Second', 1],
  ]);
  expect(taken.find(([title]) => title === 'Second')?.[1][0]?.message).toContain('q/A.markdown');
});

test('a second load of taken addresses does not say it twice', async () => {
  await write('A.markdown', '# First\n');
  await write('a.md', '# Second\n');
  await loadCorpus();
  await write('a.md', '# Second again\n', 1);
  await write('a.md', '# Second\n', 2);
  const { reports } = await loadCorpus();
  const problems = reports.flatMap((report) =>
    report.problems.filter(({ code }) => code === 'address-taken'),
  );
  expect(problems).toHaveLength(1);
});

test('what is rendered and what is committed belong to the report', async () => {
  await write('a.md', '# A\n\n## Notes\n\nWords of **ours**.\n');
  const [report] = (await loadCorpus()).reports;
  expect((await loadRendered(report!)).sections).toMatchObject([
    { title: 'Notes', parts: [{ html: '<p>Words of <strong>ours</strong>.</p>' }] },
  ]);
  expect(new TextDecoder().decode(await loadSource(report!))).toBe('# A\n\n## Notes\n\nWords of **ours**.\n');
});

test('a report that is gone can no longer be rendered or downloaded', async () => {
  await write('a.md', '# A\n');
  const [report] = (await loadCorpus()).reports;
  await rm(join(folder, 'a.md'));
  await loadCorpus();
  await expect(loadRendered(report!)).rejects.toThrow('a.md');
  await expect(loadSource(report!)).rejects.toThrow('a.md');
});

test('an empty folder is an empty corpus, an absent one an error', async () => {
  expect((await loadCorpus()).reports).toEqual([]);
  await rm(folder, { recursive: true });
  await expect(loadCorpus()).rejects.toThrow('cannot be read');
});

test('a report that is nested beyond all measure is published, and so are its neighbours', async () => {
  await write('deep.md', `# Deep\n\n${'- '.repeat(1500)}bottom\n`);
  await write('good.md', '# Good\n');
  const { reports } = await loadCorpus();
  expect(reports.map(({ id }) => id).sort()).toEqual(['deep', 'good']);
  const deep = reports.find(({ id }) => id === 'deep')!;
  expect(JSON.stringify(await loadRendered(deep))).toContain('bottom');
});
