import type { Location } from '../../../model/location.ts';
import { located } from '../../located.ts';
import { mapped } from '../../severity-table.ts';
import { firstSentence } from '../../words.ts';
import { draft, type Draft } from '../adapter.ts';
import { runsOf } from '../html.ts';
import { CLAUDE } from './severities.ts';

/** What `/code-review` writes: a heading, how many it found, and a numbered line each. */
const FOUND = /^\s*#{1,4}[ \t]*Code review[ \t]*\n+[ \t]*(?:Found \d{1,4} issues?\b|No issues found\b)/i;
const FOOTER = /^(?:🤖 Generated with|<sub>- If this code review)/;
const ITEM = /^(\d{1,4})\\?[.)]\s+(\S.*)$/;
/** A link to lines of a commit: path, hash and lines are told by it. */
const BLOB =
  /https:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/blob\/([0-9a-f]{7,40})\/([^\s#)<>]{1,500})#L(\d{1,9})(?:-L?(\d{1,9}))?/g;

export function isIssueList(body: string): boolean {
  return FOUND.test(body.slice(0, 500));
}

/** The issues of a list, and the text around them. */
export function issueDrafts(body: string): { drafts: Draft[]; rest: string } {
  const items: string[][] = [];
  const rest: string[] = [];
  for (const { isFenced, lines } of runsOf(body))
    for (const line of lines) {
      const [, number, words] = (!isFenced && ITEM.exec(line)) || [];
      // Numbers go on: a list within an issue begins anew.
      if (Number(number) === items.length + 1) items.push([words!]);
      else if (items.length === 0) rest.push(line);
      // Below the last issue the command speaks of itself.
      else if (!FOOTER.test(line)) items.at(-1)!.push(line);
    }
  return { drafts: items.map(issueDraft), rest: rest.join('\n') };
}

function issueDraft(lines: readonly string[]): Draft {
  const [first = '', ...others] = lines;
  const links = [...lines.join('\n').matchAll(BLOB)];
  const [title, reason] = partedReason(first.trim());
  return draft({
    ...listed(),
    title: firstSentence(title.replace(/^\*\*|\*\*$/g, '')),
    body: [reason, others.join('\n').trim()].filter((words) => words !== '').join('\n\n'),
    places: links.flatMap(placeOf),
    commit: links[0]?.[1] ?? null,
  });
}

/** The reason stands in brackets at the end of the line, and may have brackets of its own. */
function partedReason(line: string): [title: string, reason: string] {
  const open = line.endsWith(')') ? line.indexOf(' (', 8) : -1;
  return open === -1 ? [line, ''] : [line.slice(0, open), line.slice(open + 2, -1)];
}

function listed() {
  const row = CLAUDE.rows.find(({ by }) => by === 'section')!;
  return {
    ...mapped(CLAUDE, row, ''),
    native: null,
    from: 'a list of /code-review, which has what it is sure of',
  };
}

function placeOf([, , path = '', start, end]: RegExpMatchArray): Location[] {
  const place = located(decoded(path), start, end);
  return place === null ? [] : [place];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
