import { LIMITS } from '../model/limits.ts';

/** What the folder of reports is read for. */
export const MARKDOWN = /\.(md|markdown)$/i;
/** What may be imported: Markdown, and what other tools write. */
export const SOURCE = /\.(md|markdown|json|jsonl|ndjson|sarif)$/i;

/** The bytes that a file of this name may have, to be imported: files of other tools hold many reviews. */
export function mostSourceBytes(name: string): number {
  return MARKDOWN.test(name) ? LIMITS.fileBytes : LIMITS.foreignBytes;
}
