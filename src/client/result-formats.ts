import type { Answer } from '../query/answer.ts';
import type { LinkTo } from '../query/result-row.ts';
import { resultsCsv } from '../query/results-csv.ts';
import { resultsJson } from '../query/results-json.ts';
import { resultsMarkdown } from '../query/results-markdown.ts';

interface ResultFormat {
  name: string;
  type: string;
  write: (query: string, answer: Answer, linkTo: LinkTo) => string;
}

/** The files that results are saved as. */
export const RESULT_FORMATS = {
  csv: { name: 'findings.csv', type: 'text/csv', write: (_, answer, linkTo) => resultsCsv(answer, linkTo) },
  json: {
    name: 'findings.json',
    type: 'application/json',
    write: (_, answer, linkTo) => resultsJson(answer, linkTo),
  },
  markdown: { name: 'findings.md', type: 'text/markdown', write: resultsMarkdown },
} as const satisfies Record<string, ResultFormat>;
