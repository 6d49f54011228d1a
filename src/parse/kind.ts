import type { Kind } from '../model/kind.ts';
import type { FileName } from './file-name.ts';
import type { Header } from './header.ts';

/** What was reviewed: the title says it first, then the header, then the file name. */
export function kindOf(title: string, header: Header, file: FileName, isDeepReview: boolean): Kind {
  const { kindRow, pullRequest } = header;
  const name = title.toLowerCase();
  if (pullRequest === null) {
    const scan =
      /^supply[- ]chain/.test(name) ||
      /supply[- ]chain/i.test(kindRow ?? '') ||
      file.target === 'supply-chain';
    if (scan) return 'supply-chain';
    if (/^ci[- ]failures/.test(name) || /^ci-failures/.test(file.target)) return 'ci-failures';
  }
  if (pullRequest !== null || file.pullRequest !== null) return 'pr';
  if (/^architecture review/.test(name) || file.target === 'architecture-review') return 'architecture';
  return header.branch !== null || (isDeepReview && file.target !== '') ? 'branch' : 'other';
}
