import { z } from 'zod';

/** What was reviewed. */
export const KINDS = ['pr', 'branch', 'supply-chain', 'ci-failures', 'architecture', 'other'] as const;
export const Kind = z.enum(KINDS, { error: `use one of ${KINDS.join(', ')}` });
export type Kind = z.infer<typeof Kind>;
