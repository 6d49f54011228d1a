import { z } from 'zod';
import { line, list, maybe, text, textOrNull } from '../loose.ts';

const share = z.number().min(0).max(1).nullable().catch(null);

const Finding = z.object({
  title: text,
  body: text,
  confidence_score: share,
  priority: z.int().min(0).max(3).nullable().catch(null),
  code_location: maybe(
    z.object({
      absolute_file_path: textOrNull,
      line_range: maybe(z.object({ start: line, end: line })),
    }),
  ),
});

/** What Codex answers with when it is asked for a review as JSON. */
export const CodexReview = z.object({
  findings: list(Finding),
  overall_correctness: z.string(),
  overall_explanation: text,
  overall_confidence_score: share,
});
export type CodexReview = z.infer<typeof CodexReview>;
export type CodexFinding = z.infer<typeof Finding>;

/** Levels of a file that a review may lie below: events of a run hold it. */
const DEEPEST = 6;

/** The reviews in a JSON document: it is one, or events of a run that hold one, also as text. */
export function reviewsIn(value: unknown, depth = 0): CodexReview[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string')
    return value.includes('"overall_correctness"') ? reviewsIn(parsed(value), depth + 1) : [];
  if (typeof value !== 'object' || value === null) return [];
  if (
    !Array.isArray(value) &&
    Object.hasOwn(value, 'findings') &&
    Object.hasOwn(value, 'overall_correctness')
  ) {
    const review = CodexReview.safeParse(value);
    return review.success && Array.isArray((value as { findings: unknown }).findings) ? [review.data] : [];
  }
  return Object.values(value).flatMap((inner) => reviewsIn(inner, depth + 1));
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
