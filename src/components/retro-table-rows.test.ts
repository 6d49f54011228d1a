import { expect, test } from 'vitest';
import { makeCorpus } from '../corpus/corpus.ts';
import { agentData } from '../corpus/review-records.ts';
import { read } from '../parse/__fixtures__/read.ts';
import { retroTableRows } from './retro-table-rows.ts';

const report = (...agents: string[]) =>
  read(
    `# R\n\n## Agent Performance Retro\n\n| | ${agents.join(' | ')} |\n|---|${agents.map(() => '---|').join('')}\n| Duration | ${agents.map((_, at) => `${at + 1}m 0s`).join(' | ')} |\n`,
  ).report;

/** With what `agents.yaml` says. */
const rowsOf = (reports: ReturnType<typeof report>[], aliases: Record<string, string[]> = {}) => {
  const corpus = makeCorpus(reports, [], { aliases, families: {} });
  return retroTableRows(
    reports,
    corpus.names,
    agentData(corpus, ({ id }) => id),
  ).rows;
};

test('an agent has the name that the file of names gives it, and leads to its page', () => {
  const rows = rowsOf([report('Heron Large 2', 'HL2')], { 'Heron Large 2': ['HL2'] });
  expect(rows.map(({ agent, written, path }) => [agent, written, path])).toEqual([
    ['Heron Large 2', 'Heron Large 2', '/agents/heron-large-2/'],
    ['Heron Large 2', 'HL2', '/agents/heron-large-2/'],
  ]);
});

test('of two columns of one agent, figures count one: the row says which', () => {
  const rows = rowsOf([report('Heron Large 2', 'HL2')], { 'Heron Large 2': ['HL2'] });
  expect(rows.map(({ facts }) => facts.states)).toEqual([[], ['durationSeconds']]);
  expect(rows.at(-1)!.review.reviewers[0]!.scorecard!.durationSeconds).toBe(120);
});
