import { stringify } from 'yaml';
import type { FrontMatter } from '../../model/front-matter.ts';
import { readFileName } from '../../parse/file-name.ts';
import type { Fix } from './fix.ts';

/** Gives a report that says nothing of itself the front matter that the name of its file tells. */
export const frontMatterAdd: Fix = {
  codes: ['header-missing'],
  keepsPages: false,
  changes({ id, lines }) {
    const { date, time, pullRequest } = readFileName(id);
    if (date === null || /^---/.test(lines[0] ?? '')) return [];
    const facts: FrontMatter = {
      date,
      ...(time !== null && { time }),
      ...(pullRequest !== null && { pr: String(pullRequest) }),
    };
    const insert = ['---', ...stringify(facts).trimEnd().split('\n'), '---', ''];
    return [
      { line: 1, remove: 0, insert, did: 'added front matter from the name of the file', rewritten: [] },
    ];
  },
};
