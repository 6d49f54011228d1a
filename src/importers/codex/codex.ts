import { cleanPath } from '../../model/path-word.ts';
import type { ForeignFile, ImportedReport, Importer } from '../importer.ts';
import { jsonDocuments } from '../json-documents.ts';
import { repositoryPaths } from '../local-root.ts';
import { finding, type ForeignFinding } from '../record.ts';
import { importedReport } from '../report-body.ts';
import { reportName } from '../report-name.ts';
import { mapped, severityRow } from '../severity-table.ts';
import { agentWord } from '../words.ts';
import { reviewsIn, type CodexFinding, type CodexReview } from './review.ts';
import { CODEX } from './severities.ts';

/** Reviews that Codex gave as JSON: `codex exec --output-schema`, or the events of a run that hold one. */
export const codex: Importer = {
  reads: 'Codex review JSON',
  read(file) {
    const reviews = (jsonDocuments(file.text) ?? []).flatMap((document) => reviewsIn(document));
    // Events repeat the review that the run ends with.
    const distinct = [...new Map(reviews.map((review) => [JSON.stringify(review), review])).values()];
    return distinct.length === 0 ? null : distinct.map((review, at) => reportOf(file, review, at));
  },
};

function reportOf(file: ForeignFile, review: CodexReview, at: number): ImportedReport {
  const paths = review.findings.flatMap((one) => one.code_location?.absolute_file_path ?? []);
  const inRepository = repositoryPaths(paths);
  const label = review.overall_correctness.trim();
  const verdict = label === '' ? {} : { verdict: `${label.charAt(0).toUpperCase()}${label.slice(1)}` };
  return importedReport(reportName(file, null, ['codex-review', ...(at === 0 ? [] : [String(at + 1)])]), {
    title: 'Review by Codex',
    lead: 'Imported from a review that Codex gave as JSON. Each finding says what its severity was made from.',
    frontMatter: { kind: 'other', reviewers: [agentWord(CODEX.tool)], ...verdict },
    reviewSha: null,
    findings: review.findings.map((one) => findingOf(one, inRepository)),
    sayings: [{ heading: overallHeading(review), markdown: review.overall_explanation }],
    leftOut: [],
  });
}

function overallHeading({ overall_confidence_score: confidence }: CodexReview): string {
  return confidence === null ? 'On the whole' : `On the whole, with a confidence of ${confidence}`;
}

function findingOf(one: CodexFinding, inRepository: (path: string) => string): ForeignFinding {
  const [tag = '', written] = /^\s*\[(P[0-3])\]\s*/.exec(one.title) ?? [];
  const priority = one.priority === null ? written : `P${one.priority}`;
  const { absolute_file_path: path = null, line_range: range = null } = one.code_location ?? {};
  const clean = path === null ? null : cleanPath(inRepository(path));
  const [start, end] = [range?.start ?? null, range?.end ?? range?.start ?? null];
  const lines = start === null || end === null ? [null, null] : [Math.min(start, end), Math.max(start, end)];
  const confidence = one.confidence_score;
  return finding({
    ...mapped(CODEX, priority === undefined ? null : severityRow(CODEX, priority), priority ?? ''),
    reviewer: CODEX.tool,
    title: one.title.slice(tag.length),
    body: shortened(one.body, path, clean),
    locations: clean === null ? [] : [{ path: clean, startLine: lines[0]!, endLine: lines[1]! }],
    facts: confidence === null ? [] : [{ label: 'Confidence', markdown: String(confidence) }],
  });
}

/** The text names other files below the same folder. */
function shortened(text: string, path: string | null, clean: string | null): string {
  const root =
    path !== null && clean !== null && path.endsWith(`/${clean}`) ? path.slice(0, -clean.length) : '';
  return root.length > 1 ? text.replaceAll(root, '') : text;
}
