import type { BuiltSite } from './built-site.ts';
import type { Laid } from './lay-out.ts';
import { PAGE_CHECKS } from './page-checks.ts';
import { complaintsAbout, namePattern, PROBLEM_CHECKS, type Complaint } from './problem-checks.ts';
import { LIMIT_CHECKS, PROCESS_CHECKS, type Cost, type Strays } from './process-checks.ts';
import type { Fault, Outcome } from './results.ts';
import { htmlFaults, SITE_CHECKS } from './site-checks.ts';
import { search } from './url-checks.ts';
import type { Visitor } from './visit.ts';

/** A site built from cases, and everything that can be known about it. */
export interface Evidence {
  site: BuiltSite;
  complaints: readonly Complaint[];
  strays: Strays;
  /** Expressions that are true in the builder. */
  trueInBuilder: readonly string[];
  /** One for each state of the Content Security Policy. */
  visitors: readonly Visitor[];
}

/** Holds one case against everything that is known about its site. */
export async function judge(laid: Laid, evidence: Evidence, cost: Cost | null = null): Promise<Outcome> {
  const { given, places } = laid;
  const { site, strays, trueInBuilder } = evidence;
  const published = places.flatMap((place) => site.pagesOf(place));
  const isBuilt = published.length > 0 || given.folder !== undefined;
  const everywhere = [
    ...verdict(laid, published, evidence),
    ...(isBuilt ? [] : rejection(laid, evidence)),
    ...apply(SITE_CHECKS, given, site, given.folder === undefined ? places : [given.folder]).flat(),
    ...apply(PROCESS_CHECKS, given, strays, trueInBuilder).flat(),
    ...(cost === null ? [] : apply(LIMIT_CHECKS, given, cost).flat()),
  ];
  const faults: Fault[] = everywhere.map((what) => ({ what, csp: null }));
  for (const visitor of evidence.visitors)
    for (const what of await onPages(laid, published, site, visitor)) faults.push({ what, csp: visitor.csp });
  const how = [isBuilt ? 'csp on, csp off' : 'rejected', ...(cost === null ? [] : [said(cost)])].join('; ');
  return { id: given.id, class: given.class ?? '', how, faults };
}

/** Runs the checks of a table whose fields a case has. */
function apply<A extends unknown[], R>(
  table: Record<string, (value: never, ...args: A) => R>,
  given: Readonly<Record<string, unknown>>,
  ...args: A
): R[] {
  return Object.entries(table).flatMap(([field, check]) =>
    given[field] === undefined ? [] : [check(given[field] as never, ...args)],
  );
}

function verdict({ given, places }: Laid, published: readonly string[], { complaints }: Evidence): string[] {
  if (given.folder !== undefined) return [];
  if (given.expect === 'reject') return published.map((path) => `published at ${path}`);
  if (given.expect === 'either' || published.length > 0) return [];
  const why = places.flatMap((place) => complaintsAbout(place, complaints)).map(({ message }) => message);
  return [`not built: ${why.join(' ') || 'no reason given'}`];
}

/** A report that is not published must be named, with the reason, and nothing of it may be in the site. */
function rejection({ given, places }: Laid, { site, complaints }: Evidence): string[] {
  const health = site.text('health/index.html');
  const unnamed = places.flatMap((place) => {
    const errors = complaintsAbout(place, complaints).filter(({ level }) => level === 'error');
    if (errors.length === 0) return [`no error names ${place}`];
    const name = new RegExp(namePattern(place.replace(/[&<>"']/g, '\u0000')), 'u');
    return [
      ...apply(PROBLEM_CHECKS, given, place, errors, places).flat(),
      ...(name.test(health) ? [] : [`the health page does not name ${place}`]),
    ];
  });
  const leaked = (given.neverText ?? []).flatMap((text) =>
    site
      .files()
      .filter((file) => site.text(file).includes(text))
      .map((file) => `${text} is in ${file}`),
  );
  return [...unnamed, ...leaked];
}

async function onPages(
  { given, places }: Laid,
  published: readonly string[],
  site: BuiltSite,
  visitor: Visitor,
): Promise<string[]> {
  if (published.length === 0) return [];
  const visits = await Promise.all(published.map((path) => visitor.open(encodeURI(path))));
  const files = places.flatMap((place) => site.filesOf(place));
  const shown = { visits, site, files, search: (words: string) => search(visitor, words) };
  const own = given.expect === 'reject' ? [] : (await Promise.all(apply(PAGE_CHECKS, given, shown))).flat();
  const always = (await Promise.all(visits.map((visit) => visitor.close(visit)))).flat();
  const html = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => htmlFaults(file, site.text(file)));
  return [...own, ...always, ...html];
}

function said({ ms, peakMB, outputRatio }: Cost): string {
  const memory = peakMB === null ? 'memory not measured' : `${Math.round(peakMB)} MB`;
  return `${(ms / 1000).toFixed(1)} s, ${memory}, HTML ${outputRatio.toFixed(1)} times the source`;
}
