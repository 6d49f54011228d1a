import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { FileProblem } from './problem-lines.ts';
import { problemSummary } from './problem-summary.ts';

function problem(message: string): FileProblem {
  const rest = { hint: 'Use another.', line: 3, column: null } as const;
  return { path: 'reports/a.md', problem: { level: 'error', code: 'date-invalid', message, ...rest } };
}

test('without a problem there is one line', () => {
  expect(problemSummary('3 reports: 0 errors', [])).toBe('3 reports: 0 errors\n');
});

test('problems stand in a fence, as in the log', () => {
  expect(problemSummary('1 error', [problem('Not a date.')])).toBe(
    '1 error\n\n```text\nreports/a.md:3 error date-invalid: Not a date. (Use another.)\n```\n',
  );
});

test('no word of a report is markup, whatever backticks it has', () => {
  const part = fc.constantFrom('`', '```', '~~~', '\n', '</pre>', '# ', '<img src=x>', '[a](b)', ' ', 'word');
  const message = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 4 }), (messages) => {
      const tree = unified()
        .use(remarkParse)
        .use(remarkGfm)
        .parse(problemSummary('head', messages.map(problem)));
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'code']);
      expect(toString(tree.children[1]).split('\n')).toHaveLength(messages.length);
    }),
  );
});

test('a long list ends with what it leaves out, and so does a long line', () => {
  const summary = problemSummary('many', Array<FileProblem>(5000).fill(problem('x'.repeat(10_000))));
  expect(summary).toContain('\n… and 4800 more, in the log\n');
  expect(summary.length).toBeLessThan(200_000);
});
