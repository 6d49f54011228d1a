import { reportFile } from '../importers/report-file.ts';
import { FrontMatter } from '../model/front-matter.ts';
import { plainName, reportName } from './report-name.ts';

/** What is known of a review before it is written: the front matter, with the day and the time for sure. */
export type Facts = FrontMatter & { date: string; time: string; repo: string };

/** A report to be written: its place below the folder of reports, and the text to start from. */
export interface Draft {
  path: string;
  text: string;
}

/**
 * Starts a report. `seconds` (`30`) makes the instant of its name, and `schema` is where an editor finds the schema of
 * the front matter: a path from the draft's folder, or an address; null where there is none.
 */
export function draft(facts: Facts, seconds: string, schema: string | null): Draft {
  const { date, time, repo, pr, branch, title } = facts;
  const target = {
    pullRequest: pr === undefined ? null : Number(pr),
    branch: branch ?? null,
    otherwise: title ?? 'review',
  };
  const text = reportFile({ frontMatter: inOrder(facts), body: body(title ?? defaultTitle(facts)) });
  return {
    path: `${draftFolder(repo)}/${reportName(date, `${time}:${seconds}`, target)}.md`,
    text: schema === null ? text : text.replace('---\n', `---\n# yaml-language-server: $schema=${schema}\n`),
  };
}

/** The keys in the order of the schema, which is that of the docs. */
function inOrder(facts: FrontMatter): FrontMatter {
  const keys = Object.keys(FrontMatter.shape) as (keyof FrontMatter)[];
  return Object.fromEntries(keys.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]])));
}

/** Reports lie in a folder of the name of their repository. */
export function draftFolder(repo: string): string {
  return plainName(repo.split('/').at(-1) ?? repo);
}

function defaultTitle({ repo, pr, pr_title: prTitle, branch, round }: Facts): string {
  const name = repo.split('/').at(-1) ?? repo;
  const what = pr !== undefined ? `PR #${Number(pr)}` : branch !== undefined ? `the branch ${branch}` : name;
  const title = pr !== undefined && prTitle !== undefined ? ` — ${prTitle}` : '';
  return `Review of ${what}${title}${round === undefined ? '' : `, round ${round}`}`;
}

function body(heading: string): string {
  return [
    `# ${escaped(heading)}`,
    '## Executive Summary',
    'What the change does, and what is wrong with it.',
    ...['Critical Issues', 'Important Issues', 'Suggestions'].flatMap((name) => [`## ${name}`, 'None.']),
  ].join('\n\n');
}

/** Words as a heading that says just them, in one line. */
function escaped(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.replace(/[\\`*_[\]<>&~]/g, '\\$&').replace(/#+$/, (marks) => marks.replaceAll('#', '\\#'));
}
