import { resultsCsv } from '../query/results-csv.ts';
import { resultsJson } from '../query/results-json.ts';
import { resultsMarkdown } from '../query/results-markdown.ts';
import type { LinkTo } from '../query/result-row.ts';
import type { ToWrite } from './result-writer.ts';

/* What the worker that writes results down runs. It writes once. */
addEventListener('message', ({ data }: MessageEvent<ToWrite>) => postMessage(written(data)));

function written({ format, query, answer, base }: ToWrite): string {
  const linkTo: LinkTo = ({ address }) => base + encodeURI(address);
  if (format === 'csv') return resultsCsv(answer, linkTo);
  return format === 'json' ? resultsJson(answer, linkTo) : resultsMarkdown(query, answer, linkTo);
}
