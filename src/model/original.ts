import { z } from 'zod';
import { Location } from './location.ts';
import { Severity } from './severity.ts';

/** What became of a reviewer's own finding when the reviews were brought together. */
export const FATES = [
  ...(['kept', 'merged', 'downgraded', 'promoted'] as const),
  ...(['design-note', 'limitation', 'dropped', 'unknown'] as const),
] as const;

/** `anchor` is that of the finding it went into; `text` is what the report says of it. */
export const Fate = z.strictObject({
  kind: z.enum(FATES),
  anchor: z.string().nullable(),
  how: z.enum(['stated', 'matched']).nullable(),
  text: z.string().nullable(),
});
export type Fate = z.infer<typeof Fate>;

/** A finding as one reviewer wrote it. Its id is the reviewer's own, and means nothing outside that review. */
export const OriginalFinding = z.strictObject({
  id: z.string().nullable(),
  severity: Severity.nullable(),
  title: z.string(),
  locations: z.array(Location),
  fate: Fate,
});
export type OriginalFinding = z.infer<typeof OriginalFinding>;

/** A row or bullet of a Coverage Summary: what came of reviewing one file. */
export const CoverageItem = z.strictObject({
  path: z.string(),
  outcome: z.string(),
  findingIds: z.array(z.string()),
});
export type CoverageItem = z.infer<typeof CoverageItem>;

/** One reviewer's own report, in the appendix. `missing` says why there is none. */
export const Original = z.strictObject({
  agent: z.string(),
  pass: z.int().nullable(),
  heading: z.string(),
  anchor: z.string(),
  line: z.int().positive(),
  missing: z.enum(['empty', 'pointer-only', 'failed']).nullable(),
  findings: z.array(OriginalFinding),
  /** Its own Coverage Summary; empty where it has none that tells of single files. */
  coverage: z.array(CoverageItem),
});
export type Original = z.infer<typeof Original>;
