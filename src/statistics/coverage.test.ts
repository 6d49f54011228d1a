import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { AgentData, CoveredFile, ReviewRecord } from '../model/review-record.ts';
import { coveredData } from './__fixtures__/covered-reviews.ts';
import { dataOf, FINCH, found, HERON, review } from './__fixtures__/retro-reviews.ts';
import { NO_CHOICES } from './choices.ts';
import { coverage } from './coverage.ts';
import { coverageOf } from './covered-files.ts';
import { coveredOf, languagesTold } from './covered-languages.ts';
import { makeLinks } from './links.ts';
import { inCoveredFiles, missed } from './missed.ts';
import { oftenCovered, outermost } from './often-covered.ts';
import { scopesOf, type Scope } from './scope.ts';
import { select } from './selection.ts';
import { unmentionedFiles } from './unmentioned-files.ts';
import { MOST_REPORTS } from './unmentioned-view.ts';

function scopeNamed(data: AgentData, name: string): Scope {
  return scopesOf(data).find((scope) => scope.name === name && scope.level !== 'effort')!;
}

function html(data: AgentData): string {
  const selection = select(data, NO_CHOICES);
  const children = coverage(
    selection,
    makeLinks(selection, (path) => path),
  );
  return toHtml({ type: 'root', children });
}

const file = (path: string, ...by: CoveredFile['by']): CoveredFile => ({ path, address: null, by });

/** Heron (place 0) covers both files, and leaves one out; Finch (place 1) mentions one. */
const ONE = review({
  files: [
    file('relay/retry.go', 'found', 'reviewed'),
    file('relay/queue.go', 'reviewed', null),
    file('go.sum', 'out-of-scope', null),
  ],
  findings: [
    found([0], { files: ['relay/retry.go'], coveredBy: [0, 1] }),
    found([1], { files: ['relay/retry.go'], coveredBy: [0, 1], severity: 'critical' }),
    found([], { files: ['relay/queue.go'], coveredBy: [0] }),
    found([1], { files: ['docs/retry.md'], coveredBy: [] }),
  ],
  unmentioned: ['docs/retry.md'],
});
/** Finch alone gave a summary. */
const TWO = review({ id: 'tidepool/two', files: [file('relay/retry.go', null, 'found')] });
const DATA = dataOf([ONE, TWO]);

describe('what the summaries say', () => {
  it('is counted in the reviews in which the agent gave one', () => {
    expect(coverageOf(DATA.reviews, scopeNamed(DATA, HERON))).toEqual({
      summaries: { k: 1, n: 2 },
      mentioned: { k: 3, n: 3 },
      found: { k: 1, n: 2 },
    });
    expect(coverageOf(DATA.reviews, scopeNamed(DATA, FINCH))).toEqual({
      summaries: { k: 2, n: 2 },
      mentioned: { k: 2, n: 4 },
      found: { k: 1, n: 2 },
    });
  });

  it('of who dropped out is nothing', () => {
    const [heron, finch] = ONE.reviewers;
    const data = dataOf([{ ...ONE, reviewers: [{ ...heron!, absent: 'quota' }, finch!] }]);
    expect(coverageOf(data.reviews, scopeNamed(data, HERON)).summaries).toEqual({ k: 0, n: 0 });
  });
});

describe('a finding is missed', () => {
  it('where others have it in a file that the agent covered, not where nobody is credited', () => {
    expect(missed(DATA.reviews, scopeNamed(DATA, HERON)).map(({ severity }) => severity)).toEqual([
      'critical',
    ]);
    expect(inCoveredFiles(DATA.reviews, scopeNamed(DATA, HERON))).toHaveLength(2);
  });

  it('as often as looking at each finding and each file tells', () => {
    fc.assert(
      fc.property(coveredData, (data) => {
        for (const scope of scopesOf(data)) {
          const plain = data.reviews.flatMap((one) => findingsInReach(one, scope));
          const sure = plain.filter((isOwn) => !isOwn).length;
          expect(inCoveredFiles(data.reviews, scope)).toHaveLength(plain.length);
          expect(missed(data.reviews, scope)).toHaveLength(sure);
        }
      }),
    );
  });
});

/** For each finding that someone has in a file that one of the scope read: is it the scope's own? */
function findingsInReach({ reviewers, findings, files }: ReviewRecord, { agents }: Scope): boolean[] {
  const answers: boolean[] = [];
  for (const { by, byConsolidator, files: paths } of findings) {
    if (by.length === 0 && !byConsolidator) continue;
    let isInReach = false;
    let isOwn = false;
    for (const [at, { agent, absent }] of reviewers.entries()) {
      if (!agents.includes(agent) || absent !== null) continue;
      if (by.includes(at)) isOwn = true;
      for (const { path, by: said } of files)
        if (paths.includes(path) && said[at] !== null && said[at] !== 'out-of-scope') isInReach = true;
    }
    if (isInReach) answers.push(isOwn);
  }
  return answers;
}

