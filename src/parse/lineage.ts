import type { RootContent } from 'mdast';
import { agentKey } from '../model/agent-name.ts';
import type { Claim } from '../model/claim-words.ts';
import type { Finding, LineageLink } from '../model/finding.ts';
import { SEVERITIES } from '../model/lists.ts';
import { likenessAmong, type Likeness } from '../model/likeness.ts';
import type { Fate, OriginalFinding } from '../model/original.ts';
import type { Note } from '../model/report.ts';
import type { ReconciliationItem } from '../model/retro.ts';
import type { Severity } from '../model/severity.ts';
import { severityOfId } from './head.ts';

/** From here on an original counts as what a finding or note was made from. */
const SAME = 0.2;

/** Real reports need a few thousand comparisons; beyond this many, what is not stated is unknown. */
const MOST_PAIRS = 100_000;

/** A reviewer's own finding, with the words that it is compared by. `pass` is null where the reviewer had one. */
export interface OwnFinding {
  agent: string;
  pass: number | null;
  finding: OriginalFinding;
  claim: Claim;
  /** All that the reviewer wrote, the line of its title first. */
  nodes: RootContent[];
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
  const compares = (review.findings.length + notes.length) * review.own.length <= MOST_PAIRS;
  const stated = new Stated(review);
  const traces = review.own.map((own) => trace(own, stated, compares ? review.findings : [], likeness));
  const lineage = linksByFinding(review.findings, traces);
  const fates = traces.map((one) => {
    const note =
      one.to === null && compares
        ? notes.find(({ claim }) => likeness(claim, one.own.claim) >= SAME)
        : undefined;
    return [one.own.finding, fateOf(one, lineage, note?.kind ?? null)] as const;
  });
  return { lineage, fates: new Map(fates) };
}

function claimOf({ title, markdown }: Note): Claim {
  return { title: title ?? '', text: markdown, locations: [] };
}

/** What the report itself says of originals, found by reviewer and id. */
class Stated {
  readonly #said = new Map<string, ReconciliationItem[]>();
  readonly #as = new Map<string, Finding>();
  readonly #byId = new Map<string, Finding>();
  readonly #settled = new Set<string>();

  constructor({ findings, reconciliation }: Review) {
    for (const item of reconciliation) {
      const key = `${item.agent === null ? null : agentKey(item.agent)} ${item.theirId}`;
      this.#said.set(key, [...(this.#said.get(key) ?? []), item].slice(0, 20));
    }
    for (const finding of findings) {
      // Of two findings with one id, links lead to the first.
      if (finding.id !== null && !this.#byId.has(finding.id)) this.#byId.set(finding.id, finding);
      for (const { name, written } of finding.attributions) {
        const id = /\bas ([A-Z]{1,2}\d+)\b/.exec(written)?.[1];
        if (id === undefined) continue;
        this.#as.set(`${agentKey(name)} ${id}`, finding);
        this.#settled.add(`${agentKey(name)} ${finding.anchor}`);
      }
    }
  }

  /** Does the finding say which of the reviewer's own it was made from? */
  settles(finding: Finding, agent: string): boolean {
    return this.#settled.has(`${agentKey(agent)} ${finding.anchor}`);
  }

  /** The statement on an original, and the finding that it or an attribution names. */
  on({ agent, pass, finding: { id, severity } }: OwnFinding): {
    said: ReconciliationItem | null;
    to: Finding | null;
  } {
    const key = agentKey(agent);
    // `C4`, or `I2` for the second under its own important ones.
    const keys = id === null ? [] : [`${key} ${id}`, `${key} ${severity?.[0]?.toUpperCase() ?? ''}${id}`];
    const items = keys.flatMap((one) => this.#said.get(one) ?? []);
    const said = items.find(({ text }) => mayBePass(pass, text)) ?? null;
    const named = keys.map((one) => this.#as.get(one)).find((finding) => finding !== undefined);
    return { said, to: named ?? this.#byId.get(said?.ourId ?? '') ?? null };
  }
}

function trace(own: OwnFinding, stated: Stated, findings: readonly Finding[], likeness: Likeness): Trace {
  const { said, to } = stated.on(own);
  if (to !== null) return { own, to, how: 'stated', score: null, said };
  const isGone = said !== null && said.to !== null && !isSeverity(said.to);
  const agent = agentKey(own.agent);
  const [best] = (isGone ? [] : findings)
    .filter(
      (finding) =>
        finding.agents.some((name) => agentKey(name) === agent) && !stated.settles(finding, own.agent),
    )
    .map((finding) => ({ finding, score: likeness(finding, own.claim) }))
    .sort((a, b) => b.score - a.score);
  return best !== undefined && best.score >= SAME
    ? { own, to: best.finding, how: 'matched', score: best.score, said }
    : { own, to: null, how: 'matched', score: null, said };
}

/** `Heron P2 I1` and `Heron pass-2 I1` are about the second pass; without a word on it, it may be any. */
function mayBePass(pass: number | null, text: string): boolean {
  const said = /\b(?:P|pass[ -])(\d)\b/i.exec(text.slice(0, 60))?.[1];
  return pass === null || said === undefined || Number(said) === pass;
}

function linksByFinding(findings: readonly Finding[], traces: readonly Trace[]): Map<Finding, LineageLink[]> {
  const links = new Map(findings.map((finding): [Finding, LineageLink[]] => [finding, []]));
  for (const { own, to, how, score } of traces)
    if (to !== null)
      links.get(to)?.push({
        agent: own.agent,
        id: own.finding.id,
        severity: own.finding.severity ?? severityOfId(own.finding.id),
        score: score === null ? null : Math.round(score * 100) / 100,
        how,
      });
  return links;
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
