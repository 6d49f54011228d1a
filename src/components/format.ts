import type { Detection } from '../model/detection.ts';
import type { Finding } from '../model/finding.ts';
import { OUTCOME_WORDS, RATING_SIGNS, SEVERITIES } from '../model/lists.ts';
import type { Location } from '../model/location.ts';
import { lines } from '../model/place.ts';
import type { Outcome, ResolutionRow } from '../model/resolution.ts';
import type { Kind } from '../model/kind.ts';
import type { Fate, Original } from '../model/original.ts';
import type { Report, Source } from '../model/report.ts';
import type { Covered } from '../corpus/covered.ts';
import type { LessonKind } from '../corpus/lessons.ts';
import type { Subject } from '../corpus/subject.ts';
import type { Rating, Severity } from '../model/severity.ts';
import type { VerdictClass } from '../model/verdict.ts';

/** `line 12`, `lines 12-18`, or `no line`, for a page that is about one file. */
export function spokenLines(location: Pick<Location, 'startLine' | 'endLine'>): string {
  if (location.startLine === null) return 'no line';
  return `${location.startLine === location.endLine ? 'line' : 'lines'} ${lines(location)}`;
}

export function outcome(value: Outcome): string {
  return OUTCOME_WORDS[value];
}

/** `before` stands before the name of a finding; `name` stands alone, over a number. */
const FATES: Record<Fate['kind'], { sign: string; before: string; name: string }> = {
  kept: { sign: '✓', before: 'kept as', name: 'kept' },
  merged: { sign: '⊕', before: 'merged into', name: 'merged' },
  downgraded: { sign: '↓', before: 'downgraded to', name: 'downgraded' },
  promoted: { sign: '↑', before: 'promoted to', name: 'promoted' },
  'design-note': { sign: '✎', before: 'became a design note', name: 'design note' },
  limitation: { sign: '◌', before: 'became a known limitation', name: 'limitation' },
  dropped: { sign: '✕', before: 'dropped', name: 'dropped' },
  unknown: { sign: '?', before: 'not traced', name: 'not traced' },
};

/** What became of a reviewer's own finding; before the name of the finding that it went into, if there is one. */
export function fate({ kind, how }: Pick<Fate, 'kind' | 'how'>): string {
  return how === 'matched' ? `probably ${FATES[kind].before}` : FATES[kind].before;
}

export function fateName(kind: Fate['kind']): string {
  return FATES[kind].name;
}

/** Says the same as the word, so that a list can be looked over. */
export function fateSign(kind: Fate['kind']): string {
  return FATES[kind].sign;
}

const MISSING: Record<NonNullable<Original['missing']>, string> = {
  empty: 'no output',
  'pointer-only': 'only a pointer to a file',
  failed: 'failed',
};

/** Why a reviewer's own report is not there. */
export function missingReview(reason: NonNullable<Original['missing']>): string {
  return MISSING[reason];
}

/** The reviewer, and which of its passes. */
export function passName({ agent, pass }: Pick<Original, 'agent' | 'pass'>): string {
  return pass === null ? agent : `${agent}, pass ${pass}`;
}

const COVERINGS: Record<Covered, { sign: string; word: string; meaning: string }> = {
  found: { sign: '■', word: 'found', meaning: 'findings of the reviewer, by its own ids' },
  reviewed: { sign: '✓', word: 'reviewed', meaning: 'reviewed without a new finding' },
  before: { sign: '↺', word: 'before', meaning: 'reviewed in an earlier pass, or known from before' },
  trivial: { sign: '○', word: 'trivial', meaning: 'called trivial' },
  'out-of-scope': { sign: '⊘', word: 'left out', meaning: 'skipped, or called out of scope' },
  other: { sign: '…', word: 'other', meaning: 'something else' },
};

/** What a reviewer's summary says of a file: a sign, the word for it, and what it means. */
export function covering(covered: Covered): { sign: string; word: string; meaning: string } {
  return COVERINGS[covered];
}

/** What became of a finding, in a word. */
export function outcomeOf({ resolution, status }: Pick<Finding, 'resolution' | 'status'>): string {
  if (resolution) return outcome(resolution.outcome);
  return { open: 'no outcome recorded', struck: 'struck out', invalid: 'invalid' }[status];
}

/** What a resolution says beyond the word for its outcome: `Fixed (in the loader)` as `in the loader`; may be empty. */
export function outcomeReason({ resolution }: Pick<Finding, 'resolution'>): string {
  if (resolution === null) return '';
  const { action, detail, outcome: value } = resolution;
  const start = action.toLowerCase();
  const said = [value.replace('-', ' '), outcome(value)].find((word) => start.startsWith(word));
  const rest = action
    .slice(said?.length ?? 0)
    .replace(/^[\s:;,.—–-]+/, '')
    .replace(/^\((.*)\)$/s, '$1');
  return [rest, detail !== null && !rest.includes(detail) ? detail : ''].filter(Boolean).join(' — ');
}

