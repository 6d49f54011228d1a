import { agentPath, filePath, originalsPath, ownFindingAnchor, reviewPath } from '../model/address.ts';
import type { Finding } from '../model/finding.ts';
import { languagesOf } from '../model/language.ts';
import { BECAME } from '../model/lists.ts';
import type { Original, OriginalFinding } from '../model/original.ts';
import type { Report } from '../model/report.ts';
import type { ResolutionRow } from '../model/resolution.ts';
import type {
  AgentData,
  CountedFinding,
  CountedOriginal,
  CoveredFile,
  ReviewRecord,
  ReviewerRecord,
} from '../model/review-record.ts';
import { isOrchestrator } from '../model/reviewer.ts';
import { agentNames, type AgentNames } from './agent-names.ts';
import type { Corpus } from './corpus.ts';
import { coverageColumns } from './coverage-matrix.ts';
import { endings } from './covered-paths.ts';
import { filePathOf } from './file-history.ts';
import { rungOf } from './rung.ts';
import type { Subject } from './subject.ts';

/** What people call a report, with the round where there are several. */
type LabelOf = (report: Report, subject: Subject | null) => string;

/** All that the statistics of the agents are made from. */
export function agentData(corpus: Corpus, labelOf: LabelOf): AgentData {
  const names = agentNames(corpus.reports);
  const families = Map.groupBy(names.names, names.familyOf);
  return {
    agents: names.names.map((name) => ({ name, family: names.familyOf(name), path: agentPath(name) })),
    families: [...families]
      .filter(([, members]) => members.length > 1)
      .map(([name]) => ({ name, path: agentPath(name) })),
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
  const placeOf = (written: string) => reviewers.findIndex(({ agent }) => agent === names.nameOf(written));
  const repo = corpus.repositories.get(report.id) ?? '';
  const addressOf = (path: string) => {
    const address = filePath(repo, filePathOf({ path }));
    return pages.has(address) ? address : null;
  };
  const files = coveredFiles(report, placeOf, reviewers.length, addressOf);
  return {
    id: report.id,
    address: reviewPath(report.id),
    label: labelOf(report, subject),
    date: report.date,
    repo,
    kind: report.kind,
    subject: subject === null ? report.id : `${subject.kind} ${subject.repo} ${subject.name}`,
    consolidator: null,
    hasRetro: report.retro !== null,
    hasOriginals: report.originals.length > 0,
    hasResolution: report.resolution !== null && report.resolution.rows.length > 0,
    invalid: report.findings.filter(isInvalid).length,
    reviewers,
    findings: report.findings
      .filter((finding) => !isInvalid(finding))
      .map((finding) => countedFinding(report, finding, placeOf, files)),
    originals: report.originals.flatMap((original) =>
      original.findings.map((own) => countedOriginal(report, original, own, placeOf)),
    ),
    files,
  };
}

function isInvalid({ status }: Finding): boolean {
  return status === 'invalid';
}

/** Those that the report lists, then any other that it credits or has a review or a column of. */
function reviewerRecords(report: Report, { nameOf }: AgentNames): ReviewerRecord[] {
  const cards = new Map(report.retro?.typed.map((card) => [nameOf(card.agent), card]));
  const credited = new Set(report.findings.flatMap(({ agents }) => agents).map(nameOf));
  const listed = report.reviewers.map(({ name, effort, dropped }) => ({
    agent: nameOf(name),
    effort,
    dropped,
  }));
  const others = [...credited, ...cards.keys(), ...report.originals.map(({ agent }) => nameOf(agent))]
    .filter((agent) => !isOrchestrator(agent) && !listed.some((one) => one.agent === agent))
    .map((agent) => ({ agent, effort: null, dropped: null }));
  const all = new Map([...listed, ...others].map((one) => [one.agent, one]));
  return [...all.values()].map(({ agent, effort, dropped }) => ({
    agent,
    effort,
    absent: credited.has(agent) ? null : (dropped ?? noReview(report, agent, nameOf)),
    original: originalAddress(report, agent, nameOf),
    scorecard: cards.get(agent) ?? null,
  }));
}

function originalAddress(report: Report, agent: string, nameOf: AgentNames['nameOf']): string | null {
  const own = report.originals.find((original) => nameOf(original.agent) === agent);
  return own ? `${originalsPath(report.id)}#${own.anchor}` : null;
}

/** Why all of an agent's reviews are missing; null where one is there, or the report keeps none of it. */
function noReview({ originals }: Report, agent: string, nameOf: AgentNames['nameOf']): string | null {
  const own = originals.filter((original) => nameOf(original.agent) === agent);
  const isMissing = own.length > 0 && own.every(({ missing }) => missing === 'empty' || missing === 'failed');
  return isMissing ? (own.some(({ missing }) => missing === 'failed') ? 'failed' : 'no output') : null;
}

type PlaceOf = (written: string) => number;

function countedFinding(
  report: Report,
  finding: Finding,
  placeOf: PlaceOf,
  files: readonly CoveredFile[],
): CountedFinding {
  const by = finding.agents.map(placeOf).filter((place) => place !== -1);
  const places = finding.locations.map(({ path }) => ({ path, file: fileOf(path, files) }));
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
    files: [...new Set(places.map(({ path, file }) => file?.path ?? path))],
    coveredBy: coveredBy(places.flatMap(({ file }) => file ?? [])),
  };
}

function said(row: ResolutionRow | null): string {
  return row === null ? '' : [row.action, row.detail ?? ''].filter((words) => words !== '').join(' — ');
}

function countedOriginal(
  report: Report,
  original: Original,
  own: OriginalFinding,
  placeOf: PlaceOf,
): CountedOriginal {
  const { id, severity, title, fate } = own;
  const to = report.findings.find(({ anchor }) => anchor === fate.anchor) ?? null;
  return {
    by: placeOf(original.agent),
    id,
    address: `${originalsPath(report.id)}#${ownFindingAnchor(original, own) ?? original.anchor}`,
    severity,
    title,
    became: to ? (to.severity ?? 'unrated') : (BECAME.find((one) => one === fate.kind) ?? 'unknown'),
    rung: rungOf(fate),
    how: fate.how,
    reason: fate.text ?? '',
    finding: to && { id: to.id, address: `${reviewPath(report.id)}#${to.anchor}` },
    outcome: to?.resolution?.outcome ?? null,
  };
}

function coveredFiles(
  report: Report,
  placeOf: PlaceOf,
  reviewers: number,
  addressOf: (path: string) => string | null,
): CoveredFile[] {
  const files = new Map<string, CoveredFile['by']>();
  for (const { reviewer, cells } of coverageColumns(report) ?? [])
    for (const [path, { covered }] of cells) {
      const by = files.get(path) ?? Array.from<null>({ length: reviewers }).fill(null);
      by[placeOf(reviewer.agent)] = covered;
      files.set(path, by);
    }
  return [...files].map(([path, by]) => ({ path, address: addressOf(path), by }));
}

/** A finding may name a file by the end of its path, and so may a summary; where several files fit, none does. */
function fileOf(path: string, files: readonly CoveredFile[]): CoveredFile | undefined {
  const exact = files.find((file) => file.path === path);
  const alike = files.filter(
    (file) => endings(file.path).includes(path) || endings(path).includes(file.path),
  );
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

function coveredBy(files: readonly CoveredFile[]): number[] {
  const places = files.flatMap(({ by }) =>
    by.flatMap((covered, at) => (covered === null || covered === 'out-of-scope' ? [] : [at])),
  );
  return [...new Set(places)].sort((a, b) => a - b);
}
