import { z } from 'zod';
import { KINDS } from './lists.ts';

export const Kind = z.enum(KINDS, { error: `use one of ${KINDS.join(', ')}` });
export type Kind = z.infer<typeof Kind>;
