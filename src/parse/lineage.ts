import type { Claim } from '../model/claim-words.ts';
import type { Finding, LineageLink } from '../model/finding.ts';
import { likenessAmong } from '../model/likeness.ts';
import type { Fate, OriginalFinding } from '../model/original.ts';
import type { Note } from '../model/report.ts';
import type { ReconciliationItem } from '../model/retro.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import { severityOfId } from './head.ts';

/** From here on an original counts as what a finding or note was made from. */
export const SAME = 0.2;

/** A reviewer's own finding, with the words that it is compared by. `pass` is null where the reviewer had one. */
export interface OwnFinding {
  agent: string;
  pass: number | null;
  finding: OriginalFinding;
  claim: Claim;
}

interface Review {
  findings: readonly Finding[];
  own: readonly OwnFinding[];
  reconciliation: readonly ReconciliationItem[];
  concerns: readonly Note[];
  limitations: readonly Note[];
}

/** Where an original went, while that is worked out. */
interface Trace {
  own: OwnFinding;
  to: Finding | null;
  how: LineageLink['how'];
  score: number | null;
  /** What the reconciliation says of it. */
  said: ReconciliationItem | null;
}

/**
 * Follows each reviewer's own findings into the consolidated ones: as the report states (`(as C4)`, a reconciliation),
 * else to the one that credits the reviewer and is most alike, where one is alike enough.
 */
export function traceOriginals(review: Review): {
  lineage: Map<Finding, LineageLink[]>;
  fates: Map<OriginalFinding, Fate>;
} {
  const notes = [
    ...review.concerns.map((note) => ({ kind: 'design-note' as const, claim: claimOf(note) })),
    ...review.limitations.map((note) => ({ kind: 'limitation' as const, claim: claimOf(note) })),
  ];
  const all = [
    ...review.findings,
    ...review.own.map(({ claim }) => claim),
    ...notes.map(({ claim }) => claim),
  ];
  const likeness = likenessAmong(all);
  const traces = review.own.map((own) => trace(own, review, likeness));
  const lineage = new Map(review.findings.map((finding) => [finding, linksTo(finding, traces)]));
  const fates = traces.map((one) => {
    const note = notes.find(({ claim }) => likeness(claim, one.own.claim) >= SAME);
    return [one.own.finding, fateOf(one, lineage, note?.kind ?? null)] as const;
  });
  return { lineage, fates: new Map(fates) };
}

function claimOf({ title, markdown }: Note): Claim {
  return { title: title ?? '', text: markdown, locations: [] };
}

/** Ids that a report may call an original by: `C4`, or `I2` for the second under its own important ones. */
function ids({ finding: { id, severity } }: OwnFinding): string[] {
  return id === null ? [] : [id, `${severity?.[0]?.toUpperCase() ?? ''}${id}`];
}

function trace(
  own: OwnFinding,
  { findings, reconciliation }: Review,
  likeness: ReturnType<typeof likenessAmong>,
): Trace {
  const said =
    reconciliation.find(
      ({ agent, theirId, text }) =>
        agent === own.agent && theirId !== null && ids(own).includes(theirId) && mayBePass(own.pass, text),
    ) ?? null;
  const stated = findings.find(
    (finding) =>
      (said?.ourId != null && said.ourId === finding.id) ||
      finding.attributions.some(({ name, written }) => {
        const as = /\bas ([A-Z]{1,2}\d+)\b/.exec(written)?.[1];
        return name === own.agent && as !== undefined && ids(own).includes(as);
      }),
  );
  if (stated) return { own, to: stated, how: 'stated', score: null, said };
  const [best] = findings
    .filter(({ agents }) => agents.includes(own.agent))
    .map((finding) => ({ finding, score: likeness(finding, own.claim) }))
    .sort((a, b) => b.score - a.score);
  const isGone = said?.to !== null && said !== null && !isSeverity(said.to);
  const to = best !== undefined && !isGone && best.score >= SAME ? best.finding : null;
  return { own, to, how: 'matched', score: to && best ? best.score : null, said };
}

/** `Heron P2 I1` and `Heron pass-2 I1` are about the second pass; without a word on it, it may be any. */
function mayBePass(pass: number | null, text: string): boolean {
  const said = /\b(?:P|pass[ -])(\d)\b/i.exec(text.slice(0, 60))?.[1];
  return pass === null || said === undefined || Number(said) === pass;
}

function linksTo(finding: Finding, traces: readonly Trace[]): LineageLink[] {
  return traces
    .filter(({ to }) => to === finding)
    .map(({ own, how, score }) => ({
      agent: own.agent,
      id: own.finding.id,
      severity: own.finding.severity ?? severityOfId(own.finding.id),
      score: score === null ? null : Math.round(score * 100) / 100,
      how,
    }));
}

function fateOf(
  { own, to, how, said }: Trace,
  lineage: ReadonlyMap<Finding, readonly LineageLink[]>,
  note: 'design-note' | 'limitation' | null,
): Fate {
  const text = said?.text ?? null;
  if (to !== null) {
    const change = step(own.finding.severity, to.severity);
    const kept = (lineage.get(to)?.length ?? 0) > 1 ? 'merged' : 'kept';
    const kind = change === 0 ? kept : change < 0 ? 'downgraded' : 'promoted';
    return { kind, anchor: to.anchor, how, text };
  }
  const stated = {
    dropped: 'dropped',
    'design observation': 'design-note',
    limitation: 'limitation',
  } as const;
  const kind = said?.to != null && said.to in stated ? stated[said.to as keyof typeof stated] : null;
  if (kind !== null) return { kind, anchor: null, how: 'stated', text };
  return { kind: note ?? 'unknown', anchor: null, how: note && 'matched', text };
}

/** How many steps of severity lie between two: negative is down; 0 where one is unknown. */
function step(from: Severity | null, to: Severity | null): number {
  return from === null || to === null ? 0 : SEVERITIES.indexOf(from) - SEVERITIES.indexOf(to);
}

function isSeverity(text: string | null): boolean {
  return SEVERITIES.some((severity) => severity === text);
}
