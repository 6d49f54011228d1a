import {
  agentPath,
  familyPath,
  filePath,
  originalsPath,
  ownFindingAnchor,
  reviewPath,
} from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import { languagesOf } from '../model/language.ts';
import { BECAME } from '../model/lists.ts';
import type { Original, OriginalFinding } from '../model/original.ts';
import type { Report } from '../model/report.ts';
import type { ResolutionRow } from '../model/resolution.ts';
import type { AgentData, CountedFinding, CountedOriginal, ReviewRecord } from '../model/review-record.ts';
import { countsCredited } from '../model/retro.ts';
import { isOrchestrator } from '../model/reviewer.ts';
import type { AgentNames } from './agent-names.ts';
import type { Corpus } from './corpus.ts';
import { unmentionedPaths } from './coverage-matrix.ts';
import { filePathOf } from './file-history.ts';
import { reviewerRecords } from './reviewer-records.ts';
import { rungOf } from './rung.ts';
import type { Subject } from './subject.ts';
import { SummarisedFiles } from './summarised-files.ts';
import { tellsOfReviewers } from './tells-of-reviewers.ts';

/** What people call a report, with the round where there are several. */
type LabelOf = (report: Report, subject: Subject | null) => string;

/** All that the statistics of the agents are made from. */
export function agentData(corpus: Corpus, labelOf: LabelOf): AgentData {
  const { names } = corpus;
  const families = Map.groupBy(names.names, names.familyOf);
  return {
    agents: names.names.map((name) => ({ name, family: names.familyOf(name), path: agentPath(name) })),
    families: [...families]
      .filter(([, members]) => members.length > 1)
      .map(([name]) => ({ name, path: familyPath(name) })),
    reviews: reviewRecords(corpus, names, labelOf),
  };
}

function reviewRecords(corpus: Corpus, names: AgentNames, labelOf: LabelOf): ReviewRecord[] {
  const pages = new Set(corpus.files.map(({ repo, path }) => filePath(repo, path)));
  return corpus.reports.map((report) => reviewRecord(corpus, report, names, labelOf, pages));
}

function reviewRecord(
  corpus: Corpus,
  report: Report,
  names: AgentNames,
  labelOf: LabelOf,
  pages: ReadonlySet<string>,
): ReviewRecord {
  const subject = corpus.subjectOf.get(report.id) ?? null;
  const reviewers = reviewerRecords(report, names);
  const places = new Map(reviewers.map(({ agent }, at) => [agent, at]));
  const placeOf = (written: string) => places.get(names.nameOf(written)) ?? null;
  const findings = new Map(report.findings.map((finding) => [finding.anchor, finding]));
  const repo = corpus.repositories.get(report.id) ?? '';
  const addressOf = (path: string) => {
    const address = filePath(repo, filePathOf({ path }));
    return pages.has(address) ? address : null;
  };
  const summarised = new SummarisedFiles(report, reviewers, names, addressOf);
  return {
    id: report.id,
    address: reviewPath(report.id),
    label: labelOf(report, subject),
    date: report.date,
    repo,
    kind: report.kind,
    subject: subject === null ? report.id : `${subject.kind} ${subject.repo} ${subject.name}`,
    consolidator: report.consolidator === null ? null : names.nameOf(report.consolidator),
    hasRetro: report.retro !== null,
    retroCountsCredited: report.retro !== null && countsCredited(report.retro),
    hasOriginals: report.originals.length > 0,
    hasResolution: report.resolution !== null && report.resolution.rows.length > 0,
    credits: tellsOfReviewers(report),
    invalid: report.findings.filter(isInvalid).length,
    reviewers,
    findings: report.findings
      .filter((finding) => !isInvalid(finding))
      .map((finding) => countedFinding(report, finding, placeOf, summarised)),
    originals: report.originals.flatMap((original) =>
      original.findings.flatMap((own) => {
        // The consolidator's own are no reviewer's.
        const by = placeOf(original.agent);
        const to = findings.get(own.fate.anchor ?? '') ?? null;
        return by === null ? [] : [countedOriginal(report, original, own, { by, to })];
      }),
    ),
    files: summarised.files,
    unmentioned: unmentionedPaths(report),
  };
}

function isInvalid({ status }: Finding): boolean {
  return status === 'invalid';
}

/** A reviewer's place in the list; null where it is not on it. */
type PlaceOf = (written: string) => number | null;

function countedFinding(
  report: Report,
  finding: Finding,
  placeOf: PlaceOf,
  summarised: SummarisedFiles,
): CountedFinding {
  const by = finding.agents.map(placeOf).filter((place) => place !== null);
  return {
    id: finding.id,
    address: `${reviewPath(report.id)}#${finding.anchor}`,
    severity: finding.severity,
    title: finding.title,
    by: [...new Set(by)].sort((a, b) => a - b),
    byConsolidator: finding.agents.some(isOrchestrator),
    outcome: finding.resolution?.outcome ?? null,
    reason: said(finding.resolution),
    tags: finding.tags,
    languages: languagesOf(
      finding.fences.map(({ language }) => language),
      finding.locations.map(({ path }) => path),
    ),
    files: [...new Set(finding.locations.map(({ path }) => summarised.fileOf(path)?.path ?? path))],
    coveredBy: summarised.coveredBy(finding),
  };
}

function said(row: ResolutionRow | null): string {
  return row === null ? '' : [row.action, row.detail ?? ''].filter((words) => words !== '').join(' — ');
}

function countedOriginal(
  report: Report,
  original: Original,
  own: OriginalFinding,
  { by, to }: { by: number; to: Finding | null },
): CountedOriginal {
  const { id, severity, title, fate } = own;
  return {
    by,
    pass: original.pass,
    id,
    address: `${originalsPath(report.id)}#${ownFindingAnchor(original, own) ?? original.anchor}`,
    severity,
    title,
    became: to ? (to.severity ?? 'unrated') : (BECAME.find((one) => one === fate.kind) ?? 'unknown'),
    rung: rungOf(own),
    how: fate.how,
    reason: fate.text ?? '',
    finding: to && { id: to.id, address: `${reviewPath(report.id)}#${to.anchor}` },
    outcome: to?.resolution?.outcome ?? null,
  };
}