/** Who found a finding, and what each called it. */
export interface CalledBy {
  agent: string;
  /** The credit as written. */
  name: string;
  /** The reviewer's own id, where the credit does not say it already. */
  own: string | null;
  /** `critical → important`, where the reviewer rated it otherwise. */
  change: string | null;
  isSure: boolean;
}

/** The credits of a finding with its lineage; reviewers whose finding went into it without a credit come last. */
export function calledBy({
  attributions,
  lineage,
  severity,
}: Pick<Finding, 'attributions' | 'lineage' | 'severity'>): CalledBy[] {
  const credited = attributions.map(({ name, written }) => ({
    agent: name,
    name: written,
    link: lineage.find(({ agent }) => agent === name),
  }));
  const others = lineage
    .filter((link) => !credited.some((one) => one.link === link))
    .map((link) => ({ agent: link.agent, name: link.agent, link }));
  return [...credited, ...others].map(({ agent, name, link }) => ({
    agent,
    name,
    own: link?.id && !name.split(/[\s(),]+/).includes(link.id) ? link.id : null,
    change:
      link?.severity && severity && link.severity !== severity ? `${link.severity} → ${severity}` : null,
    isSure: link?.how !== 'matched',
  }));
}

const KINDS: Record<Kind, string> = {
  pr: 'Pull request',
  branch: 'Branch',
  'supply-chain': 'Supply-chain scan',
  'ci-failures': 'CI failures',
  architecture: 'Architecture review',
  other: 'Report',
};

export function kind(value: Kind): string {
  return KINDS[value];
}

const KINDS_PLURAL: Record<Kind, string> = {
  pr: 'Pull requests',
  branch: 'Branches',
  'supply-chain': 'Supply-chain scans',
  'ci-failures': 'CI failures',
  architecture: 'Architecture reviews',
  other: 'Other reports',
};

export function kinds(value: Kind): string {
  return KINDS_PLURAL[value];
}

const VERDICTS: Record<VerdictClass, { sign: string; name: string }> = {
  merge: { sign: '✓', name: 'Merge' },
  fixes: { sign: '!', name: 'Merge with fixes' },
  rework: { sign: '✕', name: 'Rework' },
  unknown: { sign: '?', name: 'Another verdict' },
};

/** What verdicts of a class ask for; each report has words of its own for it. */
export function verdictClass(value: VerdictClass | null): string {
  return value === null ? 'No verdict' : VERDICTS[value].name;
}

/** Says the same as the words, where there is no room for them. */
export function verdictSign(value: VerdictClass | null): string {
  return value === null ? '–' : VERDICTS[value].sign;
}

const DIALECT_WORDS: Record<Source['dialect'], string> = {
  'deep-review': 'multi-agent review',
  'free-form': 'free-form',
  plain: 'plain text',
};

/** How a report was read. */
export function dialect(value: Source['dialect']): string {
  return DIALECT_WORDS[value];
}

/** What a report is about, in a few words: the title of its pull request, its branch, or its own title. */
export function reportName(report: Report): string {
  return report.pullRequest?.title ?? (report.kind === 'branch' ? report.branch : null) ?? report.title;
}

/** `#323` where the report is about a pull request. */
export function reportNumber(report: Report): string | null {
  return report.pullRequest === null ? null : `#${report.pullRequest.number}`;
}

/** Number and name, as in `#323 implement log passthrough`. */
export function reportLabel(report: Report): string {
  return [reportNumber(report), reportName(report)].filter(Boolean).join(' ');
}

/** Where a finding of a round stands, said of that round. */
export function detectionWord(state: Detection): string {
  const words: Partial<Record<Detection, string>> = {
    new: 'new in this round',
    carried: 'carried over',
    unknown: 'new or carried over: unknown',
  };
  return words[state] ?? state;
}

export function subjectName(subject: Subject): string {
  return subject.kind === 'pr' ? `#${subject.name}${subject.title ? ` ${subject.title}` : ''}` : subject.name;
}

/** What a kind of lesson is called above its list. */
export function lessonKind(value: LessonKind): string {
  const titles: Record<LessonKind, string> = {
    'repo-context': 'Repository context',
    skill: 'Skill improvements',
    testing: 'Testing gaps',
    documentation: 'Documentation gaps',
  };
  return titles[value];
}

/** What the author answered to a gap that is still one. */
export function gapAnswer({ outcome, action, detail }: ResolutionRow): string {
  if (outcome === 'skipped') return `Declined: ${detail ?? 'no reason given'}`;
  const words = detail === null || action.includes(detail) ? [action] : [action, detail];
  return `Answered: ${words.filter(Boolean).join(' — ') || 'no action given'}`;
}

/** How many findings a report has of each severity, most urgent first; findings without one are left out. */
export function severityCounts(
  findings: readonly { severity: Severity | null }[],
): { severity: Severity; n: number }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    n: findings.filter((finding) => finding.severity === severity).length,
  }));
}

/** A shape for each severity, so that colour is never alone. */
export function severitySign(rating: Rating): string {
  return RATING_SIGNS[rating];
}
