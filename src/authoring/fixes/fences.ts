import { closingFence, repairFences } from '../../parse/fences.ts';
import { splitFrontMatter } from '../../parse/front-matter.ts';
import type { Change, Fix } from './fix.ts';

/** Writes down what reading does anyway: fences are closed where they were meant to be, wrappers of reviews go. */
export const fences: Fix = {
  codes: ['fence-unclosed', 'fence-wrapper'],
  keepsPages: true,
  changes({ lines }) {
    const { body } = splitFrontMatter(lines.join('\n'));
    const repaired = repairFences(body).text;
    const before = body.split('\n');
    const after = repaired.split('\n');
    const changes = after.flatMap((text, at) => {
      const written = before[at]!;
      return text === written ? [] : [changeAt(at + 1, written, text, after[at + 1])];
    });
    const closing = closingFence(repaired);
    if (closing === null) return changes;
    const last = { line: lines.length + 1, remove: 0, insert: [closing] };
    return [...changes, { ...last, did: 'closed the fence at the end', rewritten: [] }];
  },
};

/** Fences are closed right before a heading, `next`. */
function changeAt(line: number, before: string, after: string, next = ''): Change {
  const did =
    after === ''
      ? `took out the fence ${before.trim()}`
      : `closed the fence with ${after.trim()} before ${JSON.stringify(next.trim())}`;
  // What stands behind the marks names a language, and is no word of the report.
  return { line, remove: 1, insert: [after], did, rewritten: [before] };
}
