import type { ForeignFile } from './importer.ts';
import type { Instant } from './instant.ts';
import { slug } from './words.ts';

const STAMP = /^\d{4}-?\d{2}-?\d{2}(?:[-T_]\d{2}-?\d{2}-?\d{2})?(?=\D|$)/;

/**
 * The name of a report: the moment, what was reviewed, and by whom. Where the source has no moment, one that the name of
 * its file begins with is its; without any, what was reviewed tells its name.
 */
export function reportName({ path }: ForeignFile, at: Instant | null, words: readonly string[]): string {
  const file = path.split(/[\\/]/).at(-1) ?? '';
  const stamp =
    at?.stamp ??
    STAMP.exec(file)?.[0]
      .replaceAll(/[-_T]/g, '')
      .replace(/^(\d{8})(?=\d)/, '$1-');
  const target = words.map(slug).filter((word) => word !== '');
  return [...(stamp === undefined ? [] : [stamp]), ...target].join('-') || 'review';
}
