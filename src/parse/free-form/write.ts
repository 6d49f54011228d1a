import type { PhrasingContent } from 'mdast';
import type { Finding } from '../../model/finding.ts';
import type { ResolutionRow } from '../../model/resolution.ts';
import { fencesOf, plainTextOf, type FindingNames, type ReadFinding } from '../finding.ts';
import { plainText } from '../text.ts';
import { dropStart } from '../title.ts';
import type { Draft } from './draft.ts';
import { fold, startOf } from './fold.ts';
import { STATUS_WORDS } from './words.ts';

/** A draft as the finding that is shown and counted, under its name. */
export function writeFinding(draft: Draft, id: string | null, names: FindingNames): ReadFinding {
  const fences = fencesOf(draft.body);
  const stated = statusOf(draft.status);
  return {
    title: withoutNumber(draft.titleNodes, id),
    body: draft.body,
    outcome: [],
    finding: {
      id,
      severity: draft.grade?.severity ?? null,
      severityAsWritten: (draft.grade === null ? draft.unknownSeverity : draft.grade.written) || null,
      title: draft.title,
      locations: draft.locations,
      agents: [],
      attributions: [],
      tags: [],
      notes: [],
      status: stated.status,
      codeBlocks: fences.length,
      diffBlocks: fences.filter(({ language }) => language === 'diff').length,
      fences,
      fix: draft.fix,
      text: plainTextOf(draft.body),
      line: draft.line,
      lastLine: draft.lastLine,
      anchor: names.anchor(id ?? names.ordinal(draft.grade?.severity ?? null, null)),
      resolution: resolutionOf(stated.outcome, id, draft.status),
      raisedBefore: [],
      lineage: [],
    },
  };
}

/** A number that is the finding's id, or ends it, is shown as that. */
function withoutNumber(nodes: PhrasingContent[], id: string | null): PhrasingContent[] {
  const [lead = '', number] = /^\s*(\d+)[.):]\s+/.exec(plainText(nodes)) ?? [];
  return number !== undefined && id !== null && /\d+$/.exec(id)?.[0] === number
    ? dropStart(nodes, lead.length)
    : nodes;
}

interface Stated {
  status: Finding['status'];
  outcome: ResolutionRow['outcome'] | null;
}

/** The state a status mark sets; a mark never makes or removes a finding. */
function statusOf(written: string | null): Stated {
  if (written === null) return { status: 'open', outcome: null };
  if (written === '~~') return { status: 'struck', outcome: null };
  if (written === '[x]') return { status: 'open', outcome: 'fixed' };
  const known = startOf(fold(written), STATUS_WORDS);
  if (known === 'invalid') return { status: 'invalid', outcome: null };
  return { status: 'open', outcome: known === undefined || known === 'open' ? null : known };
}

function resolutionOf(
  outcome: Stated['outcome'],
  id: string | null,
  written: string | null,
): ResolutionRow | null {
  if (outcome === null || written === null) return null;
  return { n: null, ref: id ?? '', target: id, action: written, outcome, detail: null };
}
