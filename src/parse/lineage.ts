import type { Finding, LineageLink } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { Original, OriginalFinding } from '../model/original.ts';
import type { ReconciliationItem } from '../model/retro.ts';
import { severityOfId } from './head.ts';

/** Titles alone must be this alike; at the same lines of the same file less will do. */
const SAME_TITLE = 0.5;
const SAME_PLACE = 0.15;

/**
 * The reviewers' own findings that a finding was made from: those that the report states (`(as C4)`, or a
 * reconciliation), and for other credited reviewers the one of theirs that is most alike, where one is alike enough.
 */
export function lineageOf(
  finding: Finding,
  originals: readonly Original[],
  reconciliation: readonly ReconciliationItem[],
): LineageLink[] {
  const stated = [...asWritten(finding), ...reconciled(finding, reconciliation)].filter(
    (link, at, all) => all.findIndex(({ agent, id }) => agent === link.agent && id === link.id) === at,
  );
  const others = finding.agents.filter((agent) => !stated.some((link) => link.agent === agent));
  return [...stated, ...others.flatMap((agent) => matched(finding, agent, originals))];
}

function asWritten({ attributions }: Finding): LineageLink[] {
  return attributions.flatMap(({ name, written }) => {
    const id = /\bas ([A-Z]{1,2}\d+)\b/.exec(written)?.[1];
    return id === undefined ? [] : [stated(name, id)];
  });
}

function reconciled({ id }: Finding, items: readonly ReconciliationItem[]): LineageLink[] {
  return items.flatMap(({ agent, theirId, ourId }) =>
    agent !== null && theirId !== null && ourId === id ? [stated(agent, theirId)] : [],
  );
}

function stated(agent: string, id: string): LineageLink {
  return { agent, id, severity: severityOfId(id), score: null, how: 'stated' };
}

function matched(finding: Finding, agent: string, originals: readonly Original[]): LineageLink[] {
  const theirs = originals.filter((original) => original.agent === agent).flatMap(({ findings }) => findings);
  const [best] = theirs
    .map((original) => ({ original, score: likeness(finding.title, original.title) }))
    .filter(({ original, score }) => score >= (samePlace(finding, original) ? SAME_PLACE : SAME_TITLE))
    .sort((a, b) => b.score - a.score);
  if (best === undefined) return [];
  const { id, severity } = best.original;
  return [{ agent, id, severity, score: Math.round(best.score * 100) / 100, how: 'matched' }];
}

/** The share of words that two titles have in common: 0 to 1. */
function likeness(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return common / Math.max(x.size + y.size - common, 1);
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? []);
}

/** Do both name lines of one file that overlap? Paths may be written in part. */
function samePlace(finding: Finding, original: OriginalFinding): boolean {
  return finding.locations.some((a) => original.locations.some((b) => sameFile(a, b) && overlap(a, b)));
}

function sameFile({ path: a }: Location, { path: b }: Location): boolean {
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}

function overlap(a: Location, b: Location): boolean {
  if (a.startLine === null || b.startLine === null) return false;
  return a.startLine <= (b.endLine ?? b.startLine) && b.startLine <= (a.endLine ?? a.startLine);
}
