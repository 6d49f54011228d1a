import { codex } from './codex/codex.ts';
import { github } from './github/github.ts';
import type { ForeignFile, ImportedReport, Importer } from './importer.ts';
import { sarif } from './sarif/sarif.ts';

/** Every reader of other tools' files; the first that knows a file reads it. */
export const IMPORTERS: readonly Importer[] = [sarif, codex, github];

/** The reports in a file of another tool; null where no importer knows it. */
export function importedReports(file: ForeignFile): ImportedReport[] | null {
  for (const importer of IMPORTERS) {
    const reports = importer.read(file);
    if (reports !== null) return reports;
  }
  return null;
}
