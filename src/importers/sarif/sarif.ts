import type { FrontMatter } from '../../model/front-matter.ts';
import type { ForeignFile, ImportedReport, Importer } from '../importer.ts';
import { counted } from '../../model/amounts.ts';
import { instant, latest } from '../instant.ts';
import { jsonDocuments } from '../json-documents.ts';
import { link } from '../link.ts';
import { codeSpan, inlineText, oneLine } from '../one-line.ts';
import type { ForeignFinding, ForeignReview } from '../record.ts';
import { importedReport } from '../report-body.ts';
import { reportName } from '../report-name.ts';
import { agentWord } from '../words.ts';
import { placesOf } from './places.ts';
import { findingOf } from './result.ts';
import { rulesOf } from './rules.ts';
import { resultsOf, runsOf, SarifLog, type Result, type Rule, type Run } from './schema.ts';
import { subjectOf } from './subject.ts';

/** Logs of static analysis: a report for each tool, all its runs in a file together. */
export const sarif: Importer = {
  reads: 'SARIF 2.1.0',
  read(file) {
    const logs = (jsonDocuments(file.text) ?? []).map((document) => SarifLog.safeParse(document));
    if (logs.length === 0 || logs.some(({ success }) => !success)) return null;
    const { good: runs, unread } = runsOf(logs.flatMap(({ data }) => data ?? []));
    const byTool = Map.groupBy(runs, ({ tool }) => agentWord(tool.driver.name));
    const [first, ...rest] = [...byTool].map(([tool, theirs]) => reportOf(file, tool, theirs));
    if (first === undefined) return [];
    const unsaid = unread === 0 ? [] : [`${counted(unread, 'run')} without a tool`];
    return [{ ...first, leftOut: [...first.leftOut, ...unsaid] }, ...rest];
  },
};

/** What one run gives, and what of it is no finding. */
interface ReadRun {
  findings: ForeignFinding[];
  rules: Rule[];
  results: Result[];
  unread: number;
}

const NO_FINDING = ['pass', 'notApplicable'];

function reportOf(file: ForeignFile, tool: string, runs: readonly Run[]): ImportedReport {
  const read = runs.map((run) => readRun(run, tool));
  const at = instant(
    latest(
      runs.flatMap(({ invocations }) => invocations.flatMap((one) => one.endTimeUtc ?? one.startTimeUtc)),
    ),
  );
  const { frontMatter, reviewSha, about } = subjectOf(runs);
  const review: ForeignReview = {
    title: `Findings of ${tool}${about === '' ? '' : `: ${about}`}`,
    lead: leadOf(tool, runs),
    frontMatter: { ...frontMatter, ...dateOf(at), reviewers: [tool] },
    reviewSha,
    findings: read.flatMap(({ findings }) => findings),
    sayings: [{ heading: 'Rules', markdown: ruleList(read.flatMap(({ rules }) => rules)) }],
    leftOut: leftOut(runs, read),
  };
  const target = frontMatter.pr === undefined ? (frontMatter.branch ?? '') : `pr-${frontMatter.pr}`;
  return importedReport(reportName(file, at, [target, tool]), review);
}

function dateOf(at: ReturnType<typeof instant>): Pick<FrontMatter, 'date' | 'time'> {
  return at === null ? {} : { date: at.date, time: at.time };
}

function readRun(run: Run, tool: string): ReadRun {
  const { good: results, unread } = resultsOf(run);
  const places = placesOf(run, results);
  const shown = results.filter(
    ({ kind, baselineState }) => !NO_FINDING.includes(kind ?? '') && baselineState !== 'absent',
  );
  const ruleOf = rulesOf(run);
  const found = shown.map((result) => ({ result, inRun: ruleOf(result) }));
  return {
    findings: found.map(({ result, inRun }) => findingOf(result, tool, inRun, places)),
    rules: found.flatMap(({ inRun: { rule } }) => rule ?? []),
    results,
    unread,
  };
}

function leadOf(tool: string, runs: readonly Run[]): string {
  const versions = runs.flatMap(({ tool: { driver } }) => driver.semanticVersion ?? driver.version ?? []);
  const version = [...new Set(versions)].map((one) => ` ${inlineText(oneLine(one, 40))}`).join(',');
  const counted = runs.length === 1 ? 'a run' : `${runs.length} runs`;
  return `Imported from SARIF: ${counted} of ${tool}${version}. Each finding says what its severity was made from.`;
}

/** What each rule says, once: results repeat only its name. */
function ruleList(rules: readonly Rule[]): string {
  const distinct = [...new Map(rules.map((rule) => [rule.id, rule])).values()];
  const isTold = ({ name, shortDescription, fullDescription, helpUri }: Rule) =>
    [name, shortDescription?.text, fullDescription?.text, helpUri].some((words) => words);
  return distinct
    .filter(isTold)
    .map(({ id, name, shortDescription, fullDescription, helpUri }) => {
      const words = fullDescription?.text ?? shortDescription?.text ?? '';
      const title = name !== null && name !== id ? ` ${inlineText(oneLine(name, 100))}` : '';
      const help = link(helpUri, 'help');
      return `- ${codeSpan(id)}${title}: ${inlineText(oneLine(words, 600))}${help === null ? '' : ` (${help})`}`;
    })
    .join('\n');
}

/** What of the log is not in the report. */
function leftOut(runs: readonly Run[], read: readonly ReadRun[]): string[] {
  const results = read.flatMap((one) => one.results);
  const ofResults = (which: (result: Result) => boolean) => counted(results.filter(which).length, 'result');
  const ofRuns = (which: (run: Run) => boolean) => counted(runs.filter(which).length, 'run');
  const unread = read.reduce((sum, one) => sum + one.unread, 0);
  return [
    `${ofResults(({ baselineState }) => baselineState === 'absent')} that only the baseline had`,
    `${ofResults(({ kind }) => NO_FINDING.includes(kind ?? ''))} that found nothing wrong`,
    `${counted(unread, 'result')} that could not be read`,
    `the code flows of ${ofResults(({ codeFlows }) => codeFlows.length > 0)}`,
    `results in other files, of ${ofRuns((run) => (run.externalPropertyFileReferences?.results.length ?? 0) > 0)}`,
    `what was not found as the tool failed, in ${ofRuns(({ invocations }) => invocations.some((one) => one.executionSuccessful === false))}`,
  ].filter((words) => !/\b0 (?:results|runs)\b/.test(words));
}
