import { openNow } from '../corpus/open-now.ts';
import { openFindings } from '../corpus/open.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Subject } from '../corpus/subject.ts';
import type { Badge } from '../model/address.ts';
import type { BadgeText } from '../model/badge.ts';
import type { Finding } from '../model/finding.ts';
import { SEVERITIES } from '../model/lists.ts';
import type { Verdict, VerdictClass } from '../model/verdict.ts';
import { severityWords } from './round-words.ts';

/** The badges of what a page is about: a repository, a pull request, a branch. */
export type Badges = Record<Badge, BadgeText>;

export function subjectBadges(subject: Subject): Badges {
  const now = openNow(subject);
  const isSure = now !== null && now.wasRead && now.leftOpen.length === 0;
  return {
    open: openBadge(now?.open ?? [], isSure),
    verdict: verdictBadge(now?.latest.verdict ?? null),
  };
}

/** `corpus` is what there is of the repository. */
export function repositoryBadges(corpus: Corpus): Badges {
  const open = openFindings(corpus).map(({ finding }) => finding);
  const isSure = corpus.subjects.every((subject) => openNow(subject)?.wasRead !== false);
  const reviewed = new Set(corpus.subjects.flatMap(({ rounds }) => rounds));
  const latest = corpus.reports.find((report) => reviewed.has(report));
  return { open: openBadge(open, isSure), verdict: verdictBadge(latest?.verdict ?? null) };
}

function openBadge(open: readonly Pick<Finding, 'severity'>[], isSure: boolean): BadgeText {
  const words = severityWords(open);
  const worst = SEVERITIES.find((severity) => open.some((finding) => finding.severity === severity));
  const label = 'open findings';
  if (open.length === 0)
    return isSure ? { label, message: words, tone: 'good' } : { label, message: 'unknown', tone: 'unknown' };
  return { label, message: isSure ? words : `${words}, others unknown`, tone: worst ?? 'unknown' };
}

const TONE_OF: Record<VerdictClass, BadgeText['tone']> = {
  merge: 'good',
  fixes: 'important',
  rework: 'critical',
  unknown: 'unknown',
};

function verdictBadge(verdict: Verdict | null): BadgeText {
  const message = verdict?.label ?? 'none';
  return { label: 'last verdict', message, tone: TONE_OF[verdict?.class ?? 'unknown'] };
}
