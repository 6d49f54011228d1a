import type { Location as SarifLocation, ReportingDescriptor, Result, Run, Suppression } from 'sarif';
import { reviewedCode, type ReviewedCode } from '../corpus/code-place.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Subject } from '../corpus/subject.ts';
import { threadIds } from '../corpus/thread-ids.ts';
import { threadsOf, type ThreadCell } from '../corpus/thread.ts';
import { int32 } from '../model/columns.ts';
import type { Finding } from '../model/finding.ts';
import { RATINGS } from '../model/lists.ts';
import type { Location } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import type { Rating } from '../model/severity.ts';
import { namedUuid } from './uuid.ts';

/** What the corpus itself does not say of findings. */
export interface SarifOptions {
  /** The address of a finding's page; only a whole one can be part of a file of SARIF. */
  linkTo: (report: Report, finding: Finding) => string;
  /** The finding as the report has it, in Markdown; null where it holds what is no Markdown of prose and code. */
  markdownOf: (report: Report, finding: Finding) => string | null;
}

/** What the runs of one corpus share. */
interface Source extends SarifOptions {
  corpus: Corpus;
  threads: ReadonlyMap<Finding, string>;
}

/** The reviewed code, and the folder of reports: what relative addresses are relative to. */
const CODE = '%SRCROOT%';
const REPORTS = '%REPORTS%';

const LEVELS = {
  critical: 'error',
  important: 'warning',
  suggestion: 'note',
  // What the format takes for granted where nothing is said.
  unrated: 'warning',
} as const satisfies Record<Rating, Result.level>;

const RULES: readonly ReportingDescriptor[] = RATINGS.map((rating) => {
  const text =
    rating === 'unrated'
      ? 'A finding of a review, of no known severity.'
      : `A finding of a review: ${rating}.`;
  return {
    id: rating,
    shortDescription: { text },
    fullDescription: { text },
    defaultConfiguration: { level: LEVELS[rating] },
  };
});

/**
 * Makes the runs of a corpus. A report is one run: a review of one commit, compared with the round before. Results that
 * the round before had and this one lacks are among them only where asked for, as code scanning on GitHub takes every
 * result for one that is there.
 */
export function sarifRuns(
  corpus: Corpus,
  options: SarifOptions,
): (report: Report, include?: { absent: boolean }) => Run {
  const source = { ...options, corpus, threads: threadIds(corpus) };
  return (report, { absent } = { absent: false }) => run(source, report, absent);
}

function run(source: Source, report: Report, withAbsent: boolean): Run {
  const { repositories, commitOf, subjectOf } = source.corpus;
  const repo = repositories.get(report.id) ?? '';
  const commit = commitOf.get(report.id) ?? null;
  const code = reviewedCode(report, repo, commit);
  const subject = subjectOf.get(report.id) ?? null;
  const before = subject?.rounds[subject.rounds.indexOf(report) - 1] ?? null;
  const cells = before && subject ? cellsOf(subject, report) : null;
  const results = report.findings.map((finding) => ({
    ...result(source, report, finding, code),
    guid: namedUuid(`${report.id}#${finding.anchor}`),
    ...stateOf(cells?.byFinding.get(finding)),
  }));
  const absent = withAbsent && before ? (cells?.absent ?? []) : [];
  return {
    tool: { driver: { name: 'Casebook', rules: [...RULES], properties: { reviewers: report.reviewers } } },
    automationDetails: {
      // Up to the last slash it is what GitHub calls a category: results of a later round take the place of these.
      id: `${category(subject, report)}/${report.id.split('/').at(-1)!}`,
      guid: namedUuid(report.id),
      correlationGuid: namedUuid(category(subject, report)),
      description: { text: report.title || report.id },
    },
    ...(before === null ? {} : { baselineGuid: namedUuid(before.id) }),
    ...provenance(code, report),
    originalUriBaseIds: {
      [CODE]: { description: { text: 'The root of the reviewed repository.' } },
      [REPORTS]: { description: { text: 'The folder of reports.' } },
    },
    results: [
      ...results,
      ...absent.map((finding) => ({
        ...result(source, before!, finding, code),
        baselineState: 'absent' as const,
      })),
    ],
    properties: { report: report.id, repo, ...(commit === null ? {} : { commit }) },
  };
}

function category(subject: Subject | null, report: Report): string {
  return subject ? `${subject.kind}/${subject.repo}/${subject.name}` : `report/${report.id}`;
}

