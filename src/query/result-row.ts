import type { FindingFacts } from '../model/finding-record.ts';
import type { Answer, Hit } from './answer.ts';
import type { CsvRow } from './csv.ts';

/** The address of a finding, as whoever reads the results needs it. */
export type LinkTo = (facts: FindingFacts) => string;

/** What a finding's row says; `path` and its lines are the place that is shown, `line` is that of the report. */
export function resultRow({ facts, placeAt }: Hit, linkTo: LinkTo): CsvRow {
  const { report } = facts;
  const place = facts.locations[placeAt];
  return {
    report: report.id,
    url: linkTo(facts),
    file: report.path,
    line: facts.line,
    repo: report.repo,
    pullRequest: report.pr,
    date: report.date,
    id: facts.id,
    severity: facts.severity,
    title: facts.title,
    path: place?.path ?? null,
    startLine: place?.startLine ?? null,
    endLine: place?.endLine ?? null,
    agents: facts.agents,
    outcome: facts.outcome,
    tags: facts.tags,
    pattern: facts.pattern?.id ?? null,
  };
}

/** Every finding of an answer, in its order, and once also where it stands in several groups. */
export function hitsOf({ groups }: Pick<Answer, 'groups'>): Hit[] {
  return [...new Map(groups.flatMap(({ hits }) => hits).map((hit) => [hit.facts, hit])).values()];
}
