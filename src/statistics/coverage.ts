import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Severity } from '../model/severity.ts';
import { severitiesTold } from './choices.ts';
import { coverageOf } from './covered-files.ts';
import { coveredOf, languagesTold } from './covered-languages.ts';
import { isCredited } from './credit.ts';
import { ratioFigure } from './figure.ts';
import type { Links } from './links.ts';
import { inCoveredFiles } from './missed.ts';
import { missing } from './missing.ts';
import { coveredOften } from './often-covered-view.ts';
import { share } from './ratio.ts';
import { scopeHead } from './scope-head.ts';
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
  missing(selection, ['coverage', 'originals', 'credits']),
];

function mentioned({ reviews, scopes }: Selection, links: Links): Element[] {
  const rows = scopes.map((scope) => {
    const { summaries, mentioned: files, found } = coverageOf(reviews, scope);
    return {
      ...scopeHead(scope, links),
      cells: [summaries, files, found].map((ratio) =>
        ratioFigure(ratio, links.reviews(scope, { summary: 'given' }), { count: summaries.k }),
      ),
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
      says: 'Files in which its summary names a finding of its own, of any severity ÷ files that it covered: mentioned, and not left out.',
    },
  ];
  return figureTable({ caption: 'Files in the Coverage Summaries', head: 'Agent', columns, rows });
}

function missedTable({ reviews, scopes, choices }: Selection, links: Links): Element[] {
  const severities = severitiesTold(choices);
  const rows = scopes.map((scope) => {
    const found = inCoveredFiles(reviews, scope);
    const missed = (some: typeof found, severity?: Severity) =>
      ratioFigure(
        share(some, (finding) => !isCredited(finding, scope)),
        links.findings({ covered: scope, without: scope, byAnybody: true, ...(severity && { severity }) }),
      );
    return {
      ...scopeHead(scope, links),
      cells: [
        missed(found),
        ...severities.map((severity) =>
          missed(
            found.filter((finding) => finding.severity === severity),
            severity,
          ),
        ),
      ],
    };
  });
  const columns = [
    {
      label: 'All missed',
      says: 'Findings that only others are credited with ÷ all credited findings in files that it covered.',
    },
    ...severities.map((severity) => ({ label: severity, says: '' })),
  ];
  return figureTable({ caption: 'Findings missed in covered files', head: 'Agent', columns, rows });
}

function languageTable({ reviews, scopes }: Selection, links: Links): Element[] {
  const { told, others } = languagesTold(reviews);
  const groups = [
    ...told.map((language) => ({ label: language, languages: [language] })),
    { label: 'all others', languages: others },
  ];
  const rows = scopes.map((scope) => ({
    ...scopeHead(scope, links),
    cells: groups.map(({ languages }) => {
      const credited = coveredOf(reviews, scope, languages);
      const holding = { field: 'lang' as const, values: languages.map((language) => language ?? 'none') };
      return ratioFigure(credited, links.findings({ covered: scope, credited: [scope], holding }));
    }),
  }));
  const columns = groups.map(({ label }) => ({ label, says: '' }));
  return [
    h(
      'p',
      'Of the findings in files that it covered, those it is credited with, by the languages of their code and files: one of two languages is counted for both. Languages with fewer than ten findings are counted together, with findings of no known language.',
    ),
    ...figureTable({ caption: 'Share of the findings in covered files', head: 'Agent', columns, rows }),
  ];
}
