/**
 * `npm run audit [-- --site DIR] [--only axe,lighthouse,weights] [--runs N]`: measures a built site, of each kind of
 * page one, and prints tables: what axe finds in light and dark, what Lighthouse scores (the median of N runs), what
 * pages weigh. Without DIR the site of REPORTS_DIR is built first. Exit 1 where something is short.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findChromium, HOW_TO_GET_ONE, launch } from '../src/e2e/chromium.ts';
import { BuiltSite } from '../src/e2e/hostile/built-site.ts';
import { settings } from '../src/load/settings.ts';
import { publish } from '../src/publish.ts';
import { optionsOf } from './command/options.ts';
import './command/settings.ts';
import { axeViolations } from './audit/axe.ts';
import { kindsOfPages, type KindOfPage } from './audit/kinds.ts';
import { CATEGORIES, lighthouseScores } from './audit/lighthouse.ts';
import { serveCompressed } from './audit/server.ts';
import { table, type Cell } from './audit/table.ts';
import { isTooLarge, ratios, tooHeavy, weigh } from './audit/weights.ts';

/** The kinds of pages that Lighthouse looks at. */
const LOOKED_AT = ['overview', 'reviews', 'largest report', 'pull request', 'findings'];

const { values } = optionsOf(import.meta.filename, {
  options: {
    site: { type: 'string' },
    only: { type: 'string', default: 'axe,lighthouse,weights' },
    runs: { type: 'string', default: '1' },
  },
});
const PARTS = { axe: auditAxe, lighthouse: auditLighthouse, weights: auditWeights };
const wanted = values.only.split(',');
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) stop(`there is no ${unknown.join(', ')} to audit: ${Object.keys(PARTS).join(', ')}`);

const executable = findChromium() ?? stop(HOW_TO_GET_ONE);
const folder = resolve(values.site ?? '.cache/audit/site');
if (values.site === undefined && !(await publish({ out: folder, strict: false, silent: true })))
  process.exit(1);
if (!existsSync(join(folder, 'index.html'))) stop(`${folder} is no built site`);

const { basePath } = settings();
const site = new BuiltSite(folder);
const { found, missing } = kindsOfPages(site);
const served = await serveCompressed(folder, basePath);
/** All that is short, in words. */
const short: string[] = [];
console.log(
  table(
    ['kind of page', 'page'],
    found.map(({ kind, file }) => [kind, file]),
  ),
);
if (missing.length > 0) console.log(`\nThis site has no ${missing.join(', ')}.`);
for (const [name, audit] of Object.entries(PARTS)) if (wanted.includes(name)) await audit();
served.close();

console.log(short.length === 0 ? '\nNothing is short.' : `\n${short.length} short:\n${short.join('\n')}`);
// What a build leaves open must not keep the process.
process.exit(short.length === 0 ? 0 : 1);

async function auditAxe(): Promise<void> {
  const browser = await launch(executable);
  const rows: Cell[][] = [];
  for (const { kind, file } of found) {
    const counts: Cell[] = [];
    /** What is wrong, and in which schemes. */
    const faults = new Map<string, string[]>();
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme });
      await page.goto(addressOf(file), { waitUntil: 'networkidle' });
      const violations = await axeViolations(page);
      await page.close();
      counts.push(violations.length);
      for (const { rule, targets } of violations) {
        const fault = `${rule} at ${shorten(targets)}`;
        faults.set(fault, [...(faults.get(fault) ?? []), colorScheme]);
      }
    }
    rows.push([kind, ...counts]);
    for (const [fault, schemes] of faults)
      short.push(`axe: ${kind} (${file}), ${schemes.join(' and ')}: ${fault}`);
  }
  await browser.close();
  console.log(`\n${table(['axe violations', 'light', 'dark'], rows)}`);
}

async function auditLighthouse(): Promise<void> {
  const rows: Cell[][] = [];
  for (const { kind, file } of found.filter(({ kind }) => LOOKED_AT.includes(kind))) {
    const scores = await lighthouseScores(executable, addressOf(file), Number(values.runs));
    rows.push([kind, ...scores.map(({ score }) => score)]);
    for (const [at, { score, short: why }] of scores.entries())
      if (score < 100)
        short.push(`Lighthouse: ${kind} (${file}): ${CATEGORIES[at]} ${score}: ${why.join('; ')}`);
  }
  console.log(`\n${table(['Lighthouse', ...CATEGORIES], rows)}`);
}

function auditWeights(): void {
  const weights = found.map((page: KindOfPage) => weigh(site, basePath, page));
  for (const weight of weights)
    for (const fault of tooHeavy(weight)) short.push(`weight: ${weight.kind} (${weight.file}): ${fault}`);
  const rows = weights.map(({ kind, css, js, html, htmlGzip }) => [kind, css, js, html, htmlGzip]);
  console.log(`\n${table(['bytes', 'CSS gzip', 'JS gzip', 'HTML', 'HTML gzip'], rows)}`);

  const all = ratios(site);
  const [largest] = all;
  if (largest === undefined) return;
  if (isTooLarge(largest))
    short.push(`weight: ${largest.file}: its HTML is ${largest.ratio.toFixed(2)} times its Markdown`);
  const worst = all.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  const cells = [
    ['largest', largest],
    ['worst', worst],
  ] as const;
  console.log(
    `\n${table(
      ['report', 'page', 'HTML', 'Markdown', 'ratio'],
      cells.map(([name, { file, html, markdown, ratio }]) => [
        name,
        file,
        html,
        markdown,
        Number(ratio.toFixed(2)),
      ]),
    )}`,
  );
}

function addressOf(file: string): string {
  return served.address + encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));
}

function shorten(targets: readonly string[]): string {
  const more = targets.length - 3;
  return targets.slice(0, 3).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}
