/** A way of being large. At `n` and twice that it stays below the limits of a report. */
export interface Shape {
  name: string;
  n: number;
  make: (n: number) => string;
}

const HEAD = [
  '# Deep Review: 20260601-101500-pr-9\n\n| | |\n|---|---|\n| **Date** | 2026-06-01 11:01 |\n| **Repo** | orchard/quarry |',
  '| **Reviewers** | Heron Large 2, Sable Pro 4 |\n| **Verdict** | **Merge with fixes** — some jobs are lost |\n\n',
].join('\n');

const times = (n: number, make: (at: number) => string, separator = '') =>
  Array.from({ length: n }, (_, at) => make(at)).join(separator);
const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\`\n`;
const section = (title: string, text: string) => `## ${title}\n\n${text}\n\n`;
const prose = (text: string) => HEAD + section('Executive Summary', text);

const finding = (at: number) =>
  [
    `I${at + 1}. **Job ${at} leaks a handle** — \`src/job${at}.c:${at + 1}-${at + 5}\` [Heron Large 2]`,
    fence('c', `int job${at}(void) {\n    return open("job${at}", 0);\n}`),
    `Prose of job ${at}: see \`open${at}()\` and Array<Job${at}>. Fix: close the handle.\n\n`,
  ].join('\n\n');
const findings = (n: number) => section('Important Issues', times(n, finding));
const rows = (n: number) =>
  `| # | Finding | Action |\n|---|---|---|\n${times(n, (at) => `| ${at + 1} | I${at + 1} | Fixed in ${at} |`, '\n')}`;
