import type { Element } from 'hast';
import { h } from 'hastscript';
import { SEVERITIES } from '../model/lists.ts';
import { coverageOf } from './covered-files.ts';
import { languageCoverage, toldLanguages, type LanguageCoverage } from './covered-languages.ts';
import { isCredited } from './credit.ts';
import { nothing, ratioFigure, restingOn } from './figure.ts';
import type { Links } from './links.ts';
import { inCoveredFiles } from './missed.ts';
import { missing } from './missing.ts';
import { coveredOften } from './often-covered-view.ts';
import { share } from './ratio.ts';
import { scopeHead } from './scope-head.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { figureTable } from './table.ts';
import { unmentioned } from './unmentioned-view.ts';
import type { View } from './view.ts';

/** What the reviewers' Coverage Summaries tell: files seen, findings missed in them, and which are seen by nobody. */
export const coverage: View = (selection, links) => [
  h('h3', 'Files that the summaries mention'),
  ...mentioned(selection, links),
  h('h3', 'Missed: findings of others in files that it covered'),
  h(
    'p',
    'A summary that mentions a file does not say that all of it was read, and a report does not keep what a reviewer saw and left out. So a finding in this table was in reach, and no more can be said.',
  ),
  ...missedTable(selection, links),
  h('h3', 'Blind spots: its share of what was found, by language'),
  ...languageTable(selection, links),
  h('h3', 'Files that are covered most often'),
  ...coveredOften(selection, links),
  h('h3', 'Files that no summary mentions'),
  ...unmentioned(selection, links),
  missing(selection, ['coverage', 'originals']),
];

function mentioned({ reviews, scopes }: Selection, links: Links): Element[] {
  const rows = scopes.map((scope) => {
    const { summaries, mentioned: files, found } = coverageOf(reviews, scope);
    return {
      ...scopeHead(scope, links),
      cells: [ratioFigure(summaries, links.reviews(scope)), ratioFigure(files), ratioFigure(found)],
    };
  });
  const columns = [
    {
      label: 'Gave a summary',
      says: 'Reviews with its Coverage Summary ÷ reviews in which it took part. The other columns are about these.',
    },
    {
      label: 'Files mentioned',
      says: 'Files that its summary mentions ÷ files that any summary of the same review mentions. One that it does not mention may have been reviewed all the same.',
    },
    {
      label: 'With a finding',
      says: 'Files in which its summary names a finding of its own ÷ files that it covered: mentioned, and not left out.',
    },
  ];
  return figureTable({ caption: 'Files in the Coverage Summaries', head: 'Agent', columns, rows });
}

function missedTable({ reviews, scopes }: Selection, links: Links): Element[] {
  const rows = scopes.map((scope) => {
    const found = inCoveredFiles(reviews, scope);
    const href = `${links.to(scope.path)}#missed`;
    const missed = (some: typeof found) =>
      ratioFigure(
        share(some, (finding) => !isCredited(finding, scope)),
        href,
      );
    return {
      ...scopeHead(scope, links),
      cells: [
        missed(found),
        ...SEVERITIES.map((severity) => missed(found.filter((finding) => finding.severity === severity))),
      ],
    };
  });
  const columns = [
    {
      label: 'All missed',
      says: 'Findings that only others are credited with ÷ all credited findings in files that it covered.',
    },
    ...SEVERITIES.map((severity) => ({ label: severity, says: '' })),
  ];
  return figureTable({ caption: 'Findings missed in covered files', head: 'Agent', columns, rows });
}

function languageTable({ reviews, scopes }: Selection, links: Links): Element[] {
  const told = toldLanguages(reviews);
  const groups: { label: string; holds: (language: string | null) => boolean }[] = [
    ...told.map((label) => ({ label, holds: (language: string | null) => language === label })),
    { label: 'all others', holds: (language) => language === null || !told.includes(language) },
  ];
  const cell = (scope: Scope, holds: (language: string | null) => boolean) =>
    languageFigure(languageCoverage(reviews, scope, holds));
  const rows = scopes.map((scope) => ({
    ...scopeHead(scope, links),
    cells: groups.map(({ holds }) => cell(scope, holds)),
  }));
  const columns = groups.map(({ label }) => ({ label, says: '' }));
  return [
    h(
      'p',
      'Of the findings in files of a language that it covered, those it is credited with; below, the files, each counted in every review. Languages with fewer than ten findings are counted together, with files whose names tell no language.',
    ),
    ...figureTable({ caption: 'Share of the findings in covered files', head: 'Agent', columns, rows }),
  ];
}

function languageFigure({ files, credited }: LanguageCoverage): Element {
  return files === 0 ? nothing() : restingOn(ratioFigure(credited), files, 'file');
}
