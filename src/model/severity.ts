import { z } from 'zod';

/** Most urgent first: the order of this list is the order of every table, badge row and filter. */
export const SEVERITIES = ['critical', 'important', 'suggestion'] as const;
export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

/** What findings are counted by: their severity, and last those that have none. */
export const RATINGS = [...SEVERITIES, 'unrated'] as const;
export type Rating = (typeof RATINGS)[number];
