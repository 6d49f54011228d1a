import { agentPath, familyPath, originalsPath, ownFindingAnchor, reviewPath } from '../model/address.ts';
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
import { countsCredited } from '../model/retro.ts';
import { isOrchestrator } from '../model/reviewer.ts';
import type { AgentNames } from './agent-names.ts';
import { readAgent } from '../model/agent-name.ts';
import type { Corpus } from './corpus.ts';
import { coverageColumns } from './coverage-matrix.ts';
import { endings } from './covered-paths.ts';
import { rungOf } from './rung.ts';
import type { Subject } from './subject.ts';

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
    reviews: corpus.reports.map((report) => reviewRecord(corpus, report, names, labelOf)),
  };
}

function reviewRecord(corpus: Corpus, report: Report, names: AgentNames, labelOf: LabelOf): ReviewRecord {
  const subject = corpus.subjectOf.get(report.id) ?? null;
  const reviewers = reviewerRecords(report, names);
  const places = new Map(reviewers.map(({ agent }, at) => [agent, at]));
  const placeOf = (written: string) => places.get(names.nameOf(written)) ?? null;
  const findings = new Map(report.findings.map((finding) => [finding.anchor, finding]));
  const files = coveredFiles(report, placeOf, reviewers.length);
  const coveredBy = coveringReviewers(files);
  return {
    id: report.id,
    address: reviewPath(report.id),
    label: labelOf(report, subject),
    date: report.date,
    repo: corpus.repositories.get(report.id) ?? '',
    kind: report.kind,
    subject: subject === null ? report.id : `${subject.kind} ${subject.repo} ${subject.name}`,
    consolidator: report.consolidator === null ? null : names.nameOf(report.consolidator),
    hasRetro: report.retro !== null,
    retroCountsCredited: report.retro !== null && countsCredited(report.retro),
    hasOriginals: report.originals.length > 0,
    hasResolution: report.resolution !== null && report.resolution.rows.length > 0,
    invalid: report.findings.filter(isInvalid).length,
    reviewers,
    findings: report.findings
      .filter((finding) => !isInvalid(finding))
      .map((finding) => countedFinding(report, finding, placeOf, coveredBy)),
    originals: report.originals.flatMap((original) =>
      original.findings.flatMap((own) => {
        // The consolidator's own are no reviewer's.
        const by = placeOf(original.agent);
        const to = findings.get(own.fate.anchor ?? '') ?? null;
        return by === null ? [] : [countedOriginal(report, original, own, { by, to })];
      }),
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
    effort: effort ?? readAgent(name).effort,
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
    scorecard: cards.get(agent) ?? null,
  }));
}

/** Why all of an agent's reviews are missing; null where one is there, or the report keeps none of it. */
function noReview({ originals }: Report, agent: string, nameOf: AgentNames['nameOf']): string | null {
  const own = originals.filter((original) => nameOf(original.agent) === agent);
  const isMissing = own.length > 0 && own.every(({ missing }) => missing === 'empty' || missing === 'failed');
  return isMissing ? (own.some(({ missing }) => missing === 'failed') ? 'failed' : 'no output') : null;
}

/** A reviewer's place in the list; null where it is not on it. */
type PlaceOf = (written: string) => number | null;
type CoveredBy = (finding: Finding) => number[];

function countedFinding(
  report: Report,
  finding: Finding,
  placeOf: PlaceOf,
  coveredBy: CoveredBy,
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
    coveredBy: coveredBy(finding),
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

function coveredFiles(report: Report, placeOf: PlaceOf, reviewers: number): CoveredFile[] {
  const files = new Map<string, CoveredFile['by']>();
  for (const { reviewer, cells } of coverageColumns(report) ?? [])
    for (const [path, { covered }] of cells) {
      const by = files.get(path) ?? Array.from<null>({ length: reviewers }).fill(null);
      const at = placeOf(reviewer.agent);
      if (at !== null) by[at] = covered;
      files.set(path, by);
    }
  return [...files].map(([path, by]) => ({ path, by }));
}

/** A finding may name a file by the end of its path, and so may a summary; where several files fit, none does. */
function coveringReviewers(files: readonly CoveredFile[]): CoveredBy {
  const whole = new Map(files.map((file) => [file.path, file]));
  const byEnding = Map.groupBy(
    files.flatMap((file) => endings(file.path).map((ending) => ({ ending, file }))),
    ({ ending }) => ending,
  );
  const fileAt = (path: string) => {
    const exact = whole.get(path);
    if (exact !== undefined) return exact;
    const longer = (byEnding.get(path) ?? []).map(({ file }) => file);
    const shorter = endings(path).flatMap((ending) => whole.get(ending) ?? []);
    const alike = [...longer, ...shorter];
    return alike.length === 1 ? alike[0] : undefined;
  };
  return ({ locations }) => {
    const places = locations.flatMap(({ path }) =>
      (fileAt(path)?.by ?? []).flatMap((covered, at) =>
        covered === null || covered === 'out-of-scope' ? [] : [at],
      ),
    );
    return [...new Set(places)].sort((a, b) => a - b);
  };
}
