import { z } from 'zod';

const Line = z.int().positive().nullable();

/** A path in the reviewed code, with lines where the report gives them. A single line ends where it starts. */
export const Location = z
  .strictObject({ path: z.string().min(1), startLine: Line, endLine: Line })
  .refine(({ startLine, endLine }) => (startLine === null) === (endLine === null), {
    error: 'A location has both lines or neither.',
  });
export type Location = z.infer<typeof Location>;
