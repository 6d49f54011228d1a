/**
 * A program that does what a build does, one stage after the other in one process, and prints what each took of user
 * CPU time, as a JSON array. The corpus of REPORTS_DIR must have been built into the folder that is the argument.
 */
import type { Code, Nodes } from 'mdast';
import { labelWithRound } from '../../src/components/round-words.ts';
import { makeCorpus } from '../../src/corpus/corpus.ts';
import { patternsOf } from '../../src/corpus/pattern.ts';
import { agentData } from '../../src/corpus/review-records.ts';
import { findingShards } from '../../src/exports/finding-shards.ts';
import { searchIndex } from '../../src/exports/search-index.ts';
import { areMany, searchRecords } from '../../src/exports/search-records.ts';
import { loadAgentAliases } from '../../src/load/agent-aliases.ts';
import { loadFindingRecords } from '../../src/load/finding-records.ts';
import { readBytes } from '../../src/load/read.ts';
import { loadCorpus, loadRendered } from '../../src/load/reports.ts';
import { reportsFolder } from '../../src/load/settings.ts';
import { readSite } from '../../src/load/site.ts';
import { walk } from '../../src/load/walk.ts';
import { eachNode } from '../../src/model/tree.ts';
import { decode } from '../../src/parse/decode.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { noteTexts } from '../../src/parse/note-text.ts';
import { parseReport } from '../../src/parse/report.ts';
import { searchWords } from '../../src/parse/search-words.ts';
import { Colours } from '../../src/render/colours.ts';
import { Highlighter } from '../../src/render/highlight.ts';
import { renderLayout } from '../../src/render/layout.ts';
import { localRoots } from '../../src/render/local-path.ts';
import { inColours } from '../../src/render/paint.ts';
import { unshown } from '../../src/render/unshown.ts';
import { siteFaults } from '../../src/site/faults.ts';
import type { Stage } from '../../src/model/speed.ts';
import { userOfChildren } from './processes.ts';

const [folder = 'dist'] = process.argv.slice(2);
const stages: Stage[] = [{ what: 'Node, and loading the modules', user: userSeconds(), within: null }];

// First, as long as there is little else in memory.
const site = await stage('reading the site again', () => readSite(folder));
await stage('checking its links', () => siteFaults(site, { basePath: '/', siteUrl: undefined }));
const { files } = await stage('walking the folder', () => walk(reportsFolder()));
const read = await stage('reading files', () =>
  Promise.all(files.map(async (file) => ({ ...file, bytes: await readBytes(file.absolute) }))),
);
const trees = await stage(
  'Markdown to trees',
  () => read.map(({ bytes }) => parseMarkdown(decode(bytes).text)),
  'parsing',
);
const parsed = await stage('parsing', () => read.map(({ id, path, bytes }) => parseReport(id, path, bytes)));
const codes = trees.map(codesOf);
const colours = await stage('colouring code', () => Promise.all(codes.map(coloursOf)));
const rendered = await stage('rendering, its code being coloured', async () => {
  const all = [];
  for (const [at, { layout, text, report }] of parsed.entries()) {
    const repo = report.repo ?? report.id.split('/').at(-2) ?? null;
    const paths = report.findings.flatMap(({ locations }) => locations.map(({ path }) => path));
    const roots = localRoots(text, { repo, paths: [...paths, ...report.coverage.map(({ path }) => path)] });
    all.push(await renderLayout(layout, roots, inColours(colours[at])));
  }
  return all;
});
await stage('texts of notes', () => parsed.map(({ report, layout }) => noteTexts(report, layout)));
await stage('words to search for', () =>
  parsed.map(({ report, layout, own }) => searchWords(report, layout, own)),
);
await stage('looking for lost words', () =>
  parsed.map(({ text, report }, at) => unshown(text, report, rendered[at]!)),
);
const corpus = await stage('reading what is kept of reports, and their corpus', () => loadCorpus());
const { aliases, problems } = await loadAgentAliases(reportsFolder());
await stage(
  'the corpus',
  () => makeCorpus(corpus.reports, [], { ...aliases, problems }),
  'reading what is kept of reports, and their corpus',
);
await stage('patterns', () => patternsOf(corpus));
await stage('what agents did', () => agentData(corpus, labelWithRound));
const records = await stage('records of findings', () => loadFindingRecords(labelWithRound));
await stage('index of findings', () => findingShards(records));
await stage('index of Pagefind', async () => {
  const searched = [];
  const isOfMany = areMany(corpus.reports);
  for (const report of corpus.reports) {
    const label = labelWithRound(report, corpus.subjectOf.get(report.id) ?? null);
    const repo = corpus.repositories.get(report.id) ?? '';
    const records = searchRecords(report, await loadRendered(report), { label, repo, isOfMany });
    searched.push({ address: records.address, key: report.id, records: async () => records });
  }
  return searchIndex(searched);
});
console.log(JSON.stringify(stages));
process.exit(0);

async function stage<T>(what: string, work: () => T | Promise<T>, within: string | null = null): Promise<T> {
  const before = userSeconds();
  const result = await work();
  stages.push({ what, user: userSeconds() - before, within });
  return result;
}

function userSeconds(): number {
  return process.cpuUsage().user / 1e6 + userOfChildren();
}

function codesOf(tree: Nodes): Code[] {
  const found: Code[] = [];
  eachNode<Nodes>(tree, (node) => {
    if (node.type === 'code') found.push(node);
  });
  return found;
}

async function coloursOf(codes: readonly Code[]): Promise<Colours> {
  const colours = new Colours();
  const highlighter = await Highlighter.of(
    codes.flatMap(({ lang }) => lang ?? []),
    colours,
  );
  for (const { value, lang } of codes) highlighter.highlight(value, lang ?? null);
  return new Colours(colours.now);
}
