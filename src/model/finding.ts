import { z } from 'zod';
import { Location } from './location.ts';
import { ResolutionRow } from './resolution.ts';
import { Attribution } from './reviewer.ts';
import { Severity } from './severity.ts';

/** What a fenced block is there for, where its info string says so. */
export const FENCE_ROLES = ['quote', 'repro', 'output', 'patch'] as const;
export const Fence = z.strictObject({
  language: z.string().nullable(),
  role: z.enum(FENCE_ROLES).nullable(),
  line: z.int().positive(),
});
export type Fence = z.infer<typeof Fence>;

export const FINDING_STATUSES = ['open', 'struck', 'invalid'] as const;

/** One of the reviewers' own findings that a finding was made from. */
export const LineageLink = z.strictObject({
  agent: z.string(),
  id: z.string().nullable(),
  severity: Severity.nullable(),
  score: z.number().nullable(),
  how: z.enum(['stated', 'matched']),
});
export type LineageLink = z.infer<typeof LineageLink>;

/**
 * One consolidated claim in a report. `line` and `lastLine` (1-based) are its slice of the file. `id` is null where the
 * report gives its findings none, as scans do.
 */
export const Finding = z.strictObject({
  id: z.string().min(1).nullable(),
  severity: Severity.nullable(),
  severityAsWritten: z.string().nullable(),
  title: z.string(),
  locations: z.array(Location),
  agents: z.array(z.string()),
  attributions: z.array(Attribution),
  tags: z.array(z.string()),
  notes: z.array(z.string()),
  status: z.enum(FINDING_STATUSES),
  codeBlocks: z.int(),
  diffBlocks: z.int(),
  fences: z.array(Fence),
  fix: z.string().nullable(),
  text: z.string(),
  line: z.int().positive(),
  lastLine: z.int().positive(),
  anchor: z.string().min(1),
  resolution: ResolutionRow.nullable(),
  raisedBefore: z.array(z.strictObject({ round: z.int().nullable(), id: z.string() })),
  lineage: z.array(LineageLink),
});
export type Finding = z.infer<typeof Finding>;
