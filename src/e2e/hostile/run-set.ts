import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Builder, Place } from './builder.ts';
import { BuiltSite } from './built-site.ts';
import { CONTROL_REPORTS } from './control-reports.ts';
import type { Always, Case, Expectations, HostileUrl } from './expectations.ts';
import { judge, type Evidence } from './judge.ts';
import { layOut, type Laid } from './lay-out.ts';
import { msBeyond, type Run } from './measure.ts';
import { readComplaints } from './problem-checks.ts';
import type { Cost } from './process-checks.ts';
import { CSP_STATES, type Results } from './results.ts';
import { serveFolder } from './server.ts';
import { checkUrl } from './url-checks.ts';
import { Visitor } from './visit.ts';
import { buildOutcome, siteOutcomes } from './whole-site.ts';

/** What a run needs: the builder of sites, a browser to look at them, and where results go. */
export interface Bench {
  builder: Builder;
  browser: Browser;
  results: Results;
}

/** Builds one site of all cases of a set that are no larger than a file should be, and judges each. */
export async function runTogether(bench: Bench, set: Expectations, cases: readonly Case[]): Promise<void> {
  const { builder, results } = bench;
  const place = builder.place();
  const { laid, impossible } = layOut(cases, set.folder, place.reports);
  for (const { given, why } of impossible) results.skip(given.id, why);
  const build = await builder.build(place);
  results.add(buildOutcome(build, set.always, laid.length + Object.keys(CONTROL_REPORTS).length));
  if (build.status !== 0) {
    for (const { given } of laid)
      results.add({
        id: given.id,
        class: given.class ?? '',
        how: '',
        faults: [{ what: 'no site', csp: null }],
      });
    return;
  }
  await withEvidence(bench, place, set.always, laid, async (evidence, printed) => {
    const outcomes = await siteOutcomes(
      evidence.site,
      laid,
      `${build.stdout}${build.stderr}${printed}`,
      evidence.visitors,
    );
    for (const each of outcomes) results.add(each);
    for (const each of laid) results.add(await judge(each, evidence, await costOf(bench, set, each)));
  });
}

/** Opens the site's own pages at hostile addresses, on a site of the control reports. */
export async function runUrls(
  bench: Bench,
  set: Expectations,
  urls: readonly (readonly [string, HostileUrl])[],
): Promise<void> {
  const { place } = await baseline(bench.builder);
  await withEvidence(bench, place, set.always, [], async ({ visitors }) => {
    for (const [id, url] of urls) {
      const faults = [];
      for (const visitor of visitors)
        for (const what of await checkUrl(visitor, url)) faults.push({ what, csp: visitor.csp });
      const about = `${url.page} ${url.query ?? ''}${url.hash ?? ''}`;
      bench.results.add({
        id: `${id} ${about.slice(0, 60)}`,
        class: 'addresses',
        how: 'csp on, csp off',
        faults,
      });
    }
  });
}

/** Builds a site for one case alone, measures that, and judges the case there. */
export async function runAlone(bench: Bench, set: Expectations, given: Case): Promise<void> {
  const { builder, results } = bench;
  const place = builder.place();
  const {
    laid: [laid],
    impossible,
  } = layOut([given], set.folder, place.reports);
  if (laid === undefined) return results.skip(given.id, impossible[0]?.why ?? '');
  const base = await baseline(builder);
  const build = await builder.build(place);
  if (build.status !== 0) {
    const faults = buildOutcome(build, set.always, 1).faults;
    return results.add({ id: given.id, class: given.class ?? '', how: '', faults });
  }
  const limited = { ...laid, given: { maxRssMB: set.always.maxRssMB, ...given } };
  await withEvidence(bench, place, set.always, [laid], async (evidence) =>
    results.add(await judge(limited, evidence, cost(build, base, evidence.site, laid))),
  );
  rmSync(dirname(place.reports), { recursive: true });
}

/** Serves a built site, opens it in both states of its policy, and gathers what the commands say about its reports. */
async function withEvidence(
  { builder, browser }: Bench,
  place: Place,
  always: Always,
  laid: readonly Laid[],
  use: (evidence: Evidence, printed: string) => Promise<void>,
): Promise<void> {
  const check = await builder.check(place.reports);
  const expressions = laid.flatMap(({ given }) => given.neverNode ?? []);
  const trueInBuilder = expressions.length === 0 ? [] : await builder.probe(place.reports, expressions);
  const server = await serveFolder(place.out);
  const visitors = CSP_STATES.map((csp) => new Visitor(browser, server.address, csp, always));
  const site = new BuiltSite(place.out);
  const complaints = readComplaints(check.stdout);
  await use(
    { site, complaints, strays: builder.strays(), trueInBuilder, visitors },
    check.stdout + check.stderr,
  );
  await Promise.all(visitors.map((visitor) => visitor.end()));
  server.close();
}

/** What a case costs alone, where it has limits. */
async function costOf({ builder }: Bench, set: Expectations, laid: Laid): Promise<Cost | null> {
  const { maxMs, maxOutputRatio, maxRssMB } = laid.given;
  if ((maxMs ?? maxOutputRatio ?? maxRssMB) === undefined) return null;
  const place = builder.place();
  layOut([laid.given], set.folder, place.reports);
  // What was read for the site of all cases must not be at hand.
  builder.forget();
  const base = await baseline(builder);
  return cost(await builder.build(place), base, new BuiltSite(place.out), laid);
}

function cost(build: Run, base: Baseline, site: BuiltSite, laid: Laid): Cost {
  return {
    ms: msBeyond(build, base),
    peakMB: build.peakMB,
    outputRatio: (site.htmlBytes() - base.htmlBytes) / Math.max(laid.bytes, 1),
  };
}

/** A site of the control reports alone, and what building it took. */
interface Baseline extends Run {
  place: Place;
  htmlBytes: number;
}
const baselines = new WeakMap<Builder, Promise<Baseline>>();

function baseline(builder: Builder): Promise<Baseline> {
  const made = baselines.get(builder) ?? buildBaseline(builder);
  baselines.set(builder, made);
  return made;
}

async function buildBaseline(builder: Builder): Promise<Baseline> {
  const place = builder.place();
  layOut([], '', place.reports);
  const build = await builder.build(place);
  if (build.status !== 0) throw new Error(`The control reports alone cannot be built: ${build.stderr}`);
  return { ...build, place, htmlBytes: new BuiltSite(place.out).htmlBytes() };
}