const original = (name: string, n: number) =>
  `### ${name}\n\n#### Important Issues\n\n${times(n, (at) => `I${at + 1}. **Handle ${at} of a job leaks** — \`src/job${at}.c:${at + 2}\`\n\nWords.\n\n`)}`;

/** Half of a ladder is as many bytes, not as many rungs. */
function ladder(bytes: number): string {
  let text = '';
  for (let rung = 1; text.length < bytes; rung += 1) text += `e${'`'.repeat(rung)}`;
  return text.slice(0, bytes);
}

export const SHAPES: readonly Shape[] = [
  // What reports are made of.
  { name: 'findings', n: 300, make: (n) => HEAD + findings(n) },
  { name: 'findings with answers', n: 200, make: (n) => HEAD + findings(n) + section('Resolution', rows(n)) },
  {
    name: 'answers to one finding',
    n: 1000,
    make: (n) => HEAD + findings(1) + section('Resolution', rows(n)),
  },
  {
    name: 'findings and originals',
    n: 100,
    make: (n) =>
      HEAD +
      findings(n) +
      section('Appendix: Original Reviews', original('Heron Large 2', n) + original('Sable Pro 4', n)),
  },
  {
    name: 'originals',
    n: 250,
    make: (n) => HEAD + section('Appendix: Original Reviews', original('Heron Large 2', n)),
  },
  {
    name: 'places of a finding',
    n: 500,
    make: (n) =>
      `${HEAD}## Important Issues\n\nI1. **Leaks** — ${times(n, (at) => `\`src/job${at}.c:${at + 1}\``, ', ')}\n`,
  },
  {
    name: 'coverage',
    n: 1000,
    make: (n) =>
      HEAD +
      findings(20) +
      section(
        'Coverage Summary',
        times(n, (at) => `- \`src/job${at}.c\` — read`, '\n'),
      ),
  },
  { name: 'sections', n: 1000, make: (n) => HEAD + times(n, () => section('Notes', 'Words.')) },
  {
    name: 'headings in a finding',
    n: 1000,
    make: (n) => HEAD + findings(1) + times(n, () => '#### Notes\n\nWords.\n\n'),
  },
  {
    name: 'ci failures',
    n: 500,
    make: (n) =>
      `# CI failures\n\n${times(n, (at) => `## Job ${at}\n\n| Test | Runs |\n|---|---|\n| t${at} | 3 |\n\n`)}`,
  },
  {
    name: 'free-form findings',
    n: 500,
    make: (n) =>
      `# Code Review\n\n## High\n\n${times(n, (at) => `### ${at + 1}. Job leaks\n\n**File:** \`src/job${at}.c:3\`\n\nWords.\n\n`)}`,
  },
  // Words and code.
  { name: 'prose in one line', n: 9_900, make: (n) => prose('word '.repeat(n)) },
  { name: 'prose in lines', n: 4900, make: (n) => prose('words of a line\n'.repeat(n)) },
  { name: 'blank lines', n: 50_000, make: (n) => prose(`one${'\n'.repeat(n)}two`) },
  { name: 'blank lines in a list', n: 10_000, make: (n) => prose(`- one${'\n'.repeat(n)}  two`) },
  { name: 'js in one line', n: 3_700, make: (n) => prose(fence('js', 'var a="x"+1;'.repeat(n))) },
  { name: 'js in lines', n: 900, make: (n) => prose(fence('js', 'const a = `x${b}` + 1; // c\n'.repeat(n))) },
  { name: 'code in lines', n: 30_000, make: (n) => prose(fence('c', 'return open(x);\n'.repeat(n))) },
  { name: 'code blocks', n: 1000, make: (n) => prose(times(n, (at) => fence('go', `x := ${at}`), '\n')) },
  { name: 'cpp scopes in one line', n: 80, make: (n) => prose(fence('cpp', 'a::'.repeat(n))) },
  {
    name: 'cpp scopes in lines',
    n: 5,
    make: (n) => prose(fence('cpp', `${'a::'.repeat(100)}\n`.repeat(n))),
  },
  { name: 'inline code', n: 450, make: (n) => prose('`a` '.repeat(n)) },
  { name: 'unclosed fences', n: 500, make: (n) => prose(times(n, () => '````md\n```go\nx\n', '\n')) },
  // Nesting.
  { name: 'quote depth', n: 45, make: (n) => prose(`${'> '.repeat(n)}deep`) },
  { name: 'list depth', n: 45, make: (n) => prose(`${'- '.repeat(n)}deep`) },
  { name: 'list indentation', n: 45, make: (n) => prose(times(n, (at) => `${' '.repeat(2 * at)}- a`, '\n')) },
  { name: 'lazy lines', n: 480, make: (n) => prose(`> a\n${'b\n'.repeat(n)}`) },
  { name: 'lazy lines, deep', n: 480, make: (n) => prose(`${'> '.repeat(20)}a\n${'b\n'.repeat(n)}`) },
  // Marks.
  { name: 'emphasis that mixes', n: 450, make: (n) => prose('*a_'.repeat(n)) },
  { name: 'emphasis, opened', n: 900, make: (n) => prose('*a '.repeat(n)) },
  { name: 'emphasis, in paragraphs', n: 2_000, make: (n) => prose('*a* _b_ **c**\n\n'.repeat(n)) },
  { name: 'strikes, opened', n: 900, make: (n) => prose('~~a '.repeat(Math.floor(n / 2))) },
  { name: 'backtick ladder', n: 2400, make: (n) => prose(ladder(n)) },
  { name: 'cdata, opened', n: 24, make: (n) => prose('a <![CDATA['.repeat(n)) },
  { name: 'declarations, opened', n: 120, make: (n) => prose('a <!A '.repeat(n)) },
  { name: 'instructions, opened', n: 120, make: (n) => prose('a <? '.repeat(n)) },
  { name: 'tags', n: 120, make: (n) => prose('a <b> '.repeat(n)) },
  { name: 'tags, opened', n: 120, make: (n) => prose('a <kbd> '.repeat(n)) },
  { name: 'tags, closed', n: 60, make: (n) => prose('<kbd>a</kbd> '.repeat(n)) },
  { name: 'comments', n: 5_000, make: (n) => prose('<!-- a -->\n\n'.repeat(n)) },
  { name: 'entities', n: 8000, make: (n) => prose('&amp; '.repeat(n)) },
  { name: 'backslashes', n: 950, make: (n) => prose('\\*'.repeat(n)) },
  { name: 'brackets, opened', n: 45, make: (n) => prose('[a'.repeat(n)) },
  { name: 'links, nested', n: 45, make: (n) => prose(`${'['.repeat(n)}a${'](u)'.repeat(n)}`) },
  { name: 'links', n: 900, make: (n) => prose('[a](https://forge.example/) '.repeat(n)) },
  { name: 'bare addresses', n: 2_000, make: (n) => prose('https://forge.example/a '.repeat(n)) },
  // Tables, notes, definitions.
  {
    name: 'table rows',
    n: 1200,
    make: (n) => prose(`${'|a'.repeat(20)}|\n${'|-'.repeat(20)}|\n${`${'|x'.repeat(20)}|\n`.repeat(n)}`),
  },
  {
    name: 'table columns',
    n: 900,
    make: (n) => prose(`${'|a'.repeat(n)}|\n${'|-'.repeat(n)}|\n${`${'|x'.repeat(n)}|\n`.repeat(10)}`),
  },
  { name: 'tables', n: 1000, make: (n) => prose('| a | b |\n|---|---|\n| c | d |\n\n'.repeat(n)) },
  { name: 'note references', n: 900, make: (n) => prose(`${'[^1]'.repeat(n)}\n\n[^1]: x`) },
  { name: 'note references, in paragraphs', n: 4_000, make: (n) => prose(`${'[^1]\n\n'.repeat(n)}[^1]: x`) },
  { name: 'notes', n: 240, make: (n) => prose(times(n, (at) => `a[^${at}]\n\n[^${at}]: x\n\n`)) },
  { name: 'definitions', n: 8_000, make: (n) => prose(times(n, (at) => `[r${at}]: /u${at}`, '\n')) },
  {
    name: 'definitions with references',
    n: 4_000,
    make: (n) => prose(times(n, (at) => `[r${at}]\n\n[r${at}]: /u${at}\n\n`)),
  },
  { name: 'references to one definition', n: 4_000, make: (n) => prose(`[r]: /u\n\n${'[r]\n\n'.repeat(n)}`) },
  // Front matter.
  {
    name: 'yaml lines',
    n: 450,
    make: (n) => `---\ntitle: T\ntags:\n${times(n, (at) => `  - t${at}\n`)}---\n\n${prose('x')}`,
  },
  {
    name: 'yaml keys',
    n: 450,
    make: (n) => `---\ntitle: T\n${times(n, (at) => `k${at}: v\n`)}---\n\n${prose('x')}`,
  },
  {
    name: 'yaml depth',
    n: 9,
    make: (n) => `---\ntitle: T\nother: ${'['.repeat(n)}${']'.repeat(n)}\n---\n\n${prose('x')}`,
  },
  { name: 'yaml blank lines', n: 450, make: (n) => `---\ntitle: T\n${'\n'.repeat(n)}---\n\n${prose('x')}` },
  // Letters.
  { name: 'damaged letters', n: 4900, make: (n) => prose('Ã¤â€” a\n'.repeat(n)) },
  { name: 'invisible letters', n: 4900, make: (n) => prose('a\u200B\u202E\u0007\n'.repeat(n)) },
];