it('files are counted as going through them one by one counts them', () => {
  fc.assert(
    fc.property(coveredData, (data) => {
      for (const scope of scopesOf(data)) {
        const counts = { given: 0, all: 0, mentioned: 0, covered: 0, found: 0 };
        for (const { reviewers, files } of data.reviews) {
          const words = files.map(({ by }) =>
            by.filter((said, at) => said !== null && scope.agents.includes(reviewers[at]!.agent)),
          );
          if (words.every((said) => said.length === 0)) continue;
          counts.given += 1;
          counts.all += files.length;
          counts.mentioned += words.filter((said) => said.length > 0).length;
          counts.covered += words.filter((said) => said.some((one) => one !== 'out-of-scope')).length;
          counts.found += words.filter((said) => said.includes('found')).length;
        }
        const { summaries, mentioned, found: own } = coverageOf(data.reviews, scope);
        expect(summaries.k).toBe(counts.given);
        expect(mentioned).toEqual({ k: counts.mentioned, n: counts.all });
        expect(own).toEqual({ k: counts.found, n: counts.covered });
      }
    }),
  );
});

describe('languages', () => {
  const inGo = found([0], { languages: ['go'], coveredBy: [0] });

  it('with fewer than ten findings do not stand for themselves', () => {
    const many = Array.from({ length: 10 }, () => inGo);
    const few = many.slice(1).map((one) => ({ ...one, languages: ['typescript'] }));
    expect(languagesTold([review({ findings: [...many, ...few] })])).toEqual({
      told: ['go'],
      others: ['typescript', null],
    });
  });

  it('count the findings in files that were covered', () => {
    const data = dataOf([
      review({
        findings: [
          inGo,
          { ...inGo, by: [1], languages: ['go', 'yaml'] },
          { ...inGo, languages: [] },
          { ...inGo, coveredBy: [] },
        ],
      }),
    ]);
    const heron = scopeNamed(data, HERON);
    expect(coveredOf(data.reviews, heron, ['go'])).toEqual({ k: 1, n: 2 });
    expect(coveredOf(data.reviews, heron, ['yaml', null])).toEqual({ k: 1, n: 2 });
    expect(coveredOf(data.reviews, heron, ['markdown'])).toEqual({ k: 0, n: 0 });
  });
});

it('the files covered most often come first, with who covered them and has findings there', () => {
  const scopes = outermost(select(DATA, NO_CHOICES).scopes);
  const [first, ...others] = oftenCovered(DATA.reviews, scopes, 2);
  expect(scopes.map(({ name }) => name)).toEqual([FINCH, 'Heron']);
  expect(first).toMatchObject({ path: 'relay/retry.go', reviews: 2 });
  expect(first!.cells).toEqual([
    { covered: 2, found: 1 },
    { covered: 1, found: 1 },
  ]);
  expect(others).toHaveLength(1);
});

it('one path in two repositories is two files', () => {
  const other = { ...TWO, repo: 'quillcast' };
  expect(oftenCovered([ONE, other], [], 40).map(({ repo, path }) => `${repo} ${path}`)).toEqual([
    'lanternworks/tidepool relay/queue.go',
    'lanternworks/tidepool relay/retry.go',
    'quillcast relay/retry.go',
  ]);
});

describe('a file that no summary mentions', () => {
  it('is told with the findings that name it', () => {
    const [only] = unmentionedFiles(DATA.reviews);
    expect(only).toMatchObject({ paths: ['docs/retry.md'], findings: [{ files: ['docs/retry.md'] }] });
  });

  it('is one that the corpus says is none, however it is written', () => {
    const folder = review({ files: ONE.files, findings: [found([0], { files: ['relay/'] })] });
    expect(unmentionedFiles([folder])).toEqual([]);
  });

  it('is left out where no finding that is counted names it', () => {
    expect(unmentionedFiles(select(DATA, { ...NO_CHOICES, severity: 'critical' }).reviews)).toEqual([]);
  });
});

describe('the reports with files that no summary mentions', () => {
  const listed = (reports: number) =>
    html(dataOf(Array.from({ length: reports }, (_, at) => ({ ...ONE, id: `tidepool/${at}` }))));

  it('are all listed while there is room', () => {
    const page = listed(MOST_REPORTS);
    expect(page.match(/<code>docs\/retry\.md/g)).toHaveLength(MOST_REPORTS);
    expect(page).not.toContain('are listed');
  });

  it('are the newest where there are more, and that is said', () => {
    const page = listed(MOST_REPORTS + 3);
    expect(page.match(/<code>docs\/retry\.md/g)).toHaveLength(MOST_REPORTS);
    expect(page).toContain('<summary>253 reports</summary>');
    expect(page).toContain('The newest 250 are listed. For 3 older ones choose');
  });
});

describe('the page', () => {
  it('says what is missing where no report has a summary', () => {
    const page = html(dataOf([review()]));
    expect(page).toContain('No reviewer of these reports gave a Coverage Summary.');
    expect(page).toContain('1 without a Coverage Summary');
    expect(page).not.toContain('NaN');
  });

  it('shows hostile paths as text', () => {
    const path = `${'deep/'.repeat(60)}<img src=x onerror=alert(1)>.go`;
    const page = html(dataOf([review({ files: [file(path, 'reviewed', null)] })]));
    expect(page).not.toContain('<img');
    expect(page).toContain('&#x3C;img src=x');
  });

  it('is the same for no reports at all', () => {
    expect(html(dataOf([]))).toContain('0 reports');
  });
});
