import { OUTCOME_WORDS } from '../model/lists.ts';
import { place } from '../model/place.ts';
import type { Answer, Hit, HitGroup } from './answer.ts';
import { escapeMarkdown, markdownCode, markdownLink } from './markdown.ts';
import type { LinkTo } from './result-row.ts';

/** The findings of an answer as one document: what was asked, and an item a finding with the lines that match. */
export function resultsMarkdown(
  query: string,
  { total, groups, partial }: Pick<Answer, 'total' | 'groups' | 'partial'>,
  linkTo: LinkTo,
): string {
  const count = `${total} ${total === 1 ? 'finding' : 'findings'}`;
  const asked =
    query.trim() === '' ? count : `${count} for ${markdownCode(query.trim().replace(/\s+/g, ' '))}`;
  const parts = groups.flatMap((group) => [
    ...heading(group),
    group.hits.map((hit) => item(hit, linkTo)).join('\n'),
  ]);
  const looked = partial === null ? [] : [`Among the newest ${partial.looked} of ${partial.of} findings`];
  return `${['# Findings', asked, ...looked, ...parts].join('\n\n')}\n`;
}

function heading({ key, label, total }: HitGroup): string[] {
  return key === '' ? [] : [`## ${escapeMarkdown(label)} (${total})`];
}

function item({ facts, placeAt, excerpts }: Hit, linkTo: LinkTo): string {
  const { id, title, severity, outcome, locations, report } = facts;
  const location = locations[placeAt];
  const known = [
    severity,
    outcome && OUTCOME_WORDS[outcome],
    location && markdownCode(place(location)),
    escapeMarkdown(report.label),
    report.date,
  ].filter(Boolean);
  const name = [id, title].filter((word) => word !== null).join(' ');
  const lines = excerpts.map(({ place, line }) => `  - ${place}: ${markdownCode(line.trim())}`);
  return [`- ${markdownLink(name, linkTo(facts))}: ${known.join(', ')}`, ...lines].join('\n');
}
