import type { SeverityTable } from '../../severity-table.ts';

export const QODO: SeverityTable = {
  tool: 'Qodo',
  rows: [
    { word: 'Critical', severity: 'critical', by: 'marker' },
    { word: 'Action required', severity: 'important', by: 'marker' },
    { word: 'Remediation recommended', severity: 'suggestion', by: 'marker' },
    { word: 'Review recommended', severity: 'suggestion', by: 'marker' },
    { word: 'Advisory', severity: 'suggestion', by: 'marker' },
    { word: 'Security', severity: 'important', by: 'kind' },
    { word: 'Bug', severity: 'important', by: 'kind' },
    { word: 'Reliability', severity: 'important', by: 'kind' },
    { word: 'Correctness', severity: 'important', by: 'kind' },
    { word: 'Rule violation', severity: 'suggestion', by: 'kind' },
    { word: 'Requirement gap', severity: 'suggestion', by: 'kind' },
    { word: 'Skill insight', severity: 'suggestion', by: 'kind' },
    { word: 'a comment without any of these', severity: 'suggestion', by: 'default' },
  ],
};
