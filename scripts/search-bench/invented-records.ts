import type { FindingRecord, ReportFacts } from '../../src/model/finding-record.ts';
import { SEVERITIES } from '../../src/model/lists.ts';
import { random, type Random } from '../fuzz/random.ts';
import { Vocabulary } from './vocabulary.ts';

/** What is looked for, and is in a few records only. */
export const PLANTED = {
  identifier: 'kestrelQuorumLatch',
  phrase: 'under the ninth heron',
  folder: 'zephyrworks',
};

const WORDS = 20_000;
const PER_REPORT = 9;

/** Records of no review that ever was, the newest first: as long as real ones, and the same each time. */
export function inventedRecords(count: number): FindingRecord[] {
  const chance = random(count, 0);
  const vocabulary = new Vocabulary(chance, WORDS);
  const paths = Array.from({ length: Math.ceil(count / 12) }, () => inventedPath(chance, vocabulary));
  let report = inventedReport(0, count, chance, vocabulary);
  return Array.from({ length: count }, (_, n) => {
    if (n % PER_REPORT === 0) report = inventedReport(n / PER_REPORT, count, chance, vocabulary);
    const made = inventedRecord(n, report, chance, vocabulary, paths);
    return n % Math.floor(count / 3) === 7 ? planted(made) : made;
  });
}

function planted(record: FindingRecord): FindingRecord {
  record.words.text += `\n${PLANTED.phrase}`;
  record.words.code += `\nreturn ${PLANTED.identifier}(state)`;
  record.words.originals += `\n${PLANTED.identifier}`;
  record.facts.locations = [{ path: `pkg/${PLANTED.folder}/relay_test.go`, startLine: 7, endLine: 9 }];
  return record;
}

function inventedReport(n: number, count: number, chance: Random, { words }: Vocabulary): ReportFacts {
  const reports = Math.ceil(count / PER_REPORT);
  const day = new Date(Date.UTC(2026, 0, 1) - Math.floor((n * 3650) / reports) * 86_400_000);
  const repo = `orchard/${words[200 + chance.below(30)]}`;
  return {
    id: `${repo.split('/')[1]}/r${n}`,
    path: `${repo.split('/')[1]}/r${n}.md`,
    label: `#${reports - n} ${words[chance.below(2000)]} ${words[chance.below(2000)]}`,
    date: day.toISOString().slice(0, 10),
    repo,
    kind: chance.oneIn(4) ? 'branch' : 'pr',
    verdict: chance.oneIn(3) ? null : { label: 'Merge with fixes', class: 'fixes' },
    pr: reports - n,
    branch: `${words[chance.below(2000)]}-${words[chance.below(2000)]}`,
    author: words[300 + chance.below(60)]!,
    reviewers: [],
    credits: false,
    round: 1 + chance.below(3),
  };
}

function inventedPath(chance: Random, vocabulary: Vocabulary): string {
  const folders = Array.from({ length: 1 + chance.below(4) }, () => vocabulary.word());
  const ending = chance.pick(['.go', '.go', '_test.go', '.ts', '.tsx', '.py', '.yaml']);
  return [...folders, vocabulary.word() + ending].join('/');
}

function inventedRecord(
  n: number,
  report: ReportFacts,
  chance: Random,
  vocabulary: Vocabulary,
  paths: readonly string[],
): FindingRecord {
  const sentences = (most: number) =>
    Array.from({ length: 1 + chance.below(most) }, () => vocabulary.sentence(8 + chance.below(10)));
  const start = 1 + chance.below(900);
  const isOriginal = chance.oneIn(6);
  return {
    facts: {
      ...{ report, isOriginal, id: `${chance.pick(['C', 'I', 'S'])}${1 + (n % PER_REPORT)}` },
      address: `/reviews/${report.id}/${isOriginal ? 'originals/' : ''}#f${n % PER_REPORT}`,
      line: 20 + 15 * (n % PER_REPORT),
      severity: chance.pick([...SEVERITIES, null]),
      title: vocabulary.sentence(7 + chance.below(5)).slice(0, -1),
      locations: Array.from({ length: chance.below(3) }, () => ({
        ...{ path: chance.pick(paths), startLine: start, endLine: start + chance.below(9) },
      })),
      agents: Array.from({ length: 1 + chance.below(2) }, () =>
        chance.pick(['Heron Large 2', 'Sable Pro 4', 'Finch 1']),
      ),
      coveredBy: [],
      tags: chance.oneIn(3) ? ['regression'] : [],
      outcome: chance.pick(['fixed', 'skipped', null]),
      standings: chance.oneIn(9) ? ['open', 'unanswered'] : [],
      languages: [chance.pick(['go', 'typescript', 'python'])],
      ...{ hasFix: true, hasDiff: chance.oneIn(4), pattern: null },
    },
    words: {
      text: isOriginal ? '' : sentences(8).join('\n'),
      code: isOriginal ? '' : inventedCode(chance, vocabulary),
      fix: isOriginal ? '' : sentences(3).join('\n'),
      originals: sentences(6).join('\n'),
    },
  };
}

function inventedCode(chance: Random, vocabulary: Vocabulary): string {
  const line = () => `${vocabulary.identifier()} := ${vocabulary.word()}.${vocabulary.identifier()}(ctx)`;
  return Array.from({ length: chance.below(9) }, () => `\tif ${line()}; err != nil {`).join('\n');
}
