import type { ReviewedCode } from '../corpus/code-place.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { isNamed, raisedBefore } from '../corpus/raised-before.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { commitLink, findingLink, patchPath, subjectLink, to } from './links.ts';

/** Where a reference such as `round 2 I2` leads, or null where it does not resolve. */
export type Resolve = (to: string) => string | null;

/** Makes links of the references in HTML that `render/` has made, where they resolve; the others are words. */
export function linked(html: string, resolve: Resolve): string {
  return html.replace(/<a data-to="([^"]*)">(.*?)<\/a>/gs, (_, to: string, words: string) => {
    const href = resolve(to);
    if (href === null) return to.startsWith('patch ') ? '' : words;
    const attribute = to.startsWith('patch ') ? ' download' : '';
    const foreign = /^https?:/.test(href) ? ' rel="noopener noreferrer nofollow"' : '';
    return `<a href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"${attribute}${foreign}>${words}</a>`;
  });
}

/** Where the references of one report lead: its own findings, those of earlier rounds, pull requests, listed commits. */
export function resolver(corpus: Corpus, report: Report, code: ReviewedCode): Resolve {
  const repo = corpus.repositories.get(report.id);
  const rounds = corpus.subjectOf.get(report.id)?.rounds ?? [report];
  const earlier = rounds.slice(0, rounds.indexOf(report));
  const commits = rounds.flatMap(({ commits, reviewSha, resolution }) => [
    ...commits.map(({ sha }) => sha),
    ...(reviewSha === null ? [] : [reviewSha]),
    ...(resolution?.commits ?? []),
  ]);
  const called = (name: string) => report.findings.find((finding) => isNamed(finding, name));
  const here = (finding: Finding | undefined) => (finding ? `#${finding.anchor}` : null);
  const ways: Record<string, (first: string, second: string) => string | null> = {
    finding: (id) => here(called(id)),
    ordinal: (severity, n) => here(called(`${severity[0]!.toUpperCase()}${n}`)),
    round: (n, id) => {
      if (report.round === Number(n)) return here(called(id));
      const [finding] = raisedBefore(earlier, { raisedBefore: [{ round: Number(n), id }] });
      const found = earlier.findLast(({ findings }) => findings.includes(finding!));
      return finding && found ? findingLink(found, finding) : null;
    },
    number: (n) => {
      const subject = corpus.subjects.find((one) => one.kind === 'pr' && one.repo === repo && one.name === n);
      return subject ? subjectLink(subject) : null;
    },
    commit: (sha) => {
      const known = commits.some((other) => other.startsWith(sha) || sha.startsWith(other));
      return known ? commitLink(code, sha) : null;
    },
    patch: (line) => to(patchPath(report, Number(line))),
  };
  return (where) => {
    const [way = '', first = '', second = ''] = where.split(' ');
    return Object.hasOwn(ways, way) ? ways[way]!(first, second) : null;
  };
}
