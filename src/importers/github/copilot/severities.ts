import type { SeverityTable } from '../../severity-table.ts';

export const COPILOT: SeverityTable = {
  tool: 'Copilot',
  rows: [
    { word: 'Critical', severity: 'critical', by: 'marker' },
    { word: 'High', severity: 'important', by: 'marker' },
    { word: 'Medium', severity: 'important', by: 'marker' },
    { word: 'Low', severity: 'suggestion', by: 'marker' },
    { word: 'nitpick', severity: 'suggestion', by: 'kind' },
    { word: 'suppressed due to low confidence', severity: 'suggestion', by: 'section' },
    { word: 'a comment without any of these', severity: 'suggestion', by: 'default' },
  ],
};
