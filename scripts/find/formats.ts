import { join } from 'node:path';
import { settings } from '../../src/load/settings.ts';
import type { FindingFacts } from '../../src/model/finding-record.ts';
import { OUTCOME_WORDS } from '../../src/model/lists.ts';
import { place } from '../../src/model/place.ts';
import type { Answer, Hit } from '../../src/query/answer.ts';
import { hitsOf } from '../../src/query/result-row.ts';
import { resultsCsv } from '../../src/query/results-csv.ts';
import { resultsJson } from '../../src/query/results-json.ts';
import { resultsMarkdown } from '../../src/query/results-markdown.ts';

export type Format = 'lines' | 'table' | 'json' | 'csv' | 'markdown';

/** What is printed of an answer. */
export const FORMATS: Readonly<Record<Format, (query: string, answer: Answer) => string>> = {
  lines: (_, answer) => ended(hitsOf(answer).map(line)),
  table: (_, { groups }) =>
    groups
      .map(({ key, label, total, hits }) => {
        const rows = ended(aligned(hits.map(row)));
        return key === '' ? rows : `${label} (${total})\n${rows}`;
      })
      .join('\n'),
  json: (_, answer) => resultsJson(answer, linkTo),
  csv: (_, answer) => resultsCsv(answer, linkTo),
  markdown: (query, answer) => resultsMarkdown(query, answer, linkTo),
};

/** `reports/tidepool/x.md:45: important I2 src/queue.go:12 Title`. */
function line(hit: Hit): string {
  const { severity, id, title } = hit.facts;
  const known = [severity, id, where(hit), title];
  return `${source(hit.facts)}: ${known.filter(Boolean).join(' ')}`;
}

function row(hit: Hit): string[] {
  const { severity, id, title, outcome, report } = hit.facts;
  return [
    severity ?? '',
    id ?? '',
    outcome ? OUTCOME_WORDS[outcome] : '',
    report.date ?? '',
    source(hit.facts),
    where(hit),
    title,
  ];
}

/** The place that was asked for; empty where a finding has none. */
function where({ facts, placeAt }: Hit): string {
  const location = facts.locations[placeAt];
  return location === undefined ? '' : place(location);
}

/** Rows whose cells stand below each other. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length))) ?? [];
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

function ended(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The line of the report's file that a finding starts on. */
function source({ report, line }: FindingFacts): string {
  return `${join(settings().reportsDir, report.path)}:${line}`;
}

/** Absolute where it is known where the site is published. */
function linkTo({ address }: FindingFacts): string {
  const { basePath, siteUrl } = settings();
  const link = basePath.replace(/\/$/, '') + encodeURI(address);
  return siteUrl ? new URL(link, siteUrl).href : link;
}
