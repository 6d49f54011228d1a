import type { BuiltSite } from './built-site.ts';
import { CONTROL_REPORTS } from './control-reports.ts';
import type { Always, Case } from './expectations.ts';
import type { Laid } from './lay-out.ts';
import { msBeyond, type Run } from './measure.ts';
import type { Fault, Outcome } from './results.ts';
import { htmlFaults, policyFaults, unreadableData } from './site-checks.ts';
import type { Visitor } from './visit.ts';

const SHARED_PAGES = ['/', '/reviews/', '/findings/', '/files/', '/agents/', '/health/', '/search/'];

/** What a build over hostile reports must come to, whatever they are. */
export function buildOutcome(build: Run, always: Always, reports: number): Outcome {
  const { status, stderr, stdout, peakMB } = build;
  const ms = msBeyond(build, { ms: 0, cpuMs: 0 });
  const limit = always.buildMaxMsPerFile;
  const faults = [
    ...(status === 0 ? [] : [`exit ${status}: ${`${stderr}${stdout}`.trim().slice(-400)}`]),
    ...(limit !== undefined && ms > limit * reports ? [`${Math.round(ms / reports)} ms a report`] : []),
    ...(always.maxRssMB !== undefined && (peakMB ?? 0) > always.maxRssMB
      ? [`took ${Math.round(peakMB!)} MB`]
      : []),
  ];
  return outcome('build', 'exit 0', faults);
}

/** What holds for the site as a whole: its other reports, shared files and pages, and what the commands print. */
export async function siteOutcomes(
  site: BuiltSite,
  laid: readonly Laid[],
  printed: string,
  visitors: readonly Visitor[],
): Promise<Outcome[]> {
  const controls = Object.keys(CONTROL_REPORTS);
  const known = new Set(
    [...laid.flatMap(({ places }) => places), ...controls].flatMap((place) => site.pagesOf(place)),
  );
  const folders = laid.flatMap(({ given }) =>
    given.folder === undefined ? [] : [`/reviews/${given.folder}/`],
  );
  const strangers = site
    .reviews()
    .filter((address) => !known.has(address) && !folders.some((folder) => address.startsWith(folder)));
  const caseFiles = new Set(laid.flatMap(({ places }) => places.flatMap((place) => site.filesOf(place))));
  const pages = site.files('.html');
  return [
    outcome(
      'other reports',
      'published',
      controls
        .filter((place) => site.pagesOf(place).length === 0)
        .map((place) => `${place} is not published`),
    ),
    outcome('unread reports', 'counted on the overview as on the health page', unreadFaults(site)),
    outcome('no reports from elsewhere', 'none', strangers),
    outcome('data files', 'parse', unreadableData(site)),
    outcome('policy', 'on every page', summary(pages.flatMap((file) => policyFaults(file, site.text(file))))),
    outcome(
      'shared HTML',
      'proper',
      summary(
        pages.filter((file) => !caseFiles.has(file)).flatMap((file) => htmlFaults(file, site.text(file))),
      ),
    ),
    outcome(
      'shared files hold no raw controls',
      'none',
      rawControls(
        site,
        caseFiles,
        laid.map(({ given }) => given),
      ),
    ),
    outcome('printed lines', 'no commands, no controls', printedFaults(printed)),
    await sharedPages(visitors),
  ];
}

/** Both pages must say how many files could not be read, and the same. */
function unreadFaults(site: BuiltSite): string[] {
  const [overview, health] = ['index.html', 'health/index.html'].map(
    (file) => /\d+ reports? could not be read/.exec(site.text(file))?.[0],
  );
  return overview === health ? [] : [`the overview says ${overview}, the health page ${health}`];
}

/** Characters that the cases forbid, in files that are about all reports. Line ends and tabs are at home there. */
function rawControls(site: BuiltSite, caseFiles: ReadonlySet<string>, cases: readonly Case[]): string[] {
  const chars = [...new Set(cases.flatMap(({ neverChars = [] }) => neverChars))].filter(
    (char) => !/\s/.test(char),
  );
  const files = site
    .files()
    .filter(
      (file) => !caseFiles.has(file) && /\.(html|csv|xml|json|ndjson|sarif|txt|md|pf_fragment)$/.test(file),
    );
  return summary(
    files.flatMap((file) => {
      const text = site.text(file);
      return chars.filter((char) => text.includes(char)).map((char) => `${char} in ${file}`);
    }),
  );
}

/** A report must neither write a command of a CI service nor move a terminal's cursor. */
function printedFaults(printed: string): string[] {
  return printed.split('\n').flatMap((line) => {
    const faults = [];
    if (line.startsWith('::') || line.startsWith('##[')) faults.push(`a line starts like a command: ${line}`);
    if (/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/u.test(line))
      faults.push(`a control character in: ${line}`);
    return faults;
  });
}

async function sharedPages(visitors: readonly Visitor[]): Promise<Outcome> {
  const faults: Fault[] = [];
  for (const visitor of visitors)
    for (const path of SHARED_PAGES)
      for (const what of await visitor.close(await visitor.open(path)))
        faults.push({ what: `${path}: ${what}`, csp: visitor.csp });
  return { id: 'shared pages', class: 'whole site', how: 'csp on, csp off', faults };
}

function outcome(id: string, how: string, faults: readonly string[]): Outcome {
  return { id, class: 'whole site', how, faults: faults.map((what) => ({ what, csp: null })) };
}

/** The first few of many. */
function summary(faults: readonly string[]): string[] {
  return faults.length <= 5 ? [...faults] : [...faults.slice(0, 5), `and ${faults.length - 5} more`];
}
