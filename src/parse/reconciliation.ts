import type { RootContent } from 'mdast';
import type { ReconciliationItem } from '../model/retro.ts';
import { severityOfId } from './head.ts';
import { withChildren, type Section } from './sections.ts';
import { plainText } from './text.ts';

const VERBS =
  '(?:downgraded|demoted|lowered|reduced|promoted|upgraded|raised|rose|fell|moved|became|consolidated|reclassified|merged|folded|dropped|rejected|removed|withdrawn|kept|stayed|remained)\\b';
const LABEL = /^reconciliation\s*[.:]?\s*/i;

/** What the report says became of single findings: a section, or a bold lead-in within the retro. */
export function readReconciliation(
  sections: readonly Section[],
  reviewers: readonly string[],
): ReconciliationItem[] {
  const review = sections.filter(({ place }) => place === 'review');
  const at = review.findIndex(({ role }) => role === 'reconciliation');
  const nodes = at === -1 ? boldLeadIn(review) : withChildren(review, at).flatMap((section) => section.nodes);
  const lists = nodes.findLastIndex(({ type }) => type === 'list');
  const names = new Names(reviewers);
  return nodes
    .slice(0, lists === -1 ? undefined : lists + 1)
    .flatMap((node) => (node.type === 'list' ? node.children : [node]))
    .map((node) => plainText(node).replace(LABEL, ''))
    .filter((text) => text !== '' && !text.endsWith(':'))
    .flatMap((text) => statements(text, names))
    .flatMap((statement) => items(statement, names));
}

function boldLeadIn(sections: readonly Section[]): RootContent[] {
  for (const { nodes } of sections) {
    const at = nodes.findIndex((node) => node.type === 'paragraph' && isLabel(node.children[0]));
    if (at !== -1) {
      const end = nodes.findIndex((node, index) => index > at && node.type !== 'list');
      return nodes.slice(at, end === -1 ? undefined : end);
    }
  }
  return [];
}

function isLabel(node: RootContent | undefined): boolean {
  return node?.type === 'strong' && /^reconciliation\s*[.:]?$/i.test(plainText(node));
}

/** The names by which a report calls its reviewers, in full or in part: `Heron`, `Heron Large`, `Heron Large 2`. */
class Names {
  readonly pattern: string;
  readonly #reviewers: readonly string[];

  constructor(reviewers: readonly string[]) {
    this.#reviewers = reviewers;
    const words = [...new Set(reviewers.flatMap(wordsOf))].map((word) =>
      word.replace(/[^\p{L}\p{N}]/gu, '\\$&'),
    );
    const starts = words.filter((word) => /^\p{L}{3}/u.test(word)).join('|') || '(?!)';
    this.pattern = `(?:${starts})(?: (?:${words.join('|')}))*`;
  }

  /** The one reviewer that a name can mean; null where it could be several. */
  of(written: string): string | null {
    const wanted = wordsOf(written);
    const having = this.#reviewers.filter((name) => wanted.every((word) => wordsOf(name).includes(word)));
    return having.find((name) => name === written) ?? (having.length === 1 ? having[0]! : null);
  }
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/);
}

/** What is said of a finding, or of several; `agent` is whose they are where only words before it say so. */
interface Statement {
  text: string;
  agent: string | null;
}

/** In a list that a reviewer's name leads in to, what was found may stand in quotes: `"late jobs" became a limitation;`. */
const QUOTED = new RegExp(`^["“][^"“”]{1,200}["”] (?:was |were )?${VERBS}`, 'i');

