import type { AgentNames } from './agent-names.ts';
import type { Corpus } from './corpus.ts';
import { isOpen, openFindings } from './open.ts';
import { standings, type Standing } from './standing.ts';
import { reviewerRecords } from './reviewer-records.ts';
import type { Subject } from './subject.ts';
import { SummarisedFiles } from './summarised-files.ts';
import { tellsOfReviewers } from './tells-of-reviewers.ts';
import { originalsPath, ownFindingAnchor, reviewPath } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingFacts, FindingRecord, PatternFacts, ReportFacts } from '../model/finding-record.ts';
import type { FindingWords, OwnWords, ReportWords } from '../model/finding-words.ts';
import { languagesOf } from '../model/language.ts';
import { STANDINGS } from '../model/lists.ts';
import type { Location } from '../model/location.ts';
import type { Original, OriginalFinding } from '../model/original.ts';
import type { Report } from '../model/report.ts';
import { reviewerName } from '../model/reviewer-name.ts';

/** What the corpus itself does not say of findings. */
export interface RecordOptions {
  /** What people call a report, with the round where there are several. */
  labelOf: (report: Report, subject: Subject | null) => string;
  /** The patterns that findings are cases of. */
  patternOf?: ReadonlyMap<Finding, PatternFacts>;
}

/** What the records of one report are made from. */
interface Source {
  report: Report;
  names: AgentNames;
  facts: ReportFacts;
  coveredBy: (finding: Pick<Finding, 'locations'>) => number[];
  /** Where its findings stand among the rounds, by anchor. */
  standing: ReadonlyMap<string, Standing>;
  own: readonly Own[];
  patternOf: ReadonlyMap<Finding, PatternFacts>;
}

/** A reviewer's own finding, and the review that it stands in. */
interface Own {
  original: Original;
  finding: OriginalFinding;
  words: OwnWords;
}

/** All that is searched: every report's findings, then the reviewers' own that went into none of them. */
export function findingRecords(
  corpus: Corpus,
  wordsOf: (report: Report) => ReportWords,
  { labelOf, patternOf = new Map() }: RecordOptions,
): FindingRecord[] {
  const open = new Set(openFindings(corpus).map(({ finding }) => finding));
  return corpus.reports.flatMap((report) => {
    const subject = corpus.subjectOf.get(report.id) ?? null;
    const { findings, own: ownWords } = wordsOf(report);
    const reviewers = reviewerRecords(report, corpus.names).filter(({ absent }) => absent === null);
    const summarised = new SummarisedFiles(report, reviewers, corpus.names);
    const source: Source = {
      report,
      names: corpus.names,
      facts: {
        ...reportFacts(corpus, report, subject, labelOf(report, subject)),
        reviewers: reviewers.map(reviewerName),
        credits: tellsOfReviewers(report),
      },
      coveredBy: (finding) => summarised.coveredBy(finding),
      standing: subject && subject.rounds.length > 1 ? standings(subject, report) : new Map(),
      own: ownFindings(report, ownWords),
      patternOf,
    };
    return [
      ...report.findings.map((finding, at) =>
        findingRecord(source, finding, findings[at]!, open.has(finding)),
      ),
      ...source.own.filter(isLeftOut).map((own) => originalRecord(source, own)),
    ];
  });
}

/** A branch that was reviewed before it became a pull request counts as that, as its rounds do. */
function reportFacts(
  corpus: Corpus,
  report: Report,
  subject: Subject | null,
  label: string,
): Omit<ReportFacts, 'reviewers' | 'credits'> {
  return {
    id: report.id,
    path: report.source.path,
    label,
    date: report.date,
    repo: corpus.repositories.get(report.id) ?? '',
    kind: report.kind,
    verdict: report.verdict && { label: report.verdict.label, class: report.verdict.class },
    pr: subject?.kind === 'pr' ? Number(subject.name) : null,
    branch: report.branch,
    author: report.author,
    round: subject && subject.rounds.indexOf(report) + 1,
  };
}

function ownFindings({ originals }: Report, words: readonly OwnWords[]): Own[] {
  return originals
    .flatMap((original) => original.findings.map((finding) => ({ original, finding })))
    .map((own, at) => ({ ...own, words: words[at]! }));
}

function isLeftOut({ finding }: Own): boolean {
  return finding.fate.anchor === null;
}

function findingRecord(source: Source, finding: Finding, words: FindingWords, isNow: boolean): FindingRecord {
  const { report, names, own, patternOf } = source;
  const madeFrom = own.filter(({ finding: { fate } }) => fate.anchor === finding.anchor);
  return {
    facts: {
      ...shared(source, finding),
      isOriginal: false,
      address: `${reviewPath(report.id)}#${finding.anchor}`,
      line: finding.line,
      agents: [...new Set(finding.agents.map(names.nameOf))],
      tags: [...new Set([...finding.tags, ...report.tags])],
      outcome: finding.resolution?.outcome ?? null,
      standings: standingsOf(source, finding, isNow),
      languages: languages(
        finding.fences.map(({ language }) => language),
        finding.locations,
      ),
      hasFix: finding.fix !== null,
      hasDiff: finding.diffBlocks > 0,
      pattern: patternOf.get(finding) ?? null,
    },
    words: { ...words, originals: madeFrom.map(({ words }) => words.words).join('\n\n') },
  };
}

function originalRecord(source: Source, { original, finding, words }: Own): FindingRecord {
  const anchor = ownFindingAnchor(original, finding) ?? original.anchor;
  return {
    facts: {
      ...shared(source, finding),
      isOriginal: true,
      address: `${originalsPath(source.report.id)}#${anchor}`,
      line: original.line,
      agents: [source.names.nameOf(original.agent)],
      tags: source.report.tags,
      outcome: null,
      standings: finding.fate.kind === 'unknown' ? ['unmatched'] : [],
      languages: languages(words.languages, finding.locations),
      hasFix: false,
      hasDiff: words.languages.includes('diff'),
      pattern: null,
    },
    words: { text: '', code: '', fix: '', originals: words.words },
  };
}

function shared(
  { facts, coveredBy }: Source,
  { id, severity, title, locations }: Finding | OriginalFinding,
): Pick<FindingFacts, 'report' | 'id' | 'severity' | 'title' | 'locations' | 'coveredBy'> {
  return { report: facts, id, severity, title, locations, coveredBy: coveredBy({ locations }) };
}

function languages(fences: readonly (string | null)[], locations: readonly Location[]): string[] {
  return languagesOf(
    fences,
    locations.map(({ path }) => path),
  );
}

function standingsOf({ standing }: Source, finding: Finding, isNow: boolean): FindingFacts['standings'] {
  const state = standing.get(finding.anchor)?.state;
  const holds = {
    open: isNow,
    unanswered: isOpen(finding),
    struck: finding.status === 'struck',
    invalid: finding.status === 'invalid',
    new: state === 'new',
    carried: state === 'carried',
    returned: state === 'returned',
    unmatched: false,
  } satisfies Record<(typeof STANDINGS)[number], boolean>;
  return STANDINGS.filter((name) => holds[name]);
}
