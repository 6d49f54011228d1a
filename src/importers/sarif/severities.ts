import type { Severity } from '../../model/severity.ts';
import type { SeverityTable } from '../severity-table.ts';

/** A number says more than a level: tools give all security findings one level, and each its own number. */
export const SARIF: SeverityTable = {
  tool: 'SARIF',
  rows: [
    { word: 'security-severity from 9.0', severity: 'critical', by: 'number' },
    { word: 'security-severity from 4.0', severity: 'important', by: 'number' },
    { word: 'security-severity below 4.0', severity: 'suggestion', by: 'number' },
    { word: 'error', severity: 'important', by: 'level' },
    { word: 'warning', severity: 'important', by: 'level' },
    { word: 'note', severity: 'suggestion', by: 'level' },
    { word: 'none', severity: 'suggestion', by: 'level' },
  ],
};

/** The severity of a number from 0 to 10 as security tools give it. */
export function bySecurity(score: number): Severity {
  const [critical, important, rest] = SARIF.rows;
  return (score >= 9 ? critical : score >= 4 ? important : rest)!.severity;
}
