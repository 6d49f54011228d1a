import type { SeverityTable } from '../severity-table.ts';

export const CODEX: SeverityTable = {
  tool: 'Codex',
  rows: [
    { word: 'P0', severity: 'critical', by: 'marker' },
    { word: 'P1', severity: 'important', by: 'marker' },
    { word: 'P2', severity: 'important', by: 'marker' },
    { word: 'P3', severity: 'suggestion', by: 'marker' },
    { word: 'a finding without a priority', severity: 'suggestion', by: 'default' },
  ],
};
