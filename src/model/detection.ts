/** Where a finding stands in a round, seen from the rounds before. What the author did about it is another axis. */
export const DETECTIONS = ['new', 'carried', 'returned', 'gone', 'reviewer did not run', 'unknown'] as const;
export type Detection = (typeof DETECTIONS)[number];
