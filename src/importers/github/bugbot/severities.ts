import type { SeverityTable } from '../../severity-table.ts';

export const BUGBOT: SeverityTable = {
  tool: 'Bugbot',
  rows: [
    { word: 'Critical', severity: 'critical', by: 'marker' },
    { word: 'High', severity: 'important', by: 'marker' },
    { word: 'Medium', severity: 'important', by: 'marker' },
    { word: 'Low', severity: 'suggestion', by: 'marker' },
    { word: 'a comment without any of these', severity: 'suggestion', by: 'default' },
  ],
};
