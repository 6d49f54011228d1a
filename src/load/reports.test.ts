import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadCorpus, loadRendered, loadSource } from './reports.ts';
import { fileChanged, startWatching, stopWatching } from './watched.ts';

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

test('agents have the names that the file of names gives them, as it is now; what is wrong in it is a problem', async () => {
  const header = '| **Reviewers** | Rook Swift 1, rk1 |';
  await write('a.md', `# A\n\n| | |\n| --- | --- |\n| **Date** | 2026-06-01 10:00 |\n${header}\n`);
  const names = async () => {
    const corpus = await loadCorpus();
    return [corpus.names.names, corpus.nameProblems.map(({ code, line }) => [code, line])];
  };
  expect(await names()).toEqual([['Rook Swift 1', 'rk1'], []]);
  await write('agents.yaml', 'aliases:\n  Rook Swift 1: rk1\n');
  expect(await names()).toEqual([['Rook Swift 1'], []]);
  await write('agents.yaml', 'aliases:\n  Rook Swift 1: rk1\nnames: x\n');
  expect(await names()).toEqual([['Rook Swift 1'], [['agents-entry', 3]]]);
  await write('agents.yaml', 'aliases: [');
  const [all, problems] = await names();
  expect([all, problems]).toMatchObject([['Rook Swift 1', 'rk1'], [['agents-yaml', expect.anything()]]]);
  await rm(join(folder, 'agents.yaml'));
  expect(await names()).toEqual([['Rook Swift 1', 'rk1'], []]);
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

describe('where a watcher tells of changes', () => {
  const tell = (path: string) => expect(fileChanged(join(folder, path), folder)).toBe(true);
  beforeEach(startWatching);
  afterEach(() => {
    stopWatching();
    vi.useRealTimers();
  });

  test('the folder is walked once for all who ask, and again when told of a change', async () => {
    await write('a.md', '# Old\n');
    const [first, other] = await Promise.all([loadCorpus(), loadCorpus()]);
    expect(other).toBe(first);
    await write('a.md', '# New\n', 1);
    expect(await loadCorpus()).toBe(first);
    tell('a.md');
    expect(await titles()).toEqual(['a: New']);
  });

  test('what it is told of while it reads is read, too, before anyone has an answer', async () => {
    await write('a.md', '# Old\n');
    const first = loadCorpus();
    await write('a.md', '# New\n', 1);
    tell('a.md');
    expect((await first).reports.map(({ title }) => title)).toEqual(['New']);
    expect(await loadCorpus()).toBe(await first);
  });

  test('what it is never told of is seen soon after', async () => {
    await write('a.md', '# Old\n');
    expect(await titles()).toEqual(['a: Old']);
    await write('a.md', '# New\n', 1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2000 });
    expect(await titles()).toEqual(['a: New']);
  });

  test('a folder that was absent is read when told of it', async () => {
    await rm(folder, { recursive: true });
    await expect(loadCorpus()).rejects.toThrow('cannot be read');
    await write('a.md', '# A\n');
    tell('a.md');
    expect(await titles()).toEqual(['a: A']);
  });
});

test('a file that is gone or new changes the corpus', async () => {
  await write('a.md', '# A\n');
  await write('b.md', '# B\n');
  expect(await titles()).toEqual(['a: A', 'b: B']);
  await rm(join(folder, 'a.md'));
  await write('c.md', '# C\n');
  expect(await titles()).toEqual(['b: B', 'c: C']);
});

test('a file that cannot be read is named with its line, and all others are there', async () => {
  await write('good.md', '# Good\n');
  await write('q/bad.md', '---js\nprocess.exit(3)\n---\n# Bad\n');
  await write('q/latin.md', '# One\n\ntwo\n');
  await writeFile(join(folder, 'q/latin.md'), Uint8Array.of(0x23, 0x0a, 0xe9, 0x0a));
  await write('aux.md', '# Device\n');
  const { reports, rejected } = await loadCorpus();
  expect(reports.map(({ id }) => id)).toEqual(['good']);
  expect(rejected.map(({ path, problems }) => [path, problems[0]?.code, problems[0]?.line])).toEqual([
    ['aux.md', 'file-name', null],
    ['q/bad.md', 'front-matter-language', 1],
    ['q/latin.md', 'not-utf8', 2],
  ]);
});

test('what was rejected is read again when it changes', async () => {
  await write('a.md', '---js\n---\n');
  expect((await loadCorpus()).rejected).toHaveLength(1);
  await write('a.md', '# A\n', 1);
  const { reports, rejected } = await loadCorpus();
  expect([reports.length, rejected]).toEqual([1, []]);
});

test('what is rendered and what is committed belong to the report', async () => {
  await write('a.md', '# A\n\n## Notes\n\nWords of **ours**.\n');
  const [report] = (await loadCorpus()).reports;
  expect((await loadRendered(report!)).sections).toMatchObject([
    { title: 'Notes', parts: [{ html: '<p>Words of <strong>ours</strong>.</p>' }] },
  ]);
  expect(await loadSource(report!)).toBe('# A\n\n## Notes\n\nWords of **ours**.\n');
});

test('what was loaded for a check is the same report, and its pages are made when they are wanted', async () => {
  // A text that no earlier run has left pages of.
  await write('a.md', `# A\n\n## Notes\n\nWords of **ours**, ${randomUUID()}.\n`);
  const [checked] = (await loadCorpus(undefined, 'check')).reports;
  await expect(loadRendered(checked!)).rejects.toThrow('a.md');
  const [report] = (await loadCorpus()).reports;
  expect(report).toEqual(checked);
  expect((await loadRendered(report!)).sections).toHaveLength(1);
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

test('the Markdown to download is as committed, but for what no output may hold', async () => {
  await write('a.md', '\uFEFF# A\r\n\r\nplain\r\n');
  await write('b.md', '# B\n\nis\u202EAdmin\n');
  const { reports } = await loadCorpus();
  const text = async (id: string) => loadSource(reports.find((report) => report.id === id)!);
  expect(await text('a')).toBe('# A\n\nplain\n');
  expect(await text('b')).toBe('# B\n\nis⟦U+202E⟧Admin\n');
});
