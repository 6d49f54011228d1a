import type { Fence } from './finding.ts';

const ROLES = {
  quote: 'quote',
  repro: 'repro',
  'repro-output': 'output',
  output: 'output',
  patch: 'patch',
} as const satisfies Record<string, Fence['role']>;

/** What a code block is there for, by the second word of its info string (`bash repro`); null where it does not say. */
export function fenceRole(meta: string | null | undefined): Fence['role'] {
  const word = meta?.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  return Object.hasOwn(ROLES, word) ? ROLES[word as keyof typeof ROLES] : null;
}