/** The reviewed repository, where its address is known. */
function provenance(
  { web, commit }: ReviewedCode,
  { branch }: Report,
): Pick<Run, 'versionControlProvenance'> {
  if (web === null || !URL.canParse(web)) return {};
  const details = {
    repositoryUri: web.replace(/(?:\/-)?\/$/, ''),
    ...(commit === null ? {} : { revisionId: commit }),
    ...(branch === null ? {} : { branch }),
    mappedTo: { uriBaseId: CODE },
  };
  return { versionControlProvenance: [details] };
}

/** What a round says of the findings of its subject: those it has, and those that only the round before has. */
function cellsOf(subject: Subject, report: Report) {
  const at = subject.rounds.indexOf(report);
  const byFinding = new Map<Finding, ThreadCell>();
  const absent: Finding[] = [];
  for (const { cells } of threadsOf(subject)) {
    const [earlier, cell] = [cells[at - 1], cells[at]];
    if (cell?.finding) byFinding.set(cell.finding, cell);
    else if (cell?.state === 'gone' && earlier?.finding) absent.push(earlier.finding);
  }
  return { byFinding, absent };
}

/** Against the round before, what returned is new. Where nobody can tell, nothing is said. */
function stateOf(cell: ThreadCell | undefined): Pick<Result, 'baselineState'> {
  if (cell?.state === 'carried') return { baselineState: 'unchanged' };
  return cell?.state === 'new' || cell?.state === 'returned' ? { baselineState: 'new' } : {};
}

function result(
  { corpus, threads, linkTo, markdownOf }: Source,
  report: Report,
  finding: Finding,
  code: ReviewedCode,
): Result {
  const rating = finding.severity ?? 'unrated';
  const thread = threads.get(finding)!;
  const markdown = markdownOf(report, finding);
  const link = linkTo(report, finding);
  return {
    ruleId: rating,
    ruleIndex: RATINGS.indexOf(rating),
    level: LEVELS[rating],
    // Viewers replace `{0}` only where a message has arguments, and show doubled braces as they are: none is doubled.
    message: { text: text(finding), ...(markdown === null ? {} : { markdown }) },
    locations: locations(report, finding, code),
    correlationGuid: namedUuid(thread),
    // The first is what GitHub tells results apart by; without it, it would look into code that it may not have.
    partialFingerprints: {
      primaryLocationLineHash: `${namedUuid(thread).replaceAll('-', '').slice(0, 16)}:1`,
      'thread/v1': thread,
    },
    suppressions: suppressions(finding),
    ...(URL.canParse(link) ? { hostedViewerUri: link } : {}),
    properties: {
      id: finding.id,
      agents: [...new Set(finding.agents.map(corpus.names.nameOf))],
      outcome: finding.resolution?.outcome ?? null,
      tags: finding.tags,
    },
  };
}

/** The title first: where there is little room, it is all that is shown. */
function text({ title, text: words }: Finding): string {
  return [title, words].filter((part) => part.trim() !== '').join('\n\n') || 'A finding without words.';
}

/** A finding that names no file stands in its report, and nowhere else: a result without a place is often refused. */
function locations(
  report: Report,
  { locations: places, line }: Finding,
  code: ReviewedCode,
): SarifLocation[] {
  const found = places
    .map((place) => ({ ...place, path: relativeUri(code.pathOf(place.path) ?? place.path) }))
    .filter(({ path }) => path !== '');
  if (found.length > 0) return found.map((place) => physical(place, CODE));
  return [physical({ path: relativeUri(report.source.path), startLine: line, endLine: line }, REPORTS)];
}

/** Lines that no reader's integer holds are left out. */
function physical({ path, ...lines }: Location, uriBaseId: string): SarifLocation {
  const startLine = int32(lines.startLine);
  const endLine = int32(lines.endLine) ?? startLine;
  const region =
    startLine === null ? {} : { region: { startLine, endLine: Math.max(startLine, endLine ?? startLine) } };
  return { physicalLocation: { artifactLocation: { uri: path, uriBaseId }, ...region } };
}

/** A path as a relative address: no name in it can be a scheme, a host, or a way out of its folder. */
function relativeUri(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .filter((name) => name !== '' && name !== '.' && name !== '..')
    .map(encodeURIComponent)
    .join('/');
}

/** Declined by the author, or withdrawn in the report itself. */
function suppressions({ resolution, status }: Finding): Suppression[] {
  const accepted = (justification: string): Suppression => ({
    kind: 'external',
    status: 'accepted',
    justification,
  });
  if (resolution?.outcome === 'skipped')
    return [
      accepted([resolution.action, resolution.detail ?? ''].filter((words) => words !== '').join(' — ')),
    ];
  return status === 'open' ? [] : [accepted(`The report itself calls it ${status}.`)];
}
