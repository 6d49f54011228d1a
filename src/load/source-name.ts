import { LIMITS } from '../model/limits.ts';

/** What the folder of reports is read for. */
export const MARKDOWN = /\.(md|markdown)$/i;
/** What people put beside files for those who come to a folder or a repository: no reports. */
const BESIDE = /^(readme|license|contributing|changelog|code_of_conduct|security)$/i;
/** What may be imported: Markdown, and what other tools write. */
export const SOURCE = /\.(md|markdown|json|jsonl|ndjson|sarif)$/i;

/** Has a file the name of a report? */
export function isReportName(name: string): boolean {
  return MARKDOWN.test(name) && !BESIDE.test(name.replace(MARKDOWN, ''));
}

/** The bytes that a file of this name may have, to be imported: files of other tools hold many reviews. */
export function mostSourceBytes(name: string): number {
  return MARKDOWN.test(name) ? LIMITS.fileBytes : LIMITS.foreignBytes;
}
