import { CODEX } from './codex/severities.ts';
import { ADAPTERS } from './github/adapters.ts';
import { SARIF } from './sarif/severities.ts';
import type { SeverityTable } from './severity-table.ts';

/** The tables of all tools, as the docs show them and the importers use them. */
export const SEVERITY_TABLES: readonly SeverityTable[] = [
  ...new Set([SARIF, CODEX, ...ADAPTERS.map(({ severities }) => severities)]),
];
