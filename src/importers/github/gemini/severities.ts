import type { SeverityTable } from '../../severity-table.ts';

export const GEMINI: SeverityTable = {
  tool: 'Gemini Code Assist',
  rows: [
    { word: 'critical', severity: 'critical', by: 'marker' },
    { word: 'high', severity: 'important', by: 'marker' },
    { word: 'medium', severity: 'important', by: 'marker' },
    { word: 'low', severity: 'suggestion', by: 'marker' },
    { word: 'a comment without a badge of its host', severity: 'suggestion', by: 'default' },
  ],
};