/** A paragraph on several findings, cut before each sentence that starts with a reviewer or an id, and at parts of a list. */
function statements(text: string, names: Names): Statement[] {
  const opens = new RegExp(`^(?:and )?\\[?(?:${names.pattern})\\b|^Its [CIS]\\d|^[CIS]\\d+\\b`);
  const found: Statement[] = [];
  let started = false;
  for (const sentence of text.split(/(?<=[.;!?]["”)]?)\s+/)) {
    const isStart = opens.test(sentence);
    // What leads in to the first statement (`Two severities changed.`) is not about a finding.
    if (isStart && !started) found.length = 0;
    started ||= isStart;
    const last = found.at(-1);
    const isListed = started && last?.text.endsWith(';') && QUOTED.test(sentence);
    if (isStart || last === undefined) found.push({ text: sentence, agent: null });
    else if (isListed) found.push({ text: sentence, agent: last.agent ?? leader(last.text, names) });
    else last.text += ` ${sentence}`;
  }
  return found;
}

const ARROW = /(?:\b(critical|important|suggestion)\b[^→.;]{0,30})?(?:→|->)\s*([^.;]{0,90})/i;
const VERB = new RegExp(`\\b${VERBS}[^.;]{0,90}`, 'i');
const DESTINATIONS =
  /\b(?:(critical|important|suggestion)s?|(dropped|rejected|removed|withdrawn|false positive)|(design (?:observation|note|concern))|((?:acknowledged )?limitation)|(merged|folded)|(kept))\b/i;
const OUR_ID =
  /(?:^|\b(?:became|as|into|to|in|with|critical|important|suggestions?)\s+|\()\(?\[?([CIS]\d+)\b/i;

/** One item for each finding that a statement is about. */
function items({ text, agent: of }: Statement, names: Names): ReconciliationItem[] {
  const arrow = ARROW.exec(text);
  const verb = arrow === null ? VERB.exec(text) : null;
  const result = arrow?.[2] ?? verb?.[0] ?? '';
  const subject = text.slice(0, (arrow ?? verb)?.index ?? 200);
  const to = destination(result);
  const ourId = OUR_ID.exec(result)?.[1] ?? null;
  const said = arrow?.[1] ?? /\b(?:from|raised)\s+(critical|important|suggestion)\b/i.exec(result)?.[1];
  return subjects(subject, names).map(({ agent, theirId }) => ({
    agent: agent ?? of,
    theirId,
    from:
      (said ?? /\((critical|important|suggestion)\b/i.exec(subject)?.[1])?.toLowerCase() ??
      severityOfId(theirId),
    to: to ?? severityOfId(ourId),
    ourId,
    text,
  }));
}

/** A severity, or `dropped`, `design observation`, `limitation`, `merged`, `kept`: whichever is named first. */
function destination(result: string): string | null {
  const [, severity, dropped, design, limitation, merged, kept] = DESTINATIONS.exec(result) ?? [];
  if (severity !== undefined) return severity.toLowerCase();
  if (dropped !== undefined) return 'dropped';
  if (design !== undefined) return 'design observation';
  if (limitation !== undefined) return 'limitation';
  return merged !== undefined ? 'merged' : kept !== undefined ? 'kept' : null;
}

/** The reviewer that a statement starts with; null where it starts with none, or with several. */
function leader(text: string, names: Names): string | null {
  const [, one, other] =
    new RegExp(`^\\[?(${names.pattern})\\b(?:['’]s)?\\]?(?:,? (?:and|&)|,) \\[?(${names.pattern})\\b`).exec(
      text,
    ) ??
    new RegExp(`^\\[?(${names.pattern})\\b`).exec(text) ??
    [];
  return one === undefined || other !== undefined ? null : names.of(one);
}

/** Who raised it under which id: `Heron S4 (…) and Sable S7`; `pass 1` is no id. */
function subjects(subject: string, names: Names): Pick<ReconciliationItem, 'agent' | 'theirId'>[] {
  const bare = subject.replace(/\([^()]*\)/g, ' ');
  const mark = new RegExp(`\\b(?:(${names.pattern})\\b|([CISF]\\d+)\\b)`, 'g');
  let agent: string | null = null;
  const found: Pick<ReconciliationItem, 'agent' | 'theirId'>[] = [];
  for (const [, name, id] of bare.matchAll(mark)) {
    if (name !== undefined) agent = names.of(name);
    else if (agent !== null) found.push({ agent, theirId: id! });
  }
  if (found.length > 0) return found;
  const inParens = agent === null ? undefined : /\(([CISF]\d+)\)/.exec(subject)?.[1];
  return [{ agent, theirId: inParens ?? null }];
}
