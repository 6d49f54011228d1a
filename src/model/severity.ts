import { z } from 'zod';
import { type RATINGS, SEVERITIES } from './lists.ts';

export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

export type Rating = (typeof RATINGS)[number];
