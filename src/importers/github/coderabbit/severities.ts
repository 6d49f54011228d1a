import type { SeverityTable } from '../../severity-table.ts';

export const CODERABBIT: SeverityTable = {
  tool: 'CodeRabbit',
  rows: [
    { word: 'Critical', severity: 'critical', by: 'marker' },
    { word: 'Major', severity: 'important', by: 'marker' },
    { word: 'Minor', severity: 'suggestion', by: 'marker' },
    { word: 'Trivial', severity: 'suggestion', by: 'marker' },
    { word: 'Info', severity: 'suggestion', by: 'marker' },
    { word: 'Potential issue', severity: 'important', by: 'kind' },
    { word: 'Refactor suggestion', severity: 'suggestion', by: 'kind' },
    { word: 'Verification agent', severity: 'suggestion', by: 'kind' },
    { word: 'Nitpick', severity: 'suggestion', by: 'kind' },
    { word: 'Outside diff range comments', severity: 'important', by: 'section' },
    { word: 'Duplicate comments', severity: 'important', by: 'section' },
    { word: 'Nitpick comments', severity: 'suggestion', by: 'section' },
    { word: 'a comment without any of these', severity: 'suggestion', by: 'default' },
  ],
};
