import { counted } from '../../model/amounts.ts';
import type { ForeignFile, ImportedReport, Importer } from '../importer.ts';
import { jsonDocuments } from '../json-documents.ts';
import { oneLine } from '../one-line.ts';
import type { Adapter } from './adapter.ts';
import { ADAPTERS } from './adapters.ts';
import { botReport } from './bot-report.ts';
import { collect } from './collect.ts';
import { pullsOf, type PullItems } from './pulls.ts';
import { threadsOf } from './threads.ts';

/**
 * Exports of pull requests: the lists that `gh api` gives, alone or together. A report is what one tool said on one pull
 * request up to its last word. Not all tools in one report: nobody has put their findings together, so a finding that only
 * one of them has was not weighed by the others, and figures on who finds what alone would be wrong. Not a report a review
 * either: these tools look only at what changed since their last review, so what they do not say again is not gone.
 */
export const github: Importer = {
  reads: 'exports of pull requests by gh api',
  read(file) {
    const documents = jsonDocuments(file.text);
    if (documents === null) return null;
    const found = collect(documents);
    if (found.reviews.length + found.comments.length + found.notes.length === 0) return null;
    return pullsOf(found).flatMap((pull) => reportsOf(file, pull));
  },
};

function reportsOf(file: ForeignFile, pull: PullItems): ImportedReport[] {
  const by = ({ login, body }: { login: string; body: string }) =>
    ADAPTERS.find((adapter) => adapter.isBy(login, body));
  const threads = threadsOf(pull.comments);
  const texts = [...pull.reviews, ...pull.notes].toSorted(
    (a, b) => (Date.parse(a.at ?? '') || 0) - (Date.parse(b.at ?? '') || 0),
  );
  const made = new Map<Adapter | undefined, ImportedReport>();
  for (const adapter of ADAPTERS) {
    const theirs = {
      threads: threads.filter(({ root }) => by(root) === adapter),
      texts: texts.filter((item) => by(item) === adapter),
    };
    const isThere = theirs.threads.length + theirs.texts.length > 0;
    const report = isThere ? botReport(file, pull, adapter, theirs) : null;
    if (report !== null) made.set(adapter, report);
  }
  const reports = [...made.values()];
  // Also what a tool wrote in no form of its own, so that there is no report of it.
  const others = [...threads.map(({ root }) => root), ...texts].filter(
    (item) => !made.has(by(item)) && item.body.trim() !== '',
  );
  const [first, ...rest] = reports;
  if (first === undefined || others.length === 0) return reports;
  const names = [...new Set(others.map(({ login }) => oneLine(login, 40)))].slice(0, 5).join(', ');
  const verb = others.length === 1 ? 'is' : 'are';
  const told = `${counted(others.length, 'comment')} by others ${verb} left out: ${names}`;
  return [{ ...first, leftOut: [...first.leftOut, told] }, ...rest];
}
