import type { Kind } from '../model/kind.ts';
import type { FileName } from './file-name.ts';
import type { Header } from './header.ts';

/** What was reviewed: the title says it first, then the header, then the file name. */
export function kindOf(title: string, header: Header, file: FileName, isDeepReview: boolean): Kind {
  const words = `${title} ${header.kindRow ?? ''} ${file.target}`.toLowerCase();
  if (/supply[- ]chain/.test(words) && header.pullRequest === null) return 'supply-chain';
  if (/\bci[- ]failures\b/.test(words) && header.pullRequest === null) return 'ci-failures';
  if (header.pullRequest !== null || file.pullRequest !== null) return 'pr';
  if (/architecture review/.test(words.replace(/-/g, ' '))) return 'architecture';
  return header.branch !== null || (isDeepReview && file.target !== '') ? 'branch' : 'other';
}
