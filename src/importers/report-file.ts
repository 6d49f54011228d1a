import { stringify } from 'yaml';
import type { ImportedReport } from './importer.ts';

/** The text of a report file: front matter, then Markdown. */
export function reportFile({ frontMatter, body }: Pick<ImportedReport, 'frontMatter' | 'body'>): string {
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body.trim()}\n`;
}
