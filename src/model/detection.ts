/** Where a finding stands in a round, seen from the rounds before. What the author did about it is another axis. */
export type Detection = 'new' | 'carried' | 'returned' | 'gone' | 'reviewer did not run' | 'unknown';
