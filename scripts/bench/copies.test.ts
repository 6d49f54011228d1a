import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse/report.ts';
import { otherCode, withCopies, type ReportFile } from './copies.ts';
import { readReports } from './corpus.ts';

const samples = readReports('reports');
const copied = [...withCopies(samples, 3)];
const copiesOf = ({ path }: ReportFile) =>
  copied.slice(copied.findIndex((file) => file.path === path)).slice(0, 3);
const report = ({ path, text }: ReportFile) =>
  parseReport(path.replace(/\.md$/, ''), path, new TextEncoder().encode(text)).report;
const codeLines = (text: string) =>
  [...text.matchAll(/^(`{3,})[^\n]*\n(.*?)^\1$/gms)].flatMap(([, , code]) => code!.trim().split('\n'));

test('the originals are among the copies, each file once', () => {
  expect(copied).toHaveLength(3 * samples.length);
  expect(new Set(copied.map(({ path }) => path)).size).toBe(copied.length);
  expect(copied.filter((_, at) => at % 3 === 0)).toEqual(samples);
});

test('the same files give the same copies', () => {
  expect([...withCopies(samples, 3)]).toEqual(copied);
});

test('as much is found in a copy', () => {
  for (const sample of samples) {
    const [found, ...others] = copiesOf(sample).map((file) => report(file).findings.length);
    expect([sample.path, ...others]).toEqual([sample.path, found, found]);
  }
});

test('no copy has a line of code, or a title with an id, of another', () => {
  for (const sample of samples) {
    const [first, ...others] = copiesOf(sample);
    // Signs alone are no code to colour.
    const named = codeLines(first!.text).filter((line) => /[A-Za-z_]\w{3}/.test(line));
    for (const other of others) {
      const lines = new Set(codeLines(other.text));
      expect(named.filter((line) => lines.has(line))).toEqual([]);
    }
    // A heading that has no id stays, also where it is the title of a finding.
    const titles = copiesOf(sample).map((file) => file.text.match(/^\W*[A-Z]\d+\. .{20,}$/gm) ?? []);
    const [own, ...theirs] = titles.map((each) => new Set(each));
    for (const other of theirs) expect([...own!.intersection(other)]).toEqual([]);
  }
});

test('a copy is by the same agents', () => {
  const agents = (file: ReportFile) => [
    ...new Set(report(file).findings.flatMap((finding) => finding.agents)),
  ];
  expect(samples.flatMap(agents).length).toBeGreaterThan(0);
  for (const sample of samples) {
    const [own, ...theirs] = copiesOf(sample).map((file) => agents(file).sort());
    expect([sample.path, ...theirs]).toEqual([sample.path, ...theirs.map(() => own)]);
  }
});

test('a copy is of another repository', () => {
  const [first, second, third] = copiesOf(
    samples.find(({ text }) => text.includes('lanternworks/tidepool'))!,
  );
  expect([first, second, third].map((file) => report(file!).repo)).toEqual([
    'lanternworks/tidepool',
    'lanternworks/x1-tidepool',
    'lanternworks/x2-tidepool',
  ]);
});

test('code gets another name in every line', () => {
  expect(otherCode('retry(queue)\n\n  }\n  return delay', 'X1')).toBe(
    'retryX1(queue)\n\n  }\n  returnX1 delay',
  );
});
