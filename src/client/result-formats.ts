/** The files that results are saved as. */
export const RESULT_FORMATS = {
  csv: { name: 'findings.csv', type: 'text/csv' },
  json: { name: 'findings.json', type: 'application/json' },
  markdown: { name: 'findings.md', type: 'text/markdown' },
} as const;
export type ResultFormat = keyof typeof RESULT_FORMATS;
