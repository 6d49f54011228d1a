import { splitFrontMatter } from '../../parse/front-matter.ts';
import type { Fix } from './fix.ts';

/** Closes front matter where its keys end, if all of what it then holds is understood. */
export const frontMatterEnd: Fix = {
  codes: ['front-matter-unclosed'],
  keepsPages: false,
  changes({ lines }) {
    const end = lines.findIndex((line, at) => at > 0 && /^\s*$|^#{1,6}\s/.test(line));
    if (end <= 1) return [];
    const { data, problems } = splitFrontMatter([...lines.slice(0, end), '---'].join('\n'));
    if (problems.length > 0 || Object.keys(data).length === 0) return [];
    return [{ line: end + 1, remove: 0, insert: ['---'], did: 'closed the front matter', rewritten: [] }];
  },
};
