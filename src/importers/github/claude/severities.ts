import type { SeverityTable } from '../../severity-table.ts';

export const CLAUDE: SeverityTable = {
  tool: 'Claude',
  rows: [
    { word: 'Important', severity: 'important', by: 'marker' },
    { word: 'Nit', severity: 'suggestion', by: 'marker' },
    { word: 'Pre-existing', severity: 'suggestion', by: 'marker' },
    {
      word: 'an issue in a list of `/code-review`, which has those it is sure of',
      severity: 'important',
      by: 'section',
    },
    { word: 'a comment without any of these', severity: 'suggestion', by: 'default' },
  ],
};
